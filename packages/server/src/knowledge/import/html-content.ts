import { blockTags, type HtmlElement, type HtmlNode } from './html-tree.ts'
import { unfolds } from './html-unfolds.ts'

export interface PageContent {
  title: string
  content: HtmlElement
  /** Inline elements that hold blocks (a link around a whole card): read as if they were blocks. */
  holdsBlocks: ReadonlySet<HtmlElement>
  /** The base address of links, where the page declares one. */
  base: string | null
}

/** Returns a page's title, and its content without navigation, headers, footers, banners and lists of links. */
export function mainContent(root: HtmlElement): PageContent {
  const all = descendants(root)
  const base = all.find(({ tag }) => tag === 'base')?.attributes.get('href') ?? null
  prune(root, { inside: false, inTitle: false })
  const measured = measure(root)
  const content = chosen(root, measured)
  if (content === root) dropLinkLists(root, measured)

  const headings = descendants(content).filter(({ tag }) => /^h[1-6]$/.test(tag))
  const heading = headings.find(({ tag, children }) => tag === 'h1' && children.length > 0)
  const title = (heading && textOf(heading)) || titleTag(all, new Set(headings.slice(0, 100).map(textOf)))
  if (heading) heading.children = []
  return { title, content, holdsBlocks: measured.holdsBlocks, base }
}

/** Returns the address to which a page sends its visitors at once; null where it does not. */
export function forwardOf(root: HtmlElement): string | null {
  const refresh = descendants(root).find(
    ({ tag, attributes }) => tag === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh',
  )
  const [, seconds = '', url] =
    /^\s*(\d{1,6})[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?\s*([^"'\s]{1,2000})/i.exec(
      refresh?.attributes.get('content') ?? '',
    ) ?? []
  return url !== undefined && Number(seconds) <= 30 ? url : null
}

/** Returns all text below an element, on one line. */
export function textOf(element: HtmlElement): string {
  const pieces: string[] = []
  const walk = (nodes: HtmlNode[]) => {
    for (const node of nodes) {
      if (typeof node === 'string') pieces.push(node)
      else {
        if (blockTags.has(node.tag) || node.tag === 'br') pieces.push(' ')
        walk(node.children)
      }
    }
  }
  walk(element.children)
  return oneLine(pieces.join(''))
}

/** Replaces every run of white space by one space, and removes soft hyphens and zero-width spaces. */
export const oneLine = (text: string) =>
  text
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

function descendants(element: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = []
  const walk = (nodes: HtmlNode[]) => {
    for (const node of nodes) {
      if (typeof node === 'string') continue
      found.push(node)
      walk(node.children)
    }
  }
  walk(element.children)
  return found
}

/**
 * Returns the part of “Returns | Help | Shop” that is also a heading, else the first one that is not the site’s name.
 */
function titleTag(all: HtmlElement[], headings: ReadonlySet<string>): string {
  const meta = (property: string) =>
    oneLine(all.find(({ attributes }) => attributes.get('property') === property)?.attributes.get('content') ?? '')
  const title = all.find(({ tag }) => tag === 'title')
  const site = meta('og:site_name')
  const parts = (title ? textOf(title) : '').split(/ [|–—·•»:-] /).filter((part) => part !== '' && part !== site)
  return (
    parts.find((part) => headings.has(part)) ??
    (parts[0] ||
      meta('og:title') ||
      textOf(all.find(({ tag }) => tag === 'h1') ?? { tag: 'h1', attributes: new Map(), children: [] }))
  )
}

const neverContent = new Set(['head', 'nav', 'footer', 'aside', 'dialog', 'menu', 'title'])
const roles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
])
const names = new Set(
  (
    'nav navbar navigation menu breadcrumb breadcrumbs sidebar footer site-header site-footer cookies cookie-banner ' +
    'cookie-consent cookie-notice newsletter pagination share social social-share share-buttons related ' +
    'related-articles related-posts advertisement ads skip-link sr-only visually-hidden screen-reader-text ' +
    'headerlink'
  ).split(' '),
)

/** The texts of links from a heading to itself. */
const anchorMarks = new Set(['', '#', '¶', '§', '🔗'])

