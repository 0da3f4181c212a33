import { dedented } from './code.ts'
import { namedOf, openingOf, titled } from './named.ts'

/**
 * Removes what marks notes, tabs and parts that unfold, in the ways of Docusaurus, VitePress, MkDocs and others. Their
 * titles and their texts stay, without the indentation.
 */
export function withoutNotes(text: string): string {
  const out: string[] = []
  /** The indentation of the texts of the notes that are open. */
  const open: number[] = []
  const lines = text.split('\n')
  for (const [i, whole] of lines.entries()) {
    if (whole === '') {
      out.push('')
      continue
    }
    const spaces = whole.trim() === '' ? null : widthOf(whole)
    while (spaces !== null && open.length > 0 && spaces < (open.at(-1) ?? 0)) open.pop()
    const line = dedented(whole, open.at(-1) ?? 0)
    const begun = indentedNote(line) ?? defined(line, lines[i - 1] ?? '')
    if (begun === null) {
      const written = markless(line)
      if (written !== null) out.push(written)
      continue
    }
    open.push((open.at(-1) ?? 0) + widthOf(line) + 4)
    if (begun.instead && out.at(-1)?.trim() !== '') out.pop()
    out.push(begun.text)
  }
  return out.join('\n')
}

const widthOf = (line: string) => (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length

/**
 * A note of MkDocs: `!!! note "Title"`, `??? question "Title"` (unfolds) and `=== "Tab"`, with its text indented below.
 */
function indentedNote(line: string): { text: string; instead: boolean } | null {
  const [, mark, rest = ''] = /^ {0,12}(!!!|\?\?\?\+?|===[!+]?)[ \t]+(.*)$/.exec(line) ?? []
  if (mark === undefined) return null
  const title = /"([^"]*)"/.exec(rest)?.[1] ?? ''
  return { text: title === '' ? '' : titled(title, mark.startsWith('?')), instead: false }
}

/** The first line of a definition, below its term: `:   text`. */
function defined(line: string, term: string): { text: string; instead: boolean } | null {
  const text = /^:[ \t]{1,4}(\S.*)$/.exec(line)?.[1]
  if (text === undefined || !/^[^\s#>|*+\d:-]/.test(term)) return null
  return { text: `${titled(term, true)}${text}`, instead: true }
}

/** Returns a line without its marks; null when nothing stays of it. */
function markless(line: string): string | null {
  if (!/[:[=<@%!]|toc|--8/i.test(line)) return line
  const [, directive] = /^[ \t]*:{3,}[ \t]*(.*)$/.exec(line) ?? []
  if (directive !== undefined) return directiveTitle(directive)
  // A leaf of its own: `::youtube[Title]{#id}`.
  if (/^[ \t]*::[\w-]+(?:\[[^\]]*\])?(?:\{[^}]*\})?[ \t]*$/.test(line)) return null
  const alert = /^([ \t]*>[ \t]*)\[!(\w+)\][-+]?[ \t]*(.*)$/.exec(line)
  if (alert) return alert[3] ? `${alert[1]}**${alert[3]}**` : null
  if (drawnByTheSite.test(line)) return null
  return line
    .replace(/(^|[\s(])(?::[a-z][a-z0-9_+-]{1,50}:)(?=$|[\s.,;!?)])/g, '$1')
    .replace(/(?<![\w:]):[a-z][\w-]{1,30}\[([^\]\n]{0,500})\](?:\{[^}\n]{0,200}\})?/g, '$1')
    .replace(/==([^=\n]{1,500})==/g, '$1')
}

function directiveTitle(directive: string): string {
  const [, , label] = /^(\{?[\w-]*\}?)\[([^\]]*)\]/.exec(directive) ?? []
  const bare = directive.replace(/\[[^\]]*\]/, '').replace(/\{(?=[\s.#])[^}]*\}|\{[\w-]+=[^}]*\}/g, '')
  const [, name = '', rest = ''] = /^\{?([\w-]*)\}?[ \t]*(.*?)[ \t]*:*$/.exec(bare.trim()) ?? []
  const title = label ?? (/^[\w-]+=/.test(rest) ? '' : rest.replace(/^"(.*)"$/, '$1'))
  if (name === '' || name === 'code-group') return ''
  const given = namedOf(`${name} ${rest}`)
  return openingOf({ ...given, texts: [title], attributes: title ? new Map([['title', title]]) : given.attributes })
}

/** Lists of contents, included files and abbreviations: the generator replaces them. */
const drawnByTheSite = new RegExp(
  String.raw`^[ \t]*(?:\[\[?_?toc_?\]\]?|[*+-] TOC|1\. TOC|\{:toc\}|\*\[[^\]\n]+\]:.*|;?--8<--.*|<<<[ \t]*[@./].*` +
    String.raw`|@\[[\w-]+\]\([^)]*\).*|!!!include\(.*\)!!!|@include:.*|%%[^%]*%%)[ \t]*$`,
  'i',
)
