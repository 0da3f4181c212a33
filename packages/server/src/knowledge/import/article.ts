import { createHash } from 'node:crypto'
import { CreateArticle } from '@baton/core/api'
import { splitBody } from './split-body.ts'

export interface ImportedArticle {
  title: string
  body: string
  questions: string[]
  /**
   * Identifies the article: importing the same source again updates it. The further parts of a long one end in #2, #3 …
   */
  source: string
}

export interface ImportProblem {
  /** A file, a line or an address. */
  where: string
  message: string
}

/** The result of reading: the articles, and the problems of texts that could not become one. */
export interface Parsed {
  articles: ImportedArticle[]
  problems: ImportProblem[]
}

const longestTitle = 300
const longestSource = 500

/** Converts one text into an article, into several where it is too long for one, or into the problem it has. */
export function articlesOf({ where, title, body, questions, source }: ImportedArticle & { where: string }): Parsed {
  const name = shortened(title.replace(/\s+/g, ' ').trim())
  const parts = splitBody(body.replace(/\r\n?/g, '\n').trim())
  const base = sourceOf(source)
  const articles: ImportedArticle[] = []
  for (const [i, part] of (parts.length === 0 ? [''] : parts).entries()) {
    const checked = CreateArticle.safeParse({
      title: i === 0 ? name : `${shortened(name, 290)} (${i + 1})`,
      body: part,
      questions: i === 0 ? questions : [],
    })
    if (!checked.success) return { articles: [], problems: [{ where, message: problemOf(checked.error.issues[0]) }] }
    articles.push({ ...checked.data, source: i === 0 ? base : `${base}#${i + 1}` })
  }
  return { articles, problems: [] }
}

/** Joins several results into one. */
export function together(results: Parsed[]): Parsed {
  return {
    articles: results.flatMap(({ articles }) => articles),
    problems: results.flatMap(({ problems }) => problems),
  }
}

/** Returns the source, with a number if the same import already had it, so that both are kept. */
export function distinct(source: string, seen: Set<string>): string {
  let found = source
  for (let n = 2; seen.has(found); n++) found = `${source} (${n})`
  seen.add(found)
  return found
}

/** Returns a title for a path, where nothing else gives one: `returns/how-to-return.md` → `How to return`. */
export function titleOfPath(path: string): string {
  const words = (path.split('/').filter(Boolean).at(-1) ?? path)
    .replace(/\.(?:md|markdown|txt|html?|php|aspx?)$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * Escapes #, because we append “#2” to the parts of a long text, and shortens what is too long for the database’s
 * index.
 */
function sourceOf(source: string): string {
  const clean = source
    .toWellFormed()
    .replace(/[\u0000-\u001f]/g, ' ')
    .replaceAll('#', '%23')
  return clean.length <= longestSource
    ? clean
    : `${clean.slice(0, 400).toWellFormed()}…${createHash('sha256').update(clean).digest('hex')}`
}

function shortened(title: string, most = longestTitle): string {
  return title.length <= most ? title : `${title.slice(0, most - 1).toWellFormed()}…`
}

function problemOf(issue: { path: PropertyKey[]; message: string; code?: string | undefined } | undefined): string {
  const field = String(issue?.path[0] ?? '')
  if (issue?.code === 'too_small')
    return field === 'body' ? 'It has no text.' : field === 'title' ? 'It has no title.' : 'A question is empty.'
  if (issue?.code === 'too_big' && field === 'questions')
    return issue.path.length > 1 ? 'A question is longer than 500 characters.' : 'It has more than 50 questions.'
  return `${field}: ${issue?.message ?? 'is not valid'}`
}
