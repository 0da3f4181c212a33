/**
 * Replaces each piece of a text from a match of `open` to the next `close`, both included. It looks for an end that is
 * not there only once, so that a text full of beginnings is read in one pass. `close` and `open` need the flag g.
 */
export function replaceBetween(
  text: string,
  { open, close }: { open: RegExp; close: string | RegExp },
  replace: (inside: string, opening: string) => string,
): string {
  const out: string[] = []
  let at = 0
  open.lastIndex = 0
  for (let found = open.exec(text); found; found = open.exec(text)) {
    const start = found.index + found[0].length
    const end = endFrom(text, close, start)
    if (end === null) break
    out.push(text.slice(at, found.index), replace(text.slice(start, end.from), found[0]))
    at = end.to
    open.lastIndex = at
  }
  return at === 0 ? text : out.join('') + text.slice(at)
}

function endFrom(text: string, close: string | RegExp, start: number): { from: number; to: number } | null {
  if (typeof close === 'string') {
    const from = text.indexOf(close, start)
    return from < 0 ? null : { from, to: from + close.length }
  }
  close.lastIndex = start
  const found = close.exec(text)
  if (!found) return null
  // A pattern may end before the marks that end the tag.
  const rest = /^[^\n]{0,20}?(?:[%>]\}\}|%\})/.exec(text.slice(found.index + found[0].length, found.index + 60))
  return { from: found.index, to: found.index + found[0].length + (rest?.[0].length ?? 0) }
}
