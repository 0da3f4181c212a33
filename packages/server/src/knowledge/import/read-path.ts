import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { AppError } from '@baton/core'
import { type Parsed, together } from './article.ts'
import { isHidden, kindOf, parseFile, unreadable } from './files.ts'
import { parseJsonl } from './jsonl.ts'
import { contentsOf, parseZip } from './zip.ts'

const mostBytes = 50 * 1024 * 1024

/**
 * Reads the articles of a folder with its subfolders, or of one Markdown, HTML, text, JSONL or zip file. A file's
 * path below the folder identifies its article in later imports. Throws AppError `invalid`.
 */
export async function readPath(path: string): Promise<Parsed> {
  const found = await stat(path).catch((cause: unknown) => refuse(`There is nothing at ${path}.`, cause))
  if (found.isDirectory()) return readFolder(path)
  if (found.size > mostBytes) return refuse(`${path} is larger than 50 MB. Import it in parts.`)
  const bytes = await readFile(path)
  if (/\.zip$/i.test(path)) return parseZip(bytes)
  const kind = kindOf(path)
  if (kind === null) return refuse(`${path} is not a Markdown (.md, .mdx), HTML, text, JSONL (.jsonl) or .zip file.`)
  return kind === 'jsonl' ? parseJsonl(bytes) : parseFile(bytes, basename(path))
}

async function readFolder(folder: string): Promise<Parsed> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !isHidden(path))
    .sort()
  const others = unreadable(paths.filter((path) => kindOf(path) === null))
  const files = paths.filter((path) => kindOf(path) !== null)
  if (files.length === 0)
    return refuse(`There is no Markdown file (.md, .mdx), page (.html) or text file in ${folder}.${contentsOf(others)}`)
  const results: Parsed[] = []
  for (const path of files) {
    const file = join(folder, path)
    const { size } = await stat(file)
    results.push(
      size > mostBytes
        ? { articles: [], problems: [{ where: path, message: 'It is larger than 50 MB.' }] }
        : await parseFile(await readFile(file), path),
    )
  }
  return together([...results, others])
}

function refuse(message: string, cause?: unknown): never {
  throw new AppError('invalid', message, { cause })
}
