import { AppError } from '@baton/core'
import { Parser } from 'htmlparser2'

/** An element of a page with its children in order. Character references in texts are decoded. */
export interface HtmlElement {
  tag: string
  attributes: ReadonlyMap<string, string>
  children: HtmlNode[]
}
export type HtmlNode = HtmlElement | string

/** Elements that begin on a new line. */
export const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section ' +
    'summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
)

const mostElements = 100_000
const deepest = 200
/** The depth from which a page is refused, because the parser's work grows with it. */
const absurd = 3_000
const kept = (
  'href class id role name property content start itemprop http-equiv aria-hidden aria-expanded aria-controls ' +
  'aria-haspopup aria-level data-toggle data-bs-toggle'
).split(' ')
/** Elements without text to read. They are skipped with everything inside. */
const skipped = new Set(
  'script style template iframe object noscript noembed noframes svg math canvas audio video select textarea'.split(
    ' ',
  ),
)

/**
 * Parses a page into a tree, within limits, so that a hostile page cannot block live conversations. Elements deeper
 * than 200 levels are read as if they were at level 200.
 */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: 'html', attributes: new Map(), children: [] }
  const open: (HtmlElement | null)[] = []
  let top = root
  let skipping = 0
  let elements = 0

  const parser = new Parser({
    onopentag(tag, attributes) {
      if (open.length + skipping > absurd)
        throw new AppError('invalid', 'The page’s elements are nested too deeply. Import its text as Markdown instead.')
      if (skipping > 0 || skipped.has(tag)) {
        skipping += 1
        return
      }
      if (++elements > mostElements)
        throw new AppError(
          'invalid',
          `The page has more than ${mostElements} elements. Import its text as Markdown instead.`,
        )
      const element: HtmlElement = { tag, attributes: attributesOf(attributes), children: [] }
      top.children.push(element)
      const tooDeep = open.length >= deepest
      open.push(tooDeep ? null : element)
      if (!tooDeep) top = element
    },
    ontext(text) {
      if (skipping > 0) return
      // The parser reports a text in pieces, cut at each < that begins no tag.
      const last = top.children.length - 1
      if (typeof top.children[last] === 'string') top.children[last] += text
      else top.children.push(text)
    },
    onclosetag() {
      if (skipping > 0) {
        skipping -= 1
        return
      }
      if (open.pop() !== null) top = open.findLast((element) => element !== null) ?? root
    },
  })
  parser.end(html)
  return root
}

function attributesOf(all: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(kept.flatMap((name): [string, string][] => (all[name] === undefined ? [] : [[name, all[name]]])))
}
