const letters: Record<string, string> = {
  ß: 'ss',
  ł: 'l',
  ı: 'i',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
}

// Most messages are ASCII and have nothing to fold.
export const ascii = /^[\x00-\x7f]*$/

// The expression finds the mark first: a look-behind at every letter is ten times slower.
const accents = /\p{M}(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}]\p{M})\p{M}*/gu

/**
 * Normalises letters for comparison: lower case, no accents, one kind of apostrophe, no invisible characters. The
 * result can be many times longer: cut texts from outside with `cutNormalised` first.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase().replaceAll('`', "'")
  return text
    .normalize('NFKD')
    .replace(accents, '')
    .replace(/[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g, '')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .toLowerCase()
    .replace(/[ßłıøđæœأإآٱةى]/g, (letter) => letters[letter] ?? letter)
}

/**
 * Cuts a text so that it has at most `most` characters after normalising, from its end or its start: one letter such as
 * “ﷺ” becomes up to eighteen, so the length as written says little about the work.
 */
export function cutNormalised(text: string, most: number, keep: 'start' | 'end' = 'start'): string {
  const cut = (size: number) => (keep === 'start' ? text.slice(0, size) : text.slice(text.length - size))
  const fits = (size: number) => ascii.test(cut(size)) || cut(size).normalize('NFKC').length <= most
  let size = Math.min(text.length, most)
  if (fits(size)) return cut(size)
  let least = 0
  while (size - least > 1) {
    const middle = (least + size) >> 1
    if (fits(middle)) least = middle
    else size = middle
  }
  return cut(least)
}

/** Returns the sentences of a text, as they were written. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?؟。！？…।])\s*|\n+/u).filter((part) => part.trim() !== '')
}
