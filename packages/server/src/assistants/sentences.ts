/** What a bot or a model may send that nobody can store or show is taken out: null bytes, half characters. */
export const clean = (text: string) => text.replaceAll('\u0000', '').toWellFormed()

const end = /(?:[.!?…]["'”’)\]]*(?=\s)|[。！？؟।]["'”’」）]*|\n(?=[ \t]*(?:\n|[^\s\p{Ll}])))\s*/gu

/**
 * What of a growing text can be shown, whole sentences or lines, and the rest that cannot yet. A line that goes on in
 * small letters is the same sentence. Abbreviations and numbers cost nothing but a pause.
 */
export function wholeSentences(text: string): [string, string] {
  let cut = 0
  for (const match of text.matchAll(end)) cut = match.index + match[0].length
  return [text.slice(0, cut), text.slice(cut)]
}
