/**
 * Returns the first `length` UTF-16 units of a text, or one fewer where the cut would split a surrogate pair: half a
 * pair is not valid Unicode and cannot be stored.
 */
export function cutText(text: string, length: number): string {
  const cut = text.slice(0, length)
  return cut.length < text.length && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
