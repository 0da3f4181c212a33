/** Removes null bytes and replaces lone surrogates, which cannot be stored or shown, in what a bot or a model sends. */
export const clean = (text: string) => text.replaceAll('\u0000', '').toWellFormed()

const end = /(?:[.!?…]["'”’)\]]*(?=\s)|[。！？؟।]["'”’」）]*|\n(?=[ \t]*(?:\n|[^\s\p{Ll}])))\s*/gu

/**
 * Splits a growing text into the whole sentences or lines that can be shown, and the rest that cannot yet. A line that
 * continues in lower case belongs to the same sentence. A cut after an abbreviation or a number only costs a pause.
 */
export function wholeSentences(text: string): [string, string] {
  let cut = 0
  for (const match of text.matchAll(end)) cut = match.index + match[0].length
  return [text.slice(0, cut), text.slice(cut)]
}
