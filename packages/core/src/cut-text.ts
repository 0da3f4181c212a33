/**
 * The first `length` UTF-16 units of a text, never half a character: that is no text any more and nobody can store it.
 */
export function cutText(text: string, length: number): string {
  const cut = text.slice(0, length)
  return cut.length < text.length && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
