import { oneLine, type PageContent, textOf } from './html-content.ts'
import { blockTags, type HtmlElement, type HtmlNode } from './html-tree.ts'
import { unfolds } from './html-unfolds.ts'

/**
 * Lists and quotes that are nested deeper become part of the one around them, because each level copies its text once
 * more.
 */
const deepestNesting = 6
const deepestMarks = 4
const widestCell = 300

interface Writer {
  /** The page's address; null for a file, whose links to other files lead nowhere. */
  url: string | null
  holdsBlocks: ReadonlySet<HtmlElement>
}

/**
 * Converts a page's content to Markdown. Links become absolute; what a click unfolds gets its title as a heading.
 * Pictures are left out, because each would be a request to another site.
 */
export function markdownOf(
  { content, holdsBlocks, base }: Pick<PageContent, 'content' | 'holdsBlocks' | 'base'>,
  url: string | null,
): string {
  const out: string[] = []
  writeBlocks(content.children, out, {
    writer: {
      url: base && URL.canParse(base, url ?? undefined) ? new URL(base, url ?? undefined).href : url,
      holdsBlocks,
    },
    nesting: 0,
  })
  return out.join('\n\n')
}

/** How many lists and quotes a block is nested in. */
interface Place {
  writer: Writer
  nesting: number
}

function writeBlocks(nodes: HtmlNode[], out: string[], { writer, nesting }: Place) {
  let line: HtmlNode[] = []
  const endLine = () => {
    const text = startSafe(inline(line, writer))
    if (text !== '') out.push(text)
    line = []
  }
  for (const node of nodes) {
    if (typeof node === 'string' || !isBlock(node, writer)) line.push(node)
    else {
      endLine()
      writeBlock(node, out, { writer, nesting })
    }
  }
  endLine()
}

const isBlock = (node: HtmlElement, { holdsBlocks }: Writer) =>
  blockTags.has(node.tag) || holdsBlocks.has(node) || unfolds(node)

function writeBlock(element: HtmlElement, out: string[], { writer, nesting }: Place) {
  const { tag, children } = element
  if (unfolds(element)) return push(out, literal(textOf(element)), (text) => `### ${text}`)
  const within = (inner: number) => {
    const blocks: string[] = []
    writeBlocks(children, blocks, { writer, nesting: inner })
    return blocks
  }
  switch (tag) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return push(out, oneLine(inline(children, writer)), (text) => `${'#'.repeat(Number(tag[1]))} ${text}`)
    case 'caption':
      return push(out, textOf(element), (text) => `**${literal(text)}**`)
    case 'pre':
      return push(out, rawText(children).trimEnd().replace(/^\n+/, ''), fenced)
    case 'ul':
    case 'ol':
      if (nesting >= deepestNesting) return writeBlocks(children, out, { writer, nesting })
      return push(out, listItems(element, writer, nesting).join('\n'), (text) => text)
    case 'blockquote':
      if (nesting >= deepestNesting) return writeBlocks(children, out, { writer, nesting })
      return push(out, within(nesting + 1).join('\n\n'), (text) => text.replace(/^/gm, '> '))
    case 'table': {
      const rows = tableRows(element, writer)
      if (rows) return push(out, rows.join('\n'), (text) => text)
    }
  }
  writeBlocks(children, out, { writer, nesting })
}

function push(out: string[], text: string, wrap: (text: string) => string) {
  if (text !== '') out.push(wrap(text))
}

function listItems({ tag, children, attributes }: HtmlElement, writer: Writer, nesting: number): string[] {
  let number = Number(attributes.get('start')) || 1
  return children.flatMap((node) => {
    if (typeof node === 'string') return []
    const blocks: string[] = []
    writeBlocks(node.tag === 'li' ? node.children : [node], blocks, { writer, nesting: nesting + 1 })
    const text = blocks.join('\n\n').replace(/\n\n(?= *(?:- |\d+\. ))/g, '\n')
    if (text === '') return []
    const mark = tag === 'ol' ? `${number++}. ` : '- '
    return [mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)]
  })
}

