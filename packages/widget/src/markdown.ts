import { type MarkdownNode, markdownTree } from '@baton/client/markdown'
import { type ComponentChild, h } from 'preact'

/** Draws a text with the subset of Markdown that `@baton/client` allows. */
export const markdown = (text: string): ComponentChild[] => markdownTree(text).map(drawn)

function drawn(node: MarkdownNode): ComponentChild {
  if (typeof node === 'string') return node
  const { tag, children, href, start } = node
  return h(
    tag,
    href ? { href, target: '_blank', rel: 'noopener noreferrer nofollow' } : start ? { start } : null,
    children.map(drawn),
  )
}
