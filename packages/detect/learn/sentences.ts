import { readdirSync, readFileSync } from 'node:fs'

/** A line of a file of sentences. */
export interface Sentence {
  text: string
  labels: ReadonlySet<string>
  language: string
  writer: string
  scenario: string
}

const folder = new URL('../sentences/', import.meta.url)

/** Every label that a line may have. `~x` is a near miss: it looks like x and is not. */
const labelNames = new Set([
  ...['request', 'promise', 'frustration', 'negative', 'positive', 'thanks', 'greeting', 'none', 'none-assistant'],
  ...['~request', '~promise', '~frustration', '~thanks', '~greeting', '~negative', '~positive'],
])

/** Returns every sentence. Throws for a line that is not `labels<TAB>text`, naming it. */
export function readSentences(from = folder): Sentence[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => readFile(name, readFileSync(new URL(name, from), 'utf8')))
}

function readFile(name: string, content: string): Sentence[] {
  const [language = '', writer = ''] = name.split('.')
  const found: Sentence[] = []
  let scenario = ''
  for (const [at, line] of content.split('\n').entries()) {
    if (line.startsWith('## ')) scenario = line.slice(3)
    if (line === '' || line.startsWith('#')) continue
    const [labels = '', text, more] = line.split('\t')
    const named = labels.split(',')
    if (
      text === undefined ||
      more !== undefined ||
      text.trim() === '' ||
      !named.every((label) => labelNames.has(label))
    )
      throw new Error(`${name}:${at + 1}: expected labels, a tab and a text, not “${line.slice(0, 80)}”.`)
    found.push({ text, labels: new Set(named), language, writer, scenario })
  }
  return found
}

/** Returns whether the assistant says a line: all others are said by customers. */
export const isAssistants = ({ labels }: Sentence) =>
  ['promise', '~promise', 'none-assistant'].some((label) => labels.has(label))
