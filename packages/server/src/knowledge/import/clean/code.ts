import { replaceBetween } from './replace-between.ts'

/** Marks the place of a piece of code while the text around it is cleaned. Both are private-use characters. */
const [open, close] = ['\ue000', '\ue001']
const place = new RegExp(`${open}\\d+${close}`, 'g')
const alone = new RegExp(`^[ \\t]+${open}\\d+${close}`, 'gm')

/** A reference in MyST: “{ref}`Returns <returns>`”. */
const role =
  /\{(?:ref|doc|term|any|abbr|guilabel|kbd|menuselection|numref)\}`([^`<\n]{1,300}?)\s*(?:<[^`>\n]{0,300}>)?`/g

/** Fences that hold a note, in MyST: their text stays. All other fences with a name in braces only steer the site. */
const noteFence =
  /^\{(?:note|tip|hint|warning|caution|danger|attention|important|error|seealso|admonition|dropdown|details|topic)\}/

/**
 * Takes code out of a text, so that nothing inside it is changed, and returns the text with a function that puts it
 * back. Fences may be indented, as in lists and notes.
 */
export function withoutCode(text: string): { text: string; restore: (cleaned: string) => string } {
  const kept: string[] = []
  const codeAt = (mark: string) => kept[Number(mark.replace(/\D/g, ''))] ?? ''
  const keep = (code: string) => `${open}${kept.push(code) - 1}${close}`
  const plain = text.replace(/[\ue000\ue001]/g, '').replace(role, '$1')
  const fenced = keepFences(asFences(plain), keep)
  const marked = fenced.replace(/(?<!`)(`{1,3})(?!`)([^\n`]{1,2000}?)\1(?!`)/g, (code) => keep(code))
  return {
    text: marked,
    restore: (cleaned) =>
      cleaned
        .replace(alone, (line) => {
          const indent = line.slice(0, line.indexOf(open))
          return indent + codeAt(line).replaceAll('\n', `\n${indent}`)
        })
        .replace(place, codeAt),
  }
}

/** Writes the code of shortcodes and of `<pre>` between fences. */
function asFences(text: string): string {
  const fence = (code: string) => `\n\`\`\`\n${code.replace(/^\n+|\s+$/g, '')}\n\`\`\`\n`
  let result = replaceBetween(text, { open: /<pre\b[^>]{0,1000}>/gi, close: '</pre>' }, (code) =>
    fence(decoded(code.replace(/<[^<>]{1,1000}>/g, ''))),
  )
  result = replaceBetween(result, { open: /\{%-? *highlight\b[^%]{0,200}%\}/g, close: '{% endhighlight %}' }, fence)
  return replaceBetween(
    result,
    { open: /\{\{[<%] *highlight\b[^>]{0,200}[%>]\}\}/g, close: /\{\{[<%] *\/highlight/g },
    fence,
  )
}

const decoded = (code: string) =>
  code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

function keepFences(text: string, keep: (code: string) => string): string {
  const out: string[] = []
  let fence: { mark: string; indent: number; lines: string[]; first: string } | null = null
  for (const line of text.split('\n')) {
    const [, indent = '', mark, info = ''] = !/^[ \t]*[`~]{3}/.test(line)
      ? []
      : (/^([ \t]*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [])
    if (fence === null) {
      if (mark === undefined || (mark[0] === '`' && info.includes('`'))) {
        out.push(line)
        continue
      }
      fence = { mark, indent: indent.length, lines: [], first: info.trim() }
    } else if (mark?.startsWith(fence.mark) && info.trim() === '') {
      out.push(...closed(fence, keep))
      fence = null
    } else fence.lines.push(dedented(line, fence.indent))
  }
  if (fence) out.push(...closed(fence, keep))
  return out.join('\n')
}

function closed(
  { mark, indent, lines, first }: { mark: string; indent: number; lines: string[]; first: string },
  keep: (code: string) => string,
): string[] {
  if (noteFence.test(first)) {
    const title = first.replace(/^\{[^}]*\}/, '').trim()
    return [...(title ? ['', `**${title}**`, ''] : ['']), ...lines.filter((line) => !/^:[\w-]+:/.test(line)), '']
  }
  if (/^\{[\w:-]+\}/.test(first)) return []
  // What follows the language in the first line is for the site: line numbers, a file’s name.
  const language = /^[\w+#.-]*/.exec(first)?.[0] ?? ''
  return [' '.repeat(indent) + keep([mark + language, ...lines, mark].join('\n'))]
}

/** Removes up to that many spaces or tabs from the beginning. */
export function dedented(line: string, most: number): string {
  let at = 0
  for (let width = 0; width < most && (line[at] === ' ' || line[at] === '\t'); at++) width += line[at] === '\t' ? 4 : 1
  return line.slice(at)
}
