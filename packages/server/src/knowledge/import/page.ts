import { AppError } from '@baton/core'
import { articlesOf, type Parsed, titleOfPath } from './article.ts'
import { decodeText } from './decode-text.ts'
import { mainContent } from './html-content.ts'
import { markdownOf } from './html-markdown.ts'
import { parseHtml } from './html-tree.ts'
import { parseMarkdown } from './markdown.ts'

export interface Page {
  /** The address as it was given. It identifies the article in later imports. */
  source: string
  /** The address after redirects. Links are relative to it. */
  url: string
  contentType: string
  bytes: Uint8Array
}

/**
 * Parses a web page into articles: its main content as Markdown, with the page's title. Markdown and plain text are
 * taken as they are. Throws AppError `invalid` for any other type and for a page without text.
 */
export function parsePage({ source, url, contentType, bytes }: Page): Parsed {
  const [type = '', charset] = [
    contentType.split(';')[0]?.trim().toLowerCase(),
    /charset\s*=\s*["']?([\w-]{2,40})/i.exec(contentType)?.[1] ?? null,
  ]
  const text = decodeText(bytes, charset)
  const isHtml =
    type === 'text/html' || type === 'application/xhtml+xml' || (type === '' && /^\s*</.test(text.slice(0, 1_000)))
  if (isHtml) return parseHtmlPage(text, { source, url })
  if (['text/markdown', 'text/x-markdown', 'text/plain', ''].includes(type))
    return parseMarkdown(text, { source, path: nameOf(url) })
  throw new AppError(
    'invalid',
    `This is “${type.slice(0, 100)}”. Only web pages, Markdown and plain text can be imported.`,
  )
}

function parseHtmlPage(html: string, { source, url }: { source: string; url: string }): Parsed {
  const page = mainContent(parseHtml(html))
  const body = markdownOf(page, url)
  if (body === '')
    throw new AppError(
      'invalid',
      'The page has no readable text. It may be drawn by a script. Import its text as Markdown instead.',
    )
  return articlesOf({ where: source, title: page.title || nameOf(url), body, questions: [], source })
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
