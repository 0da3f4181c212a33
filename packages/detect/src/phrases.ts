import { fold } from './fold.ts'

const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const wordChar = /[\p{L}\p{N}\p{M}]/u
const longest = 20_000

/**
 * Returns the first of `phrases` that occurs in `text` as whole words, ignoring case and accents; null when none does.
 */
export function findPhrase(text: string, phrases: string[]): { phrase: string; quote: string } | null {
  const { words, flat } = split(text.slice(0, longest))
  for (const phrase of phrases) {
    const wanted = fold(phrase).match(/[\p{L}\p{N}\p{M}]+/gu)
    if (!wanted) continue
    if (spaceless.test(phrase)) {
      const found = flat.text.indexOf(wanted.join(''))
      if (found >= 0)
        return { phrase, quote: text.slice(flat.at[found], (flat.at[found + wanted.join('').length - 1] ?? 0) + 1) }
      continue
    }
    const first = words.findIndex((_, i) => wanted.every((word, n) => words[i + n]?.folded === word))
    const last = words[first + wanted.length - 1]
    if (first >= 0 && last) return { phrase, quote: text.slice(words[first]?.start, last.end) }
  }
  return null
}

interface Word {
  folded: string
  start: number
  end: number
}

/**
 * Returns the words of a text with their positions, and all letters joined, with theirs, for scripts without spaces.
 */
function split(text: string): { words: Word[]; flat: { text: string; at: number[] } } {
  const words: Word[] = []
  const flat = { text: '', at: [] as number[] }
  let word: Word | null = null
  let at = 0
  for (const char of text) {
    const folded = fold(char)
    if (wordChar.test(char)) {
      word ??= { folded: '', start: at, end: at }
      word.folded += folded
      word.end = at + char.length
      flat.text += folded
      for (let i = 0; i < folded.length; i++) flat.at.push(at)
    } else if (folded !== '' && word) {
      words.push(word)
      word = null
    }
    at += char.length
  }
  if (word) words.push(word)
  return { words: words.map((w) => ({ ...w, folded: fold(w.folded) })), flat }
}
