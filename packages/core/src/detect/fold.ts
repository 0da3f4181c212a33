/** Letters as they are compared: lower case, accents gone, one kind of apostrophe, nothing invisible. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}])\p{M}+/gu, '')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad\u0640]/g, '')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
}

/** The sentences of a text, as they were written. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?؟。！？…])\s*|\n+/u).filter((part) => part.trim() !== '')
}
