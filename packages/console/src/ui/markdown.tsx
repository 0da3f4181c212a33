import { type MarkdownNode, markdownTree } from '@baton/client/markdown'
import { createElement, type ReactNode } from 'react'

/** Draws a text with the subset of Markdown that `@baton/client` allows. */
export function Markdown({ text }: { text: string }) {
  return <div className="prose-message">{markdownTree(text).map(drawn)}</div>
}

function drawn(node: MarkdownNode, key: number): ReactNode {
  if (typeof node === 'string') return node
  const { tag, children, href, start } = node
  const more = href ? { href, target: '_blank', rel: 'noopener noreferrer nofollow' } : start ? { start } : {}
  return createElement(tag, { key, ...more }, ...children.map(drawn))
}
