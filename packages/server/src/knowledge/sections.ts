/** The maximum length of an answer, in characters: what a chat window shows at a glance. */
const mostExcerpt = 900

/**
 * Splits an article's body into parts that can each be an answer: whole sections under their headings; whole paragraphs
 * or sentences where a section is long.
 */
export function sectionsOf(body: string): string[] {
  const parts: string[] = []
  for (const paragraph of body.split(/\n(?=#{1,6} )|\n[ \t\r]*\n/)) {
    for (const text of pieces(paragraph.trim())) {
      const last = parts.at(-1)
      if (
        last !== undefined &&
        last.length + text.length + 2 <= mostExcerpt &&
        (isHeading(last) || !text.startsWith('#'))
      )
        parts[parts.length - 1] = `${last}\n\n${text}`
      else parts.push(text)
    }
  }
  return parts
}

/** Returns a section as it is sent, without the heading above it. */
export const withoutHeading = (section: string) => section.replace(/^#{1,6} [^\n]*\n+(?=\S)/, '')

const isHeading = (text: string) => /^#{1,6} [^\n]*$/.test(text)

/** Returns the text, cut at lines and sentences where it is too long for one answer. */
function pieces(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > mostExcerpt) {
    const window = rest.slice(0, mostExcerpt)
    const end = [...window.matchAll(/\n|[.!?؟…](?=\s)|[。！？।]/g)].at(-1)
    const at = end && end.index > 0 ? end.index + 1 : Math.max(window.lastIndexOf(' '), 0) || mostExcerpt
    parts.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  if (rest !== '') parts.push(rest)
  return parts
}
