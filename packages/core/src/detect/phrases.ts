/** The first of `phrases` that occurs in `text` as whole words, whatever case and accents; null when none does. */
export function findPhrase(_text: string, _phrases: string[]): { phrase: string; quote: string } | null {
  return null
}
