import { setImmediate } from 'node:timers/promises'
import { AppError } from '@baton/core'
import { distinct, type Parsed, together } from './article.ts'
import { parseMarkdownFile } from './markdown.ts'

const mostUnpacked = 50 * 1024 * 1024
const mostEntries = 5_000

/**
 * Parses the Markdown files of a zip and ignores everything else. Throws AppError `invalid` for a damaged or too large
 * zip, and for one without Markdown.
 */
export async function parseZip(bytes: Uint8Array): Promise<Parsed> {
  if (Buffer.from(bytes.subarray(0, 2)).toString('latin1') !== 'PK') throw refusal('This is not a zip file.')
  // Loaded at the first zip, because many servers never read one.
  const { readDirectory } = await import('./zip-entries.ts')
  const entries = await readDirectory(bytes)
  if (entries === null) throw refusal('The zip file is damaged or incomplete. Pack it again.')
  if (entries.length > mostEntries) throw refusal(`The zip file has more than ${mostEntries} files. Pack it in parts.`)
  const files = entries
    .map((entry) => ({ entry, path: cleanPath(entry.name) }))
    .filter(({ entry, path }) => isMarkdown(path) && !entry.name.endsWith('/'))
  if (files.length === 0) throw refusal('There is no Markdown file (.md or .markdown) in the zip file.')
  if (files.reduce((sum, { entry }) => sum + entry.size, 0) > mostUnpacked)
    throw refusal('The zip file is larger than 50 MB when unpacked. Pack it in parts.')

  const results: Parsed[] = []
  const seen = new Set<string>()
  for (const { entry, path } of files) {
    const where = distinct(path, seen)
    const content = await entry.unpack()
    results.push(
      typeof content === 'string'
        ? { articles: [], problems: [{ where, message: content }] }
        : parseMarkdownFile(content, where),
    )
    await setImmediate()
  }
  return together(results)
}

/** Returns whether a path names a Markdown file, except hidden ones and those that macOS adds. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path) && !/(?:^|[\\/])(?:\.|__MACOSX[\\/])/.test(path)
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

const refusal = (message: string) => new AppError('invalid', message, { errors: [{ field: 'body', message }] })
