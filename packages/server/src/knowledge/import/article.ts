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
  /** How many files hold no text to read, such as pictures, by the ending of their names. */
  leftOut?: Record<string, number>
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
  const leftOut: Record<string, number> = {}
  for (const result of results)
    for (const [ending, count] of Object.entries(result.leftOut ?? {})) leftOut[ending] = (leftOut[ending] ?? 0) + count
  return {
    articles: results.flatMap(({ articles }) => articles),
    problems: results.flatMap(({ problems }) => problems),
    ...(Object.keys(leftOut).length > 0 ? { leftOut } : {}),
  }
}

/** How often each source was given in an import. */
export type Seen = Map<string, number>

/** Returns the source, with a number if the same import already had it, so that both are kept. */
export function distinct(source: string, seen: Seen): string {
  let found = source
  let n = seen.get(source) ?? 0
  for (; n > 0 && seen.has(found); n++) found = `${source} (${n + 1})`
  seen.set(source, Math.max(n, 1))
  if (found !== source) seen.set(found, 1)
  return found
}

/**
 * Returns a title for a path, where nothing else gives one: `returns/01-how-to-return.md` → `How to return`. A file
 * that is only the first of its folder is named by the folder.
 */
export function titleOfPath(path: string): string {
  const parts = path
    .split('/')
    .filter(Boolean)
    .map((part) => part.replace(/\.(?:md|mdx|markdown|mdown|mkdn?|mdoc|qmd|rmd|te?xt|x?html?|php|aspx?)$/i, ''))
  const name = parts.findLast((part, i) => i === 0 || !/^(?:_?index|readme|default)$/i.test(part)) ?? path
  const words = name
    .replace(/^\d+[-_. ]+(?=\p{L})|^\d{4}-\d\d-\d\d-(?=.)/u, '')
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
  return issue?.message ?? 'It cannot be read.'
}
