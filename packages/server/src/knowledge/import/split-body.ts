/** The most characters an article may have. */
export const longestBody = 100_000

/**
 * Splits a body into parts that each fit an article: at the last heading that fits, else at a paragraph, a line, a
 * word, or anywhere. Loses no text.
 */
export function splitBody(body: string): string[] {
  const headings = body.length > longestBody ? headingsOf(body) : []
  const parts: string[] = []
  let next = 0
  for (let at = 0; at < body.length; ) {
    const end = at + longestBody
    let heading = 0
    for (; (headings[next] ?? Number.POSITIVE_INFINITY) <= end; next++) heading = headings[next] ?? 0
    const cut = end >= body.length ? body.length : heading > at ? heading : at + lineCut(body.slice(at, end))
    parts.push(body.slice(at, cut).trim())
    at = cut
  }
  return parts.filter(Boolean)
}

/** Returns where heading lines begin. A # inside fenced code does not count. */
function headingsOf(body: string): number[] {
  const found: number[] = []
  let fence: string | null = null
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\n', at)
    const line = body.slice(at, end < 0 ? body.length : end)
    fence = fenceAfter(fence, line)
    if (fence === null && /^#{1,6} /.test(line)) found.push(at)
    at = end < 0 ? body.length : end + 1
  }
  return found
}

/** Returns the fence that is open after a line, or null. */
export function fenceAfter(open: string | null, line: string): string | null {
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
  if (mark === undefined) return open
  if (open === null) return mark
  return mark.startsWith(open) && line.trim() === mark ? null : open
}

function lineCut(window: string): number {
  return (
    [window.lastIndexOf('\n\n'), window.lastIndexOf('\n'), window.lastIndexOf(' ')].find(
      (at) => at > longestBody / 2,
    ) ?? whole(window)
  )
}

/** Returns the window's length, one less if it ends inside a surrogate pair. */
const whole = (window: string) => (/[\ud800-\udbff]$/.test(window) ? window.length - 1 : window.length)
