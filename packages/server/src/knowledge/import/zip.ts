import { setImmediate } from 'node:timers/promises'
import { invalidField } from '@baton/core'
import { distinct, type Parsed, type Seen, together } from './article.ts'
import { isHidden, kindOf, parseFile, unreadable } from './files.ts'

const mostUnpacked = 50 * 1024 * 1024
const mostEntries = 5_000

/**
 * Parses the files of a zip that hold text, and names the others. Throws AppError `invalid` for a damaged or too large
 * zip, and for one without such a file.
 */
export async function parseZip(bytes: Uint8Array): Promise<Parsed> {
  if (Buffer.from(bytes.subarray(0, 2)).toString('latin1') !== 'PK') throw refusal('This is not a zip file.')
  // Loaded at the first zip, because many servers never read one.
  const { readDirectory } = await import('./zip-entries.ts')
  const entries = await readDirectory(bytes)
  if (entries === null) throw refusal('The zip file is damaged or incomplete. Pack it again.')
  if (entries.length > mostEntries) throw refusal(`The zip file has more than ${mostEntries} files. Pack it in parts.`)
  const all = entries
    .filter(({ name }) => !/[\\/]$/.test(name))
    .map((entry) => ({ entry, path: cleanPath(entry.name) }))
    .filter(({ path }) => !isHidden(path))
  const files = all.filter(({ path }) => kindOf(path) !== null)
  const others = unreadable(all.filter(({ path }) => kindOf(path) === null).map(({ path }) => path))
  if (files.length === 0)
    throw refusal(
      `There is no Markdown file (.md, .mdx), page (.html) or text file in the zip file.${contentsOf(others)}`,
    )
  if (files.reduce((sum, { entry }) => sum + entry.size, 0) > mostUnpacked)
    throw refusal('The zip file is larger than 50 MB when unpacked. Pack it in parts.')

  const results: Parsed[] = []
  const seen: Seen = new Map()
  for (const { entry, path } of files) {
    const where = distinct(path, seen)
    const content = await entry.unpack()
    results.push(
      typeof content === 'string'
        ? { articles: [], problems: [{ where, message: content }] }
        : await parseFile(content, where, kindOf(path)),
    )
    await setImmediate()
  }
  return together([...results, others])
}

/** Says which files there are instead: “ It has 3 .png.” */
export function contentsOf({ problems, leftOut = {} }: Parsed): string {
  const documents = problems.length > 0 ? [`${problems.length} of other kinds, such as ${problems[0]?.where}`] : []
  const kinds = [...Object.entries(leftOut).map(([ending, count]) => `${count} ${ending}`), ...documents]
  return kinds.length === 0 ? '' : ` It has ${kinds.slice(0, 8).join(', ')}.`
}

/** Turns an untrusted name into a relative path: no drive, no root, no `..`. */
export function cleanPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
}

const refusal = (message: string) => invalidField('body', message)
