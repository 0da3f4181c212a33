import { AppError } from '@baton/core'
import type { ImportProblem, Parsed } from './article.ts'
import { decodeFile } from './decode-text.ts'
import { parseJsonl } from './jsonl.ts'
import { parseMarkdown, parseText } from './markdown.ts'
import { parseHtmlFile } from './page.ts'

const mostBytes = 5 * 1024 * 1024

/** The kinds of files that can be read, by the ending of their names. */
const kinds = {
  markdown: /\.(?:md|mdx|markdown|mdown|mkdn?|mdwn|mdoc|qmd|rmd)$/i,
  html: /\.(?:x?html?)$/i,
  text: /\.te?xt$/i,
  jsonl: /\.(?:jsonl|ndjson)$/i,
}
export type FileKind = keyof typeof kinds

/** Returns how a file is read; null for one that holds no text we can read. */
export function kindOf(path: string): FileKind | null {
  const kind = (Object.keys(kinds) as FileKind[]).find((one) => kinds[one].test(path)) ?? null
  return kind !== null && machine.test(path) ? null : kind
}

/** Returns whether a path is hidden, was added by macOS, or belongs to an installed package. */
export const isHidden = (path: string) => /(?:^|[\\/])(?:\.[^\\/.]|__MACOSX[\\/]|node_modules[\\/])/.test(path)

/** Parses a file, by the ending of its name. `path` identifies its article in later imports. */
export async function parseFile(bytes: Uint8Array, path: string, kind = kindOf(path)): Promise<Parsed> {
  const problem = (message: string): Parsed => ({ articles: [], problems: [{ where: path, message }] })
  if (kind === null) return unreadable([path])
  if (kind === 'jsonl') return parseJsonl(bytes, path)
  // The same limit as for a page.
  if (bytes.length > mostBytes) return problem('It is larger than 5 MB. Split it.')
  try {
    if (kind === 'html') return parseHtmlFile(bytes, path)
    const text = decodeFile(bytes)
    if (text === null) return problem('It is not UTF-8 text. Save it as UTF-8.')
    return (kind === 'text' ? parseText : parseMarkdown)(text, { source: path, path })
  } catch (error) {
    if (error instanceof AppError) return problem(error.message)
    throw error
  }
}

/**
 * Names the files that cannot be read: those that may hold answers one by one, with what to do; the others by the
 * ending of their names.
 */
export function unreadable(paths: string[]): Parsed {
  const problems: ImportProblem[] = []
  const leftOut: Record<string, number> = {}
  for (const path of paths) {
    const ending = /\.[\w-]{1,12}$/.exec(path)?.[0].toLowerCase() ?? ''
    const advice = documents.find(([pattern]) => pattern.test(ending))?.[1]
    if (advice) problems.push({ where: path, message: advice })
    else {
      const name = ending === '' || machine.test(path) ? (path.split('/').at(-1) ?? path).slice(0, 60) : ending
      leftOut[name] = (leftOut[name] ?? 0) + 1
    }
  }
  return { articles: [], problems, ...(Object.keys(leftOut).length > 0 ? { leftOut } : {}) }
}

/** Text files that are written for programs or for the repository. */
const machine = /(?:^|[\\/])(?:robots|humans|ads|requirements[\w-]*|cmakelists|llms(?:-full)?)\.txt$/i

const documents: [RegExp, string][] = [
  [
    /^\.(?:rst|rest|adoc|asciidoc|asc|org|textile|wiki|mediawiki|tex|pod|creole)$/,
    'This markup cannot be read. Convert it to Markdown.',
  ],
  [
    /^\.(?:docx?|odt|rtf|pages|pptx?|odp|key|xlsx?|ods|numbers|epub|pdf)$/,
    'Documents cannot be read. Save it as HTML, Markdown or text.',
  ],
  [/^\.(?:csv|tsv|json|xml)$/, 'Tables and data cannot be read. Convert it to JSONL: one article per line.'],
]
