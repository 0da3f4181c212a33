import { openingOf } from './named.ts'
import { replaceBetween } from './replace-between.ts'
import { bracesEnd, budgetFor, type Tag, tagAt, textOfExpression } from './tag.ts'

/** Elements that begin on a new line. */
const block = new Set(
  (
    'address article aside blockquote body caption center dd details div dl fieldset figcaption figure footer form ' +
    'header html main nav ol p section table tbody tfoot thead ul'
  ).split(' '),
)
const inline = new Set(
  (
    'abbr area base big br button cite col colgroup del dfn embed font hr img input ins label link mark meta param ' +
    'picture q s small source span strike sub sup template time u var wbr'
  ).split(' '),
)
/** Elements and components that are written as something else. */
const written = new Set('a b code dt em h1 h2 h3 h4 h5 h6 i kbd li samp strong summary td th tr tt'.split(' '))
const marks: Record<string, string> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  code: '`',
  kbd: '`',
  samp: '`',
  tt: '`',
}
/** Elements that are removed with everything inside. */
const unread = [
  'script',
  'style',
  'svg',
  'iframe',
  'noscript',
  'object',
  'video',
  'audio',
  'select',
  'textarea',
  'head',
]

const isComponent = (name: string) => /^[A-Z]|[.-]/.test(name) || name === ''
const isKnown = (name: string) => isComponent(name) || block.has(name) || inline.has(name) || written.has(name)
const leadsAway = (href: string) => /^(?:https?:|mailto:|tel:)/i.test(href)

/**
 * Removes the tags of HTML and of components, and writes as Markdown what they mean: headings, bold, links, lists,
 * tables, and the titles of what unfolds. Text inside them loses the indentation of its source. Other words in angle
 * brackets, such as <name>, stay.
 */
export function withoutTags(text: string): string {
  const source = unread.reduce(
    (rest, name) =>
      replaceBetween(
        rest,
        { open: new RegExp(`<${name}\\b[^<>]{0,2000}(?<!/)>`, 'gi'), close: new RegExp(`</${name}\\s*>`, 'gi') },
        () => '',
      ),
    text,
  )
  const out: string[] = []
  const nested: { name: string; indent: number | null }[] = []
  const write = tagWriter()
  const budget = budgetFor(source)
  let at = 0
  const copy = (end: number) => {
    const piece = source.slice(at, end)
    // A line break between two rows would end the table.
    if (piece.trim() === '' && nested.some(({ name }) => name === 'table')) return
    out.push(nested.length === 0 ? piece : outdented(piece, nested.at(-1), end < source.length))
  }
  for (let start = source.indexOf('<'); start >= 0; start = source.indexOf('<', Math.max(at, start + 1))) {
    const tag = source[start - 1] === '\\' ? null : tagAt(source, start, budget)
    if (!tag) continue
    const name = isComponent(tag.name) ? tag.name : tag.name.toLowerCase()
    if (!isKnown(name)) continue
    copy(start)
    at = tag.end
    const [before, after] = [source.lastIndexOf('\n', start - 1) + 1, source[at] ?? '\n']
    const alone = tag.closing ? after === '\n' : source.slice(before, start).trim() === ''
    out.push(write({ ...tag, name }, alone))
    if (!isComponent(name) && (!block.has(name) || name === 'p')) continue
    const last = tag.closing ? nested.findLastIndex((one) => one.name === name) : -1
    if (last >= 0) nested.length = last
    else if (!tag.closing && !tag.selfClosing) nested.push({ name, indent: null })
  }
  copy(source.length)
  return out.join('')
}

/** Returns what is written for each tag, in order. `alone`: the tag begins, or ends, its line. */
function tagWriter(): (tag: Tag, alone: boolean) => string {
  const links: (string | null)[] = []
  let [cells, rows] = [0, 0]
  return (tag, alone) => {
    const { name, closing, selfClosing, attributes } = tag
    if (isComponent(name)) return (closing ? '' : openingOf(tag)) + (alone && !selfClosing ? '\n' : '')
    if (name in marks) return marks[name] ?? ''
    if (/^h[1-6]$/.test(name)) return closing ? '\n\n' : `\n\n${'#'.repeat(Number(name[1]))} `
    switch (name) {
      case 'a': {
        if (!closing) {
          const href = attributes.get('href') ?? ''
          links.push(leadsAway(href) ? href.replaceAll('(', '%28').replaceAll(')', '%29') : null)
          return links.at(-1) === null ? '' : '['
        }
        const href = links.pop()
        return href ? `](${href})` : ''
      }
      case 'br':
        return '\n'
      case 'li':
        return closing ? '' : '\n- '
      case 'summary':
      case 'dt':
        return closing ? '\n\n' : '\n\n### '
      case 'table':
        rows = 0
        return '\n\n'
      case 'tr':
        if (closing) return ++rows === 1 ? `\n|${' --- |'.repeat(Math.min(cells, 20))}` : ''
        cells = 0
        return rows === 0 ? '\n\n|' : '\n|'
      case 'td':
      case 'th':
        if (!closing) cells++
        return closing ? ' |' : ' '
    }
    return block.has(name) && name !== 'tbody' && name !== 'thead' && name !== 'tfoot' ? '\n\n' : ''
  }
}

/** Removes from each line the indentation that the first line of the innermost element has. */
function outdented(piece: string, frame: { indent: number | null } | undefined, beforeTag: boolean): string {
  if (!frame) return piece
  const lines = piece.split('\n')
  return lines
    .map((line, i) => {
      if (i === 0) return line
      const spaces = line.length - line.trimStart().length
      if (line.length > spaces || (beforeTag && i === lines.length - 1)) frame.indent ??= spaces
      return line.slice(Math.min(spaces, frame.indent ?? spaces))
    })
    .join('\n')
}

const longestExpression = 5_000

/** Removes the expressions of MDX: of `{"a text"}` the text stays. */
export function withoutExpressions(text: string): string {
  const out: string[] = []
  const budget = budgetFor(text)
  let at = 0
  for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', Math.max(at, start + 1))) {
    if (text[start - 1] === '\\') continue
    const end = bracesEnd(text, { start, most: Math.min(text.length, start + longestExpression), budget })
    if (end === null) continue
    out.push(text.slice(at, start), textOfExpression(text.slice(start + 1, end - 1)))
    at = end
  }
  return out.join('') + text.slice(at)
}
