import { type MarkdownNode, markdownTree } from '@baton/client/markdown'
import { type Drawing, h } from './render.ts'

/** Draws a text with the subset of Markdown that `@baton/client` allows. */
export const markdown = (text: string): Drawing[] => markdownTree(text).map(drawn)

function drawn(node: MarkdownNode): Drawing {
  if (typeof node === 'string') return node
  const { tag, children, href, start } = node
  return h(
    tag,
    href ? { href, target: '_blank', rel: 'noopener noreferrer nofollow' } : start ? { start } : null,
    children.map(drawn),
  )
}
