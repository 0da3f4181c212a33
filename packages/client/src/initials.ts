/** Scripts that are written without initials: one character stands for a name. Joined letters also lose their shape. */
const singleScripts =
  /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null

/** Returns one or two characters that stand for a name of any script, an email address or a phone number. */
export function initials(name: string): string {
  const shown = name.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\u200d' ? sign : '')).trim()
  const digits = shown.replace(/\D/g, '')
  // Many phone numbers start with the same digits, so use the last two.
  if (/^[+\d][\d\s()./-]*$/.test(shown) && digits) return digits.slice(-2)
  const words = shown.split(/[\s@._-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const [first] = words
  if (!first) return firstOf(shown) || '?'
  const last = words.length > 1 && !shown.includes('@') ? (words.at(-1) ?? '') : ''
  const start = firstLetter(first)
  if (singleScripts.test(start)) return start
  const end = last ? firstLetter(last) : ''
  return (start + (singleScripts.test(end) ? '' : end)).toLocaleUpperCase()
}

/** Returns the first letter or digit of a word, with its accents and vowel signs. */
const firstLetter = (word: string) => firstOf(word.replace(/^[^\p{L}\p{N}]+/u, ''))

/** Returns the first character as a reader counts them: an emoji or a letter with its marks is one. */
function firstOf(text: string): string {
  if (!segmenter) return [...text][0] ?? ''
  for (const { segment } of segmenter.segment(text)) return segment
  return ''
}
