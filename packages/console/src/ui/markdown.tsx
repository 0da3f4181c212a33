import { Lexer, type Token, type Tokens } from 'marked'
import { Fragment, type ReactNode } from 'react'

/** Markdown of our own side as elements; what is not on the list is shown as the text it was written as. */
export function Markdown({ text }: { text: string }) {
  return <div className="prose-message">{blocks(new Lexer({ gfm: true, breaks: true }).lex(text))}</div>
}

function blocks(tokens: Token[]): ReactNode {
  return tokens.map((token, i) => <Fragment key={i}>{block(token)}</Fragment>)
}

function block(token: Token): ReactNode {
  switch (token.type) {
    case 'space':
      return null
    case 'paragraph':
    case 'heading':
      return <p className={token.type === 'heading' ? 'font-semibold' : ''}>{inline(token.tokens ?? [])}</p>
    case 'list': {
      const list = token as Tokens.List
      const items = list.items.map((item, i) => <li key={i}>{blocks(item.tokens)}</li>)
      return list.ordered ? <ol start={list.start || 1}>{items}</ol> : <ul>{items}</ul>
    }
    case 'text':
      return token.tokens ? inline(token.tokens) : token.text
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      )
    case 'blockquote':
      return <blockquote>{blocks(token.tokens ?? [])}</blockquote>
    case 'hr':
      return <hr />
    default:
      return <p>{token.raw}</p>
  }
}

function inline(tokens: Token[]): ReactNode {
  return tokens.map((token, i) => <Fragment key={i}>{span(token)}</Fragment>)
}

function span(token: Token): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inline(token.tokens ?? [])}</strong>
    case 'em':
      return <em>{inline(token.tokens ?? [])}</em>
    case 'del':
      return <del>{inline(token.tokens ?? [])}</del>
    case 'codespan':
      return <code>{token.text}</code>
    case 'br':
      return <br />
    case 'escape':
      return token.text
    case 'link':
    case 'image': {
      const { href, text } = token as Tokens.Link
      if (!/^(?:https?:|mailto:)/i.test(href)) return token.raw
      return (
        <a href={href} target="_blank" rel="noopener noreferrer nofollow">
          {text || href}
        </a>
      )
    }
    case 'text':
      return token.tokens ? inline(token.tokens) : token.text
    default:
      return token.raw
  }
}
