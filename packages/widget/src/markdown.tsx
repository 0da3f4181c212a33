import { Lexer, type Token, type Tokens } from 'marked'
import type { ComponentChild, ComponentChildren, VNode } from 'preact'

/** An answer's markdown as nodes. Only what is listed here is ever drawn; everything else, HTML first of all, is shown as the text it is. */
export function markdown(text: string): ComponentChildren {
  try {
    return blocks(new Lexer({ gfm: true, breaks: true }).lex(text), 0)
  } catch {
    // Nested too deeply: shown as plain text.
    return <p>{text}</p>
  }
}

const deepest = 12

function blocks(tokens: readonly Token[], depth: number): ComponentChild[] {
  return tokens.map((token) => (depth > deepest ? token.raw : block(token, depth + 1)))
}

function block(token: Token, depth: number): ComponentChild {
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'heading':
      return (
        <p>
          <strong>{inline(token.tokens, depth)}</strong>
        </p>
      )
    case 'paragraph':
      return <p>{inline(token.tokens, depth)}</p>
    case 'text':
      return token.tokens ? inline(token.tokens, depth) : decode(token.text)
    case 'blockquote':
      return <blockquote>{blocks(token.tokens ?? [], depth)}</blockquote>
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      )
    case 'hr':
      return <hr />
    case 'list':
      return list(token, depth)
    case 'table':
      return table(token, depth)
    default:
      return <p>{token.raw}</p>
  }
}

function list({ ordered, start, items }: Tokens.List | Tokens.Generic, depth: number): VNode {
  const entries = (items ?? []).map((item: Tokens.ListItem) => <li>{blocks(item.tokens, depth)}</li>)
  return ordered ? <ol start={Number(start) || 1}>{entries}</ol> : <ul>{entries}</ul>
}

function table({ header, rows }: Tokens.Table | Tokens.Generic, depth: number): VNode {
  const cells = (row: Tokens.TableCell[], Cell: 'th' | 'td') =>
    row.map((cell) => <Cell>{inline(cell.tokens, depth)}</Cell>)
  return (
    <table>
      <thead>
        <tr>{cells(header ?? [], 'th')}</tr>
      </thead>
      <tbody>
        {(rows ?? []).map((row: Tokens.TableCell[]) => (
          <tr>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  )
}

function inline(tokens: readonly Token[] | undefined, depth: number): ComponentChild[] {
  return (tokens ?? []).map((token) => (depth > deepest ? token.raw : phrase(token, depth + 1)))
}

function phrase(token: Token, depth: number): ComponentChild {
  switch (token.type) {
    case 'text':
      return token.tokens ? inline(token.tokens, depth) : decode(token.text)
    case 'escape':
      return token.text
    case 'strong':
      return <strong>{inline(token.tokens, depth)}</strong>
    case 'em':
      return <em>{inline(token.tokens, depth)}</em>
    case 'del':
      return <del>{inline(token.tokens, depth)}</del>
    case 'codespan':
      return <code>{token.text}</code>
    case 'br':
      return <br />
    case 'link':
      return link(token.href, inline(token.tokens, depth), token.raw)
    case 'image':
      // A picture would be a request to a stranger: the visitor decides.
      return link(token.href, token.text || token.href, token.raw)
    default:
      return token.raw
  }
}

function link(href: string, children: ComponentChildren, raw: string): ComponentChild {
  const safe = safeHref(href)
  return safe ? (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  ) : (
    raw
  )
}

/** Web and mail addresses only, read the way the browser reads them, so that no spelling of `javascript:` passes. */
export function safeHref(href: string): string | null {
  if (!URL.canParse(href)) return null
  const { protocol, href: parsed } = new URL(href)
  return protocol === 'https:' || protocol === 'http:' || protocol === 'mailto:' ? parsed : null
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

/** The few entities people write; the result is text, never markup. */
function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (found, name: string) => entities[name] ?? found)
}
