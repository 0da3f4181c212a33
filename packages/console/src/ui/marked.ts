/**
 * Cuts a text into pieces, of which those that are one of `words` are marked. The words are found in their order, as
 * they were written.
 */
export function markedParts(text: string, words: readonly string[]): { text: string; marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = []
  let at = 0
  for (const word of words) {
    const found = word === '' ? -1 : text.indexOf(word, at)
    if (found < 0) continue
    if (found > at) parts.push({ text: text.slice(at, found), marked: false })
    parts.push({ text: word, marked: true })
    at = found + word.length
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false })
  return parts
}
