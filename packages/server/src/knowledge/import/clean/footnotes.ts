/** A longer note stays where it is written, as a paragraph. */
const longestInline = 200

/**
 * Removes the marks of footnotes. A short note follows in brackets where it belongs, because the part of a text that
 * answers is sent without the end of the page.
 */
export function withoutFootnotes(text: string): string {
  if (!text.includes('[^') && !text.includes('^[')) return text
  const notes = new Map<string, string>()
  const rest = text.replace(
    /^[ \t]{0,3}\[\^([^\]\n]{1,80})\]:[ \t]*([^\n]*(?:\n(?:[ \t]{2,}|\t)\S[^\n]*)*)\n?/gm,
    (_, name: string, note: string) => {
      const line = note.replace(/\s+/g, ' ').trim()
      if (line.length > longestInline) return `${line}\n`
      notes.set(name, line)
      return ''
    },
  )
  return rest
    .replace(/[ \t]?\[\^([^\]\n]{1,80})\]/g, (_, name: string) => inBrackets(notes.get(name)))
    .replace(/[ \t]?(?<!\[)\^\[([^\]\n]{1,500})\]/g, (_, note: string) => inBrackets(note))
}

/** A note that itself refers to a note would never end. */
const inBrackets = (note = '') =>
  note === ''
    ? ''
    : ` (${note
        .replace(/\[\^[^\]]*\]/g, '')
        .replace(/\.$/, '')
        .trim()})`
