import { articlesOf, type Parsed, titleOfPath } from './article.ts'
import { decodeFile } from './decode-text.ts'
import { readFrontMatter } from './front-matter.ts'
import { fenceAfter } from './split-body.ts'

const mostBytes = 5 * 1024 * 1024

/** Parses the bytes of a Markdown file. `path` identifies its article in later imports. */
export function parseMarkdownFile(bytes: Uint8Array, path: string): Parsed {
  // The same limit as for a page, because reading a file blocks live conversations.
  if (bytes.length > mostBytes)
    return { articles: [], problems: [{ where: path, message: 'It is larger than 5 MB. Split it.' }] }
  const text = decodeFile(bytes)
  if (text === null)
    return { articles: [], problems: [{ where: path, message: 'It is not UTF-8 text. Save it as UTF-8.' }] }
  return parseMarkdown(text, { source: path, path })
}

/**
 * Parses Markdown into articles, titled by the front matter, else by the first heading, else by the file’s name in
 * `path`.
 */
export function parseMarkdown(text: string, { source, path }: { source: string; path: string }): Parsed {
  const { title, questions, body } = readFrontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  const heading = firstHeading(body)
  const taken = heading && (title === null || plain(heading.text) === title) ? heading : null
  const rest = taken ? [...taken.before, ...taken.after].join('\n') : body
  return articlesOf({
    where: source,
    title: title ?? (taken && plain(taken.text)) ?? titleOfPath(path),
    body: rest,
    questions,
    source,
  })
}

interface Heading {
  text: string
  before: string[]
  after: string[]
}

/**
 * Returns the first `# Heading` (or the line above `====`) outside of code; one of a lower level only as the first
 * line.
 */
function firstHeading(body: string): Heading | null {
  const lines = body.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  let fence: string | null = null
  for (const [i, line] of lines.entries()) {
    fence = fenceAfter(fence, line)
    if (fence !== null) continue
    const text = (i === first ? /^ {0,3}#{1,6}[ \t]+(.*)$/ : /^ {0,3}#[ \t]+(.*)$/).exec(line)?.[1]
    const underlined = line.trim() !== '' && /^=+[ \t]*$/.test(lines[i + 1] ?? '')
    if (text === undefined && !underlined) continue
    const heading = {
      text: text ?? line,
      before: lines.slice(0, i),
      after: lines.slice(i + (text === undefined ? 2 : 1)),
    }
    if (plain(heading.text) !== '') return heading
  }
  return null
}

/** Returns a heading's words without their marks. */
function plain(heading: string): string {
  return heading
    .trim()
    .replace(/[ \t]#+$/, '')
    .replace(/\{#[^{}]*\}$/, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/(\*\*|__|`)/g, '')
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1')
    .trim()
}
