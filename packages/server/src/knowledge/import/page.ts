import { AppError } from '@baton/core'
import { articlesOf, type Parsed, titleOfPath } from './article.ts'
import { decodeText } from './decode-text.ts'
import { forwardOf, mainContent } from './html-content.ts'
import { markdownOf } from './html-markdown.ts'
import { parseHtml } from './html-tree.ts'
import { parseMarkdown, parseText } from './markdown.ts'

export interface Page {
  /** The address as it was given. It identifies the article in later imports. */
  source: string
  /** The address after redirects. Links are relative to it. */
  url: string
  contentType: string
  bytes: Uint8Array
}

/** What a page holds: articles, or only the address to which it forwards its visitors. */
export type ParsedPage = Parsed & { forward?: string }

/**
 * Parses a web page into articles: its main content as Markdown, with the page's title. Throws AppError `invalid` for a
 * type that is no text and for a page without text.
 */
export function parsePage({ source, url, contentType, bytes }: Page): ParsedPage {
  const [type = '', charset] = [
    contentType.split(';')[0]?.trim().toLowerCase(),
    /charset\s*=\s*["']?([\w-]{2,40})/i.exec(contentType)?.[1] ?? null,
  ]
  const text = decodeText(bytes, charset)
  const isHtml =
    type === 'text/html' || type === 'application/xhtml+xml' || (type === '' && /^\s*</.test(text.slice(0, 1_000)))
  if (isHtml) return parseHtmlPage(text, { source, url })
  if (['text/markdown', 'text/x-markdown', 'text/mdx', ''].includes(type) || /\.mdx?$/i.test(new URL(url).pathname))
    return parseMarkdown(text, { source, path: nameOf(url) })
  if (type === 'text/plain') return parseText(text, { source, path: nameOf(url) })
  throw new AppError(
    'invalid',
    `This is “${type.slice(0, 100)}”. Only web pages, Markdown and plain text can be imported.`,
  )
}

/** Parses a page that was saved as a file. Its links to other files become their text. */
export function parseHtmlFile(bytes: Uint8Array, path: string): Parsed {
  const text = decodeText(bytes, null)
  if (/\{%[^%]{1,500}%\}|\{\{[^{}]{1,500}\}\}/.test(text.slice(0, 20_000)))
    throw new AppError('invalid', 'It is a template of pages, not a page.')
  const { forward, ...parsed } = parseHtmlPage(text, { source: path, url: null })
  if (forward !== undefined)
    throw new AppError('invalid', `It only forwards to ${forward.slice(0, 500)}. Import that page instead.`)
  return parsed
}

/** Converts the HTML of a single text, as help centres export it, to Markdown. */
export const markdownOfHtml = (html: string): string => markdownOf(mainContent(parseHtml(`<main>${html}</main>`)), null)

/** A page that forwards at once has no more text than this, such as “Click here if nothing happens”. */
const mostForwardText = 400

function parseHtmlPage(html: string, { source, url }: { source: string; url: string | null }): ParsedPage {
  const tree = parseHtml(html)
  const forward = forwardOf(tree)
  const page = mainContent(tree)
  const body = markdownOf(page, url)
  if (forward !== null && body.length <= mostForwardText) return { articles: [], problems: [], forward }
  if (body === '')
    throw new AppError(
      'invalid',
      'The page has no readable text. It may be drawn by a script. Import its text as Markdown instead.',
    )
  const title = page.title || (url === null ? titleOfPath(source) : nameOf(url))
  return articlesOf({ where: source, title, body, questions: [], source })
}

/** Returns the last part of the address, or the site without one. */
function nameOf(url: string): string {
  const { pathname, host } = new URL(url)
  return titleOfPath(decoded(pathname)) || host
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
