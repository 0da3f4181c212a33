import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { AppError } from '@baton/core'
import { type Parsed, together } from './article.ts'
import { parseJsonl } from './jsonl.ts'
import { parseMarkdownFile } from './markdown.ts'
import { isMarkdown, parseZip } from './zip.ts'

const mostBytes = 50 * 1024 * 1024

/**
 * Reads the articles of a folder of Markdown files, with its subfolders, or of one .md, .jsonl or .zip file. A file's
 * path below the folder identifies its article in later imports. Throws AppError `invalid`.
 */
export async function readPath(path: string): Promise<Parsed> {
  const found = await stat(path).catch((cause: unknown) => refuse(`There is nothing at ${path}.`, cause))
  if (found.isDirectory()) return readFolder(path)
  if (found.size > mostBytes) return refuse(`${path} is larger than 50 MB. Import it in parts.`)
  const bytes = await readFile(path)
  if (isMarkdown(path)) return parseMarkdownFile(bytes, basename(path))
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return parseJsonl(bytes)
  if (/\.zip$/i.test(path)) return parseZip(bytes)
  return refuse(`${path} is not a Markdown (.md), JSONL (.jsonl) or .zip file.`)
}

async function readFolder(folder: string): Promise<Parsed> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => isMarkdown(path) && !path.split('/').includes('node_modules'))
    .sort()
  if (paths.length === 0) return refuse(`There is no Markdown file (.md or .markdown) in ${folder}.`)
  const results: Parsed[] = []
  for (const path of paths) {
    const file = join(folder, path)
    const { size } = await stat(file)
    results.push(
      size > mostBytes
        ? { articles: [], problems: [{ where: path, message: 'It is larger than 50 MB.' }] }
        : parseMarkdownFile(await readFile(file), path),
    )
  }
  return together(results)
}

function refuse(message: string, cause?: unknown): never {
  throw new AppError('invalid', message, { cause })
}
