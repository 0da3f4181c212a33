/** The most characters an article may have. */
export const longestBody = 100_000

/** A body in parts that each fit an article: cut at headings, where there are none at paragraphs, lines, anywhere. Nothing of it is lost. */
export function splitBody(body: string): string[] {
  return body.length <= longestBody ? [body].filter(Boolean) : joined(sections(body).flatMap((section) => pieces(section)))
}

/** Sections under their headings; a # inside fenced code is no heading. */
function sections(body: string): string[] {
  const found: string[][] = [[]]
  let fence: string | null = null
  for (const line of body.split('\n')) {
    fence = fenceAfter(fence, line)
    if (fence === null && /^#{1,6} /.test(line)) found.push([])
    found.at(-1)?.push(line)
  }
  return found.map((lines) => lines.join('\n')).filter((text) => text.trim() !== '')
}

/** The fence that is open after a line, or null. */
export function fenceAfter(open: string | null, line: string): string | null {
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
  if (mark === undefined) return open
  if (open === null) return mark
  return mark.startsWith(open) && line.trim() === mark ? null : open
}

function pieces(section: string): string[] {
  const parts: string[] = []
  let rest = section
  while (rest.length > longestBody) {
    const window = rest.slice(0, longestBody)
    const cut = [window.lastIndexOf('\n\n'), window.lastIndexOf('\n'), window.lastIndexOf(' ')].find((at) => at > longestBody / 2) ?? whole(window)
    parts.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return [...parts, rest]
}

/** Never between the two halves of a character. */
const whole = (window: string) => (/[\ud800-\udbff]$/.test(window) ? window.length - 1 : window.length)

function joined(parts: string[]): string[] {
  const bodies: string[] = []
  for (const part of parts.map((text) => text.trim()).filter(Boolean)) {
    const last = bodies.at(-1)
    if (last !== undefined && last.length + part.length + 2 <= longestBody) bodies[bodies.length - 1] = `${last}\n\n${part}`
    else bodies.push(part)
  }
  return bodies
}
