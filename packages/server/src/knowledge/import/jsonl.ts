import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { articlesOf, distinct, type ImportProblem, type Parsed, type Seen } from './article.ts'
import { decodeFile } from './decode-text.ts'
import { markdownOfHtml } from './page.ts'

const Text = z.string()
const Line = z.object({
  id: z.union([Text, z.number()]).optional(),
  title: Text.optional(),
  body: Text.optional(),
  answer: Text.optional(),
  question: Text.optional(),
  questions: z.union([Text.transform((one) => [one]), z.array(Text)]).optional(),
})

/** A file with more broken lines is another kind of file. */
const mostProblems = 1_000
const stopped = `The import stopped here, after ${mostProblems} broken lines. Correct the file and import it again.`

/**
 * Parses one article per line, as JSON: `title` (or the first question), `body` or `answer`, `questions` or `question`.
 * The `id`, else the title, identifies the article in later imports. A broken line is reported as a problem; the others
 * are read, up to the thousandth broken one. `file` names the file in problems.
 */
export async function parseJsonl(bytes: Uint8Array, file = ''): Promise<Parsed> {
  const text = decodeFile(bytes)
  const whole = file || 'The file'
  if (text === null)
    return { articles: [], problems: [{ where: whole, message: 'It is not UTF-8 text. Save it as UTF-8.' }] }
  const found: Parsed = { articles: [], problems: [] }
  const seen: Seen = new Map()
  let number = 0
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end).trim()
    at = end < 0 ? text.length : end + 1
    number++
    if (line !== '') {
      const where = `${file ? `${file}, line` : 'Line'} ${number}`
      const { articles, problems } = parseLine(line, where, seen)
      found.articles.push(...articles)
      found.problems.push(...problems)
      if (found.problems.length >= mostProblems) {
        // First, because only the first problems are shown.
        found.problems.unshift({ where, message: stopped })
        break
      }
    }
    // Pauses, so that the import can be stopped.
    if (number % 500 === 0) await setImmediate()
  }
  if (found.articles.length === 0 && found.problems.length === 0)
    found.problems.push({ where: whole, message: 'It contains no article.' })
  return found
}

function parseLine(line: string, where: string, seen: Seen): Parsed {
  const problem = (message: string): { articles: never[]; problems: ImportProblem[] } => ({
    articles: [],
    problems: [{ where, message }],
  })
  if (line.startsWith('[')) return problem('This is a list. Write one object per line, {"title": …, "body": …}.')
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return problem('This is not valid JSON.')
  }
  const parsed = Line.safeParse(value)
  if (!parsed.success) {
    const { path = [], message = '' } = parsed.error.issues[0] ?? {}
    return problem(path.length === 0 ? 'This is not an object. Write {"title": …, "body": …}.' : message)
  }
  const { id, title, body, answer, question, questions } = parsed.data
  const asked = [...(question === undefined ? [] : [question]), ...(questions ?? [])]
    .map((one) => one.trim())
    .filter(Boolean)
  const name = title?.trim() || asked[0]
  if (!name) return problem('It has no title and no question.')
  return articlesOf({
    where,
    title: name,
    body: asMarkdown(body ?? answer ?? ''),
    questions: asked,
    source: distinct(`jsonl:${id ?? name}`, seen),
  })
}

/** Help centres export their texts as HTML. */
const asMarkdown = (text: string) =>
  /^\s*<(?:p|div|h[1-6]|ul|ol|table|section|article|span|blockquote|strong|br)\b[^<>]{0,2000}>/i.test(text)
    ? markdownOfHtml(text)
    : text
