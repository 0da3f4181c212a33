import { articlesOf, type Parsed, titleOfPath } from './article.ts'
import { decodeFile } from './decode-text.ts'
import { readFrontMatter } from './front-matter.ts'
import { fenceAfter } from './split-body.ts'

const mostBytes = 5 * 1024 * 1024

/** A Markdown file's bytes as articles; `path` names it, also the next time. */
export function parseMarkdownFile(bytes: Uint8Array, path: string): Parsed {
  // As large as a page may be: reading one keeps live conversations waiting.
  if (bytes.length > mostBytes)
    return { articles: [], problems: [{ where: path, message: 'It is larger than 5 MB. Split it.' }] }
  const text = decodeFile(bytes)
  if (text === null)
    return { articles: [], problems: [{ where: path, message: 'It is not UTF-8 text. Save it as UTF-8.' }] }
  return parseMarkdown(text, { source: path, path })
}

/** Markdown as articles: titled by its front matter, else by its first heading, else by its file’s name in `path`. */
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

/** The first `# Heading` (or the line above `====`) outside of code; of a lower level only as the first line. */
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

/** A heading's words without their marks. */
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
