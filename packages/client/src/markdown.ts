import { Lexer, type Token, type Tokens, type TokensList } from 'marked'

/** The supported subset of Markdown, as data. Everything else, HTML above all, stays plain text. */
export type MarkdownNode = string | MarkdownElement

export interface MarkdownElement {
  tag: MarkdownTag
  children: MarkdownNode[]
  /** The web or mail address of an `a`. */
  href?: string
  /** The first number of an `ol`. */
  start?: number
}

export type MarkdownTag =
  | 'p'
  | 'strong'
  | 'em'
  | 'del'
  | 'code'
  | 'pre'
  | 'a'
  | 'ul'
  | 'ol'
  | 'li'
  | 'blockquote'
  | 'br'
  | 'hr'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'

/** The most characters read as Markdown. The rest of a longer text is one plain paragraph. */
const longest = 20_000
/** The deepest nesting of blocks and emphasis. What is nested deeper stays text. */
const deepest = 12
/** The most special characters in one paragraph or cell: the lexer's time grows with their square. */
const mostMarks = 300
const mostMarksInAll = 4_000

/** Returns the tree of a text. Never throws. Time and depth are limited for any input. */
export function markdownTree(text: string): MarkdownNode[] {
  const end = text.length > longest ? cutAt(text) : text.length
  const rest = text.slice(end).trim()
  return [...blocks(lex(text.slice(0, end))), ...(rest ? [element('p', [rest])] : [])]
}

/** Returns where to cut a long text: at the last blank line if there is one, so that no block is split. */
function cutAt(text: string): number {
  const blank = text.lastIndexOf('\n\n', longest)
  return blank > 0 ? blank : longest
}

/** Runs the lexer with limits on its two recursive methods, because `marked` has none. */
function lex(text: string): Token[] {
  const lexer = new Lexer({ gfm: true, breaks: true })
  const { blockTokens, inlineTokens } = lexer
  let depth = 0
  let marks = 0

  function bounded(src: string, tokens: Token[], read: (() => void) | false) {
    if (!read || depth >= deepest) tokens.push({ type: 'text', raw: src, text: src })
    else {
      depth++
      read()
      depth--
    }
    return tokens
  }

  // The lexer calls these two methods for each nested block and each nested emphasis.
  Object.assign(lexer, {
    blockTokens: (src: string, tokens: TokensList, clipped?: boolean) =>
      bounded(src, tokens, () => blockTokens.call(lexer, src, tokens, clipped)),
    inlineTokens(src: string, tokens: Token[] = []) {
      const own = depth === 0 ? src.split(/[[\\!<`~*_]/).length - 1 : 0
      marks += own
      const read = own <= mostMarks && marks <= mostMarksInAll && (() => inlineTokens.call(lexer, src, tokens))
      return bounded(src, tokens, read)
    },
  })
  try {
    return lexer.lex(text)
  } catch {
    return [{ type: 'text', raw: text, text }]
  }
}

const element = (tag: MarkdownTag, children: MarkdownNode[], more?: Partial<MarkdownElement>): MarkdownElement => ({
  tag,
  children,
  ...more,
})

const blocks = (tokens: readonly Token[] = []) => tokens.flatMap(block)

function block(token: Token): MarkdownNode | MarkdownNode[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return []
    case 'heading':
      return element('p', [element('strong', inline(token.tokens))])
    case 'paragraph':
      return element('p', inline(token.tokens))
    case 'text':
      return words(token)
    case 'blockquote':
      return element('blockquote', blocks(token.tokens))
    case 'code':
      return element('pre', [element('code', [token.text])])
    case 'hr':
      return element('hr', [])
    case 'list':
      return list(token)
    case 'table':
      return table(token)
    default:
      return element('p', [token.raw])
  }
}

function list({ ordered, start, items }: Tokens.List | Tokens.Generic): MarkdownNode {
  const entries = (items ?? []).map(({ tokens }: Tokens.ListItem) => element('li', blocks(tokens)))
  return ordered ? element('ol', entries, { start: Number(start) || 1 }) : element('ul', entries)
}

function table({ header, rows }: Tokens.Table | Tokens.Generic): MarkdownNode {
  const row = (cells: Tokens.TableCell[], tag: 'th' | 'td') =>
    element(
      'tr',
      cells.map(({ tokens }) => element(tag, inline(tokens))),
    )
  return element('table', [
    element('thead', [row(header ?? [], 'th')]),
    element(
      'tbody',
      (rows ?? []).map((cells: Tokens.TableCell[]) => row(cells, 'td')),
    ),
  ])
}

const inline = (tokens: readonly Token[] = []) => tokens.flatMap(phrase)

function phrase(token: Token): MarkdownNode | MarkdownNode[] {
  switch (token.type) {
    case 'text':
      return words(token)
    case 'escape':
      return token.text
    case 'strong':
    case 'em':
    case 'del':
      return element(token.type, inline(token.tokens))
    case 'codespan':
      return element('code', [token.text])
    case 'br':
      return element('br', [])
    case 'link':
      return link(token, inline(token.tokens))
    case 'image':
      // An image would send a request to another server. As a link, the reader decides.
      return link(token, [token.text])
    default:
      return token.raw
  }
}

const words = ({ tokens, text }: Tokens.Text | Tokens.Generic): MarkdownNode | MarkdownNode[] =>
  tokens ? inline(tokens) : decode(text)

function link({ href, raw }: Tokens.Link | Tokens.Image | Tokens.Generic, children: MarkdownNode[]): MarkdownNode {
  const safe = safeHref(href)
  return safe ? element('a', children[0] ? children : [href], { href: safe }) : raw
}

/**
 * Returns the normalized address if it is http, https or mailto, else null. Checks the parsed form, so that no spelling
 * of `javascript:` passes.
 */
export function safeHref(href: string): string | null {
  try {
    // Not `URL.canParse`, which is younger than the browsers that the widget runs in.
    const { protocol, href: parsed } = new URL(href)
    return /^(https?|mailto):$/.test(protocol) ? parsed : null
  } catch {
    return null
  }
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  '#39': "'",
}

/** Replaces the few entities that people write. The result is text and must never be used as markup. */
function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (found, name: string) => entities[name] ?? found)
}
