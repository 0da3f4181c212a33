const longest = 500

/** Removes statements that import or export code, as MDX and pages of Vue have them, also over several lines. */
export function withoutStatements(text: string): string {
  const lines = text.split('\n')
  const kept: string[] = []
  // Below the beginning of a statement without an end, none is looked for: each would be read to the same place.
  let next = 0
  for (let i = 0; i < lines.length; i++) {
    const end = i < next ? null : statementEnd(lines, i)
    if (end === 'none') next = i + longest
    if (end === null || end === 'none') kept.push(lines[i] ?? '')
    else i = end
  }
  return kept.join('\n')
}

/** Returns the last line of the statement that begins in this line; null when none does, “none” when it has no end. */
function statementEnd(lines: string[], first: number): number | 'none' | null {
  const line = lines[first] ?? ''
  if (!/^(?:im|ex)port\b/.test(line)) return null
  if (/^import\s+(?:[\w$*{},\s]+\s+from\s+)?["'][^"']+["']\s*;?\s*(?:\/\/.*)?$/.test(line)) return first
  if (!begins.test(line)) return null
  let depth = 0
  for (let i = first; i < Math.min(lines.length, first + longest); i++) {
    const code = (lines[i] ?? '').replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '')
    for (const character of code) {
      if ('([{'.includes(character)) depth++
      else if (')]}'.includes(character)) depth--
    }
    // `export const a =` goes on in the next line.
    if (depth <= 0 && !/(?:=>?|[,(+&|?:])\s*$/.test(code)) return i
  }
  return 'none'
}

const begins = new RegExp(
  String.raw`^(?:import\s*(?:type\s*)?[\w$,\s]*\{[^}]*$|export\s+(?:\{|\*\s+from` +
    String.raw`|default\s+(?:function|class|\(|\{|[\w$.]+\s*(?:[;(]|$))` +
    String.raw`|(?:async\s+)?(?:const|let|var|function|class)\s+[\w$]+))`,
)
