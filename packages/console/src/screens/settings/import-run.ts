import type { ImportOutcome } from '@baton/core/api'
import { ApiError, api } from '../../api.ts'
import { at } from '../../base.ts'

const path = '/v1/knowledge/import'
const mostBytes = 50 * 1024 * 1024
/** The number of pages per request, as many as the server fetches at once. The progress bar moves with each request. */
const pagesAtOnce = 4
/** The endings of the files that can be imported, by the type in which they are sent. */
const types: Record<string, string> = Object.fromEntries(
  Object.entries({
    'text/markdown': 'md mdx markdown mdown mkd mkdn mdwn mdoc qmd rmd',
    'text/html': 'html htm xhtml',
    'text/plain': 'txt text',
    'application/x-ndjson': 'jsonl ndjson',
    'application/zip': 'zip',
  }).flatMap(([type, endings]) => endings.split(' ').map((ending) => [ending, type])),
)

/** A chosen file. `name` is the path inside the folder, or the file name; a later import finds the article by it. */
export interface Chosen {
  name: string
  file: File
  inFolder: boolean
}
/** One request of an import. `where` names it in error messages. */
export interface Piece {
  where: string
  send: () => Promise<ImportOutcome>
}
export type Totals = Pick<ImportOutcome, 'created' | 'updated' | 'unchanged' | 'problems' | 'problemCount' | 'leftOut'>
/** The state of an import. */
export interface Run {
  done: number
  total: number
  totals: Totals
}

export const accepted = Object.keys(types).map((ending) => `.${ending}`)
/**
 * Returns whether to import a file. Skips other file types in folders; a file chosen by hand stays and gets an error.
 */
export const isWanted = ({ name, inFolder }: Chosen) => !inFolder || typeOf(name) !== undefined
/** Names the files that are left out, by their endings: `12 .png, 3 .css`. */
export function leftOutWords(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([ending, count]) => `${count} ${ending}`)
    .join(', ')
}
/** Counts files by the endings of their names. */
export function byEnding(files: Pick<Chosen, 'name'>[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { name } of files) {
    const last = name.split('/').at(-1) ?? name
    const ending = /\.[^.]{1,12}$/.exec(last)?.[0].toLowerCase() ?? last
    counts[ending] = (counts[ending] ?? 0) + 1
  }
  return counts
}
/** Returns the path inside a folder, without the folder itself, as the command line and a zip name it. */
export const pathInside = (path: string) => path.split('/').filter(Boolean).slice(1).join('/')

/** Returns one piece per file. */
export const filePieces = (files: Chosen[]): Piece[] =>
  files.map((chosen) => ({ where: chosen.name, send: () => uploadFile(chosen) }))
/** Returns pieces of up to four web pages each. */
export const pagePieces = (urls: string[]): Piece[] =>
  chunks(urls, pagesAtOnce).map((some) => ({
    where: some.join(', '),
    send: () => api.post<ImportOutcome>(path, { urls: some }),
  }))
/** Returns one piece for all JSON lines. */
export const linePieces = (text: string): Piece[] => [
  { where: 'The lines', send: () => upload('application/x-ndjson', text) },
]

/**
 * Sends the pieces one after another and reports the progress to `tell`. Lists unsent pieces as problems if stopped.
 */
export async function runImport(pieces: Piece[], isStopped: () => boolean, tell: (run: Run) => void): Promise<Totals> {
  let totals: Totals = { created: 0, updated: 0, unchanged: 0, problems: [], problemCount: 0 }
  for (const [done, piece] of pieces.entries()) {
    tell({ done, total: pieces.length, totals })
    totals = plus(
      totals,
      isStopped() ? failure(piece.where, 'Not imported: you stopped the import.') : await sent(piece),
    )
  }
  tell({ done: pieces.length, total: pieces.length, totals })
  return totals
}

/** Returns the totals in words: `12 created, 3 updated, 40 unchanged`. */
export function totalWords({ created, updated, unchanged }: Totals): string {
  return created + updated + unchanged === 0
    ? 'Nothing was imported'
    : `${created} created, ${updated} updated, ${unchanged} unchanged`
}

/** Adds files to the list. A file replaces the one with the same name. */
export const withFiles = (before: Chosen[], more: Chosen[]): Chosen[] => [
  ...new Map([...before, ...more].map((chosen) => [chosen.name, chosen])).values(),
]

/**
 * Sends a piece and returns its outcome. An error counts as a problem; after 429 it waits as long as the server asks.
 */
async function sent({ where, send }: Piece): Promise<Totals> {
  for (;;) {
    try {
      return await send()
    } catch (error) {
      const wait = error instanceof ApiError && error.status === 429 ? Number(error.problem['retryAfter']) : 0
      if (!wait) return failure(where, error instanceof Error ? error.message : 'Something went wrong.')
      await new Promise((resolve) => setTimeout(resolve, wait * 1000))
    }
  }
}

async function uploadFile({ name, file }: Chosen): Promise<ImportOutcome> {
  const type = typeOf(name)
  if (!type) throw new Error('Cannot be read. Save it as Markdown, HTML, text or JSONL, or pack such files into a zip.')
  if (file.size > mostBytes) throw new Error('Larger than 50 MB. Import it in parts.')
  const outcome = await upload(type, file, name)
  // Adds the file name, because a line number or a path inside a zip says little without it.
  const problems = outcome.problems.map(({ where, message }) => ({
    where: where === name ? where : `${name}: ${where}`,
    message,
  }))
  return { ...outcome, problems }
}

const typeOf = (name: string) => types[name.split('.').at(-1)?.toLowerCase() ?? '']

/** Uploads a file or text as it is: this endpoint does not take JSON. */
async function upload(type: string, body: File | string, name?: string): Promise<ImportOutcome> {
  const query = type.startsWith('text/') && name ? `?name=${encodeURIComponent(name)}` : ''
  const response = await fetch(at(path + query), {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': type },
    body,
  }).catch(() => {
    throw new ApiError(0, { detail: 'No connection to the server, or the file cannot be read.' })
  })
  const answer: unknown = await response.json().catch(() => ({}))
  if (response.ok && isOutcome(answer)) return answer
  throw new ApiError(response.status, typeof answer === 'object' && answer !== null ? { ...answer } : {})
}

const isOutcome = (answer: unknown): answer is ImportOutcome =>
  typeof answer === 'object' && answer !== null && 'created' in answer && 'problems' in answer

const failure = (where: string, message: string): Totals => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  problems: [{ where, message }],
  problemCount: 1,
})

const plus = (a: Totals, b: Totals): Totals => ({
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  problems: [...a.problems, ...b.problems].slice(0, 500),
  problemCount: a.problemCount + b.problemCount,
  leftOut: sum(a.leftOut ?? {}, b.leftOut ?? {}),
})

const sum = (a: Record<string, number>, b: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]),
  )

const chunks = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
