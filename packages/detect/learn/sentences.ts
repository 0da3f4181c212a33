import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { topicSignals } from '../src/learned/signals.ts'

/** A line of a file of sentences. */
export interface Sentence {
  text: string
  labels: ReadonlySet<string>
  language: string
  writer: string
  scenario: string
}

/** Lines about what customers and assistants mean, and lines about the topics of customers. */
type SetName = 'meaning' | 'topics'
const folders: Record<SetName, URL> = {
  meaning: new URL('../sentences/', import.meta.url),
  topics: new URL('../sentences/topics/', import.meta.url),
}

const near = (labels: readonly string[]) => labels.map((label) => `~${label}`)
const moods = ['frustration', 'negative', 'positive', 'thanks', 'greeting']
/** Every label that a line may have. `~x` is a near miss: it looks like x and is not. */
const labelNames: Record<SetName, ReadonlySet<string>> = {
  meaning: new Set([
    'request',
    'promise',
    ...moods,
    ...near(['request', 'promise', ...moods]),
    'none',
    'none-assistant',
  ]),
  topics: new Set([...topicSignals, ...near(topicSignals), 'none']),
}

/** The writer whose lines are only for measuring: nothing learns from them, and nothing is tuned on them. */
const tester = 't'

/**
 * Returns the sentences of a set: those to learn from, or those that only measure. A line that two writers had, such as
 * “Agent”, does not measure. Throws for a line that is not `labels<TAB>text`, naming it.
 */
export function readSentences(set: SetName, of: 'learning' | 'measuring'): Sentence[] {
  if (of === 'learning') return readFiles(set, of)
  const keyOf = ({ language, text }: Sentence) => `${language} ${text.trim().toLowerCase()}`
  const learned = new Set(readFiles(set, 'learning').map(keyOf))
  return readFiles(set, of).filter((one) => !learned.has(keyOf(one)))
}

function readFiles(set: SetName, of: 'learning' | 'measuring'): Sentence[] {
  return readdirSync(folders[set])
    .filter((name) => name.endsWith('.tsv') && (name.split('.')[1] === tester) === (of === 'measuring'))
    .sort()
    .flatMap((name) => readFile(name, readFileSync(new URL(name, folders[set]), 'utf8'), labelNames[set]))
}

function readFile(name: string, content: string, known: ReadonlySet<string>): Sentence[] {
  const [language = '', writer = ''] = name.split('.')
  const found: Sentence[] = []
  let scenario = ''
  for (const [at, line] of content.split('\n').entries()) {
    if (line.startsWith('## ')) scenario = line.slice(3)
    if (line === '' || line.startsWith('#')) continue
    const [labels = '', text, more] = line.split('\t')
    const named = labels.split(',')
    if (text === undefined || more !== undefined || text.trim() === '' || !named.every((label) => known.has(label)))
      throw new Error(`${name}:${at + 1}: expected labels, a tab and a text, not “${line.slice(0, 80)}”.`)
    found.push({ text, labels: new Set(named), language, writer, scenario })
  }
  return found
}

/** Returns the digest of all sentences to learn from. It is stored with the model that learned from them. */
export function digestOfSentences(): string {
  const hash = createHash('sha256')
  for (const set of ['meaning', 'topics'] as const)
    for (const { language, labels, text } of readFiles(set, 'learning'))
      hash.update(`${language}\t${[...labels]}\t${text}\n`)
  return hash.digest('hex')
}

/** Returns whether the assistant says a line: all others are said by customers. */
export const isAssistants = ({ labels }: Sentence) =>
  ['promise', '~promise', 'none-assistant'].some((label) => labels.has(label))

/** Returns the sentences that a signal is learned from or measured on. Small talk is about no topic. */
export function sentencesFor(signal: string, of: 'learning' | 'measuring'): Sentence[] {
  const meaning = readSentences('meaning', of)
  if (!topicSignals.some((topic) => topic === signal))
    return meaning.filter((one) => isAssistants(one) === (signal === 'promise'))
  const topics = readSentences('topics', of)
  if (of === 'measuring') return topics
  const smallTalk = ['greeting', 'thanks', 'positive']
  return [...topics, ...meaning.filter(({ labels }) => smallTalk.some((label) => labels.has(label)))]
}
