import { articlesOf, type Parsed, titleOfPath } from './article.ts'
import { cleanMarkdown } from './clean/clean-markdown.ts'
import { readFrontMatter } from './front-matter.ts'
import { fenceAfter } from './split-body.ts'

/**
 * Parses Markdown into articles, without what only its site understands. They are titled by the front matter, else by
 * the first heading, else by the file’s name in `path`.
 */
export function parseMarkdown(text: string, { source, path }: { source: string; path: string }): Parsed {
  const { title, questions, name, body } = readFrontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  const cleaned = cleanMarkdown(body, { mdx: /\.mdx$/i.test(path) })
  const heading = firstHeading(cleaned)
  const taken = heading && (title === null || plain(heading.text) === title) ? heading : null
  const rest = taken ? [...taken.before, ...taken.after].join('\n') : cleaned
  return articlesOf({
    where: source,
    title: title ?? (taken && plain(taken.text)) ?? name ?? titleOfPath(path),
    body: rest,
    questions,
    source,
  })
}

/** Parses plain text into articles. A short first line with an empty line below it is the title. */
export function parseText(text: string, { source, path }: { source: string; path: string }): Parsed {
  const body = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim()
  const [, underlined, line, rest] =
    /^(?:(.{1,120})\n[=-]{3,}[ \t]*\n|(?:#+ )?(.{1,120})\n[ \t]*\n)([\s\S]+)$/.exec(body) ?? []
  const title = (underlined ?? line)?.trim()
  return articlesOf({ where: source, title: title ?? titleOfPath(path), body: rest ?? body, questions: [], source })
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
