import { setImmediate } from 'node:timers/promises'
import { AppError } from '@baton/core'
import { Unzip, UnzipInflate } from 'fflate'
import { distinct, type Parsed, together } from './article.ts'
import { parseMarkdownFile } from './markdown.ts'

const mostUnpacked = 50 * 1024 * 1024
const mostEntries = 5_000
const step = 64 * 1024

/** The Markdown files of a zip; everything else in it is left alone. Counted while it is unpacked, whatever the zip says of itself. */
export async function parseZip(bytes: Uint8Array): Promise<Parsed> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw refusal('This is not a zip file.')
  const files: { path: string; chunks: Uint8Array[]; done: boolean; failed: boolean }[] = []
  const results: Parsed[] = []
  const seen = new Set<string>()
  let entries = 0
  let unpacked = 0

  const unzip = new Unzip((entry) => {
    const name = cleanPath(entry.name)
    if (++entries > mostEntries || !isMarkdown(name)) return
    const file: (typeof files)[number] = { path: distinct(name, seen), chunks: [], done: false, failed: false }
    files.push(file)
    entry.ondata = (error, chunk, final) => {
      if (error) file.failed = true
      else {
        unpacked += chunk.length
        if (unpacked <= mostUnpacked) file.chunks.push(chunk)
        file.done = final
      }
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += step) {
    try {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
    } catch (cause) {
      if (files.length === 0) throw refusal('The zip file is damaged: pack it again.', cause)
      results.push({ articles: [], problems: [{ where: 'The zip file', message: 'It is damaged: what comes behind the damage is missing. Pack it again.' }] })
      break
    }
    if (entries > mostEntries) throw refusal(`The zip file has more than ${mostEntries} files: pack it in parts.`)
    if (unpacked > mostUnpacked) throw refusal('The zip file is larger than 50 MB when unpacked: pack it in parts.')
    await setImmediate()
  }

  for (const { path, chunks, done, failed } of files) {
    if (failed || !done) results.push({ articles: [], problems: [{ where: path, message: 'It could not be unpacked: it is damaged, encrypted, or packed in an unusual way.' }] })
    else results.push(parseMarkdownFile(Buffer.concat(chunks), path))
    await setImmediate()
  }
  if (results.length === 0) throw refusal('There is no Markdown file (.md or .markdown) in the zip file.')
  return together(results)
}

/** Whether a path names a Markdown file that its owner knows of. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path) && !/(?:^|[\\/])(?:\.|__MACOSX[\\/])/.test(path)
}

/** A name from outside as a plain path below nothing: no drive, no root, no way up. */
export function cleanPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
}

const refusal = (message: string, cause?: unknown) => new AppError('invalid', message, { errors: [{ field: 'body', message }] }, { cause })