/** Returns the lines of a table; null for tables that only lay out a page. */
function tableRows(table: HtmlElement, writer: Writer): string[] | null {
  if (holdsTable(table)) return null
  const rows: string[][] = []
  const walk = (nodes: HtmlNode[]) => {
    for (const node of nodes) {
      if (typeof node === 'string' || node.tag === 'caption') continue
      if (node.tag !== 'tr') {
        walk(node.children)
        continue
      }
      rows.push(
        node.children.flatMap((cell) =>
          typeof cell === 'string'
            ? []
            : [
                writer.holdsBlocks.has(cell) || hasBlocks(cell)
                  ? literal(textOf(cell))
                  : oneLine(inline(cell.children, writer)),
              ],
        ),
      )
    }
  }
  walk(table.children)
  const columns = Math.max(0, ...rows.slice(0, 1_000).map((cells) => cells.length))
  if (
    columns < 2 ||
    columns > 20 ||
    rows.length < 2 ||
    rows.some((cells) => cells.length > 20 || cells.some((cell) => cell.length > widestCell))
  )
    return null
  const line = (cells: string[]) =>
    `| ${Array.from({ length: columns }, (_, i) => (cells[i] ?? '').replaceAll('|', '\\|')).join(' | ')} |`
  const [head = [], ...rest] = rows
  const caption = table.children.find((node) => typeof node !== 'string' && node.tag === 'caption')
  const above = typeof caption === 'object' && textOf(caption) !== '' ? [`**${literal(textOf(caption))}**`, ''] : []
  return [...above, line(head), `|${' --- |'.repeat(columns)}`, ...rest.map(line)]
}

const hasBlocks = ({ children }: HtmlElement) =>
  children.some((node) => typeof node !== 'string' && blockTags.has(node.tag))
const holdsTable = ({ children }: HtmlElement): boolean =>
  children.some((node) => typeof node !== 'string' && (node.tag === 'table' || holdsTable(node)))

function inline(nodes: HtmlNode[], writer: Writer): string {
  const pieces: string[] = []
  writeInline(nodes, pieces, { writer, marks: 0 })
  return pieces
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

/** How many marks, such as bold, a text is nested in. */
interface Marked {
  writer: Writer
  marks: number
}

function writeInline(nodes: HtmlNode[], pieces: string[], { writer, marks }: Marked) {
  for (const node of nodes) {
    if (typeof node === 'string') pieces.push(literal(node.replace(/[\u00ad\u200b\ufeff]/g, '').replace(/\s+/g, ' ')))
    else if (node.tag === 'br') pieces.push('\n')
    else if (marks >= deepestMarks) writeInline(node.children, pieces, { writer, marks })
    else writeMarked(node, pieces, { writer, marks })
  }
}

function writeMarked({ tag, attributes, children }: HtmlElement, pieces: string[], { writer, marks }: Marked) {
  const before = pieces.length
  switch (tag) {
    case 'b':
    case 'strong':
      writeInline(children, pieces, { writer, marks: marks + 1 })
      return mark(pieces, before, ['**', '**'])
    case 'i':
    case 'em':
      writeInline(children, pieces, { writer, marks: marks + 1 })
      return mark(pieces, before, ['*', '*'])
    case 'code':
    case 'kbd':
    case 'samp': {
      const text = oneLine(rawText(children))
      if (text !== '') pieces.push(text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)
      return
    }
    case 'a': {
      const href = absolute(attributes.get('href'), writer.url)
      writeInline(children, pieces, { writer, marks: marks + 1 })
      if (href) mark(pieces, before, ['[', `](${href})`])
      return
    }
    default:
      writeInline(children, pieces, { writer, marks })
  }
}

/**
 * Puts marks around what was written since `from`, but not around white space or a line break, where Markdown ignores
 * them.
 */
function mark(pieces: string[], from: number, [left, right]: [left: string, right: string]) {
  const text = pieces.splice(from).join('')
  const inner = text.trim()
  if (inner === '' || inner.includes('\n')) return pieces.push(text)
  pieces.push(/^\s/.test(text) ? ' ' : '', left, inner, right, /\s$/.test(text) ? ' ' : '')
}

function absolute(href: string | undefined, url: string | null): string | null {
  if (!href || href.startsWith('#') || href.length > 1_000 || !URL.canParse(href, url ?? undefined)) return null
  const target = new URL(href, url ?? undefined)
  return /^(?:https?|mailto|tel):$/.test(target.protocol)
    ? target.href.replaceAll('(', '%28').replaceAll(')', '%29')
    : null
}

function rawText(nodes: HtmlNode[]): string {
  const pieces: string[] = []
  const walk = (inner: HtmlNode[]) => {
    for (const node of inner) {
      if (typeof node === 'string') pieces.push(node)
      else if (node.tag === 'br') pieces.push('\n')
      else walk(node.children)
    }
  }
  walk(nodes)
  return pieces.join('')
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].slice(0, 1_000).map(([run]) => run.length))
  const fence = '`'.repeat(Math.min(longest + 1, 80))
  return `${fence}\n${text}\n${fence}`
}

const literal = (text: string) => text.replace(/[\\`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')

/** Escapes a paragraph that begins like a heading, a list or a quote. */
const startSafe = (text: string) => text.replace(/^(#{1,6} |[-+>] ?)/, '\\$1').replace(/^(\d{1,9})([.)] )/, '$1\\$2')
