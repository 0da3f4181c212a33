import type { HtmlElement, HtmlNode } from './html-tree.ts'

/** Class names of the title of a part that a click unfolds, such as `accordion-header` and `faq__question`. */
const titleClass =
  /(?:^|[-_])(?:accordion|collapsible|expander|toggle|faq|faqs|qa|disclosure)(?:[-_]{1,2}(?:item|panel|entry|section))?[-_]{1,2}(?:title|header|heading|head|button|trigger|question|toggle|label|summary|q)(?:$|[-_])|^(?:question|accordion|collapsible|accordion(?:button|header|title)|faq-?question)$/i

/**
 * Returns whether an element is the title of what a click unfolds. Its text is written as a heading, so that its
 * content is a section of its own. Headings are not meant: they are headings already.
 */
export function unfolds(element: HtmlElement): boolean {
  const { tag, attributes } = element
  if (tag === 'dt' || tag === 'summary') return true
  if (attributes.get('role') === 'heading') return isTitle(element)
  if (attributes.has('aria-haspopup')) return false
  const named = (attributes.get('class') ?? '')
    .slice(0, 500)
    .split(/\s+/)
    .some((name) => titleClass.test(name))
  const clicked =
    attributes.has('aria-expanded') ||
    [attributes.get('data-toggle'), attributes.get('data-bs-toggle')].includes('collapse') ||
    (tag === 'button' && attributes.has('aria-controls'))
  if (tag === 'button') return (named || clicked) && isTitle(element)
  if (['div', 'a', 'span', 'p', 'label', 'li'].includes(tag)) return (named || clicked) && isTitle(element)
  return false
}

const mostBelow = 40
const longestTitle = 300

/** Returns whether there is a title in it: a line of several words without headings or further blocks of text. */
function isTitle({ children }: HtmlElement): boolean {
  let text = ''
  let elements = 0
  const walk = (nodes: HtmlNode[]): boolean =>
    nodes.every((node) => {
      if (typeof node === 'string') text += node
      return (
        text.length <= longestTitle &&
        (typeof node === 'string' ||
          (++elements <= mostBelow &&
            !/^(?:h[1-6]|ul|ol|table|dl|pre|section|article)$/.test(node.tag) &&
            walk(node.children)))
      )
    })
  return walk(children) && /\S\s+\S|[?？؟]/.test(text.trim())
}