function isContent(element: HtmlElement, { inside, inTitle }: Place): boolean {
  const { tag, attributes } = element
  if (tag === 'button') return inTitle || unfolds(element)
  // Some sites put a whole page into a form.
  if (tag === 'form') return descendants(element).some((one) => /^(?:h[1-6]|main|article)$/.test(one.tag))
  if (neverContent.has(tag) || (tag === 'header' && !inside)) return false
  if (tag === 'main' || tag === 'article' || tag === 'body') return true
  if (roles.has(attributes.get('role') ?? '')) return false
  if (tag === 'a' && attributes.get('href')?.startsWith('#') && anchorMarks.has(textOf(element))) return false
  // A hidden block may be an answer that a click unfolds; a hidden word is decoration.
  if (attributes.get('aria-hidden') === 'true' && !blockTags.has(tag)) return false
  return ![attributes.get('id') ?? '', ...(attributes.get('class') ?? '').slice(0, 1_000).split(/\s+/)].some((name) =>
    names.has(name.toLowerCase()),
  )
}

const isMain = ({ tag, attributes }: HtmlElement) => tag === 'main' || attributes.get('role') === 'main'

/** Whether an element is inside the main part, and inside a heading or another title. */
interface Place {
  inside: boolean
  inTitle: boolean
}

function prune(element: HtmlElement, { inside, inTitle }: Place) {
  element.children = element.children.filter((node) => typeof node === 'string' || isContent(node, { inside, inTitle }))
  for (const node of element.children)
    if (typeof node !== 'string')
      prune(node, {
        inside: inside || isMain(node) || node.tag === 'article',
        inTitle: inTitle || /^(?:h[1-6]|dt|summary)$/.test(node.tag) || unfolds(node),
      })
}

interface Measured {
  sizes: Map<HtmlElement, { text: number; linked: number; links: number }>
  holdsBlocks: Set<HtmlElement>
}

function measure(root: HtmlElement): Measured {
  const measured: Measured = { sizes: new Map(), holdsBlocks: new Set() }
  const walk = (element: HtmlElement) => {
    const size = { text: 0, linked: 0, links: 0 }
    for (const node of element.children) {
      if (typeof node === 'string') {
        size.text += node.trim().length
        continue
      }
      const inner = walk(node)
      size.text += inner.text
      size.linked += node.tag === 'a' ? inner.text : inner.linked
      size.links += inner.links + (node.tag === 'a' ? 1 : 0)
      if (!blockTags.has(element.tag) && (blockTags.has(node.tag) || measured.holdsBlocks.has(node)))
        measured.holdsBlocks.add(element)
    }
    measured.sizes.set(element, size)
    return size
  }
  walk(root)
  return measured
}

/**
 * Returns what the page marks as its main part or its article, where that holds a good part of the text; otherwise
 * everything.
 */
function chosen(root: HtmlElement, { sizes }: Measured): HtmlElement {
  const size = (element: HtmlElement) => sizes.get(element)?.text ?? 0
  const all = descendants(root)
  const largest = (elements: HtmlElement[]) =>
    elements.reduce<HtmlElement | null>((best, element) => (best && size(best) >= size(element) ? best : element), null)
  const main = largest(all.filter(isMain))
  if (main && size(main) >= 0.2 * size(root)) return main
  const article = largest(all.filter(({ tag }) => tag === 'article'))
  return article && size(article) >= 0.5 * size(root) ? article : root
}

const groups = new Set(['div', 'ul', 'ol', 'section', 'table', 'dl', 'td', 'center', 'p'])

/** Removes groups with hardly anything but links, for pages that do not mark their navigation. */
function dropLinkLists(element: HtmlElement, { sizes, holdsBlocks }: Measured) {
  element.children = element.children.filter((node) => {
    if (typeof node === 'string' || !groups.has(node.tag)) return true
    const { text, linked, links } = sizes.get(node) ?? { text: 0, linked: 0, links: 0 }
    return links < 3 || linked < 0.7 * text
  })
  for (const node of element.children) if (typeof node !== 'string') dropLinkLists(node, { sizes, holdsBlocks })
}
