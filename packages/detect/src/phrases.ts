import { formOf, hangul, syllables } from './attached.ts'
import { cutNormalised, fold } from './fold.ts'
import { detectLanguage } from './language.ts'

const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const wordChar = /[\p{L}\p{N}\p{M}]/u
const longest = 20_000

/**
 * Returns the first of `phrases` that occurs in `text` as whole words, ignoring case and accents; null when none does.
 * Particles, endings and prefixes that a language attaches to its words do not count: 환불 is found in 환불해 주세요.
 */
export function findPhrase(text: string, phrases: string[]): { phrase: string; quote: string } | null {
  const read = cutNormalised(text, longest)
  const { words, flat } = split(read)
  let language: string | null | undefined
  const isTurkish = () => {
    language ??= detectLanguage(read) ?? ''
    return language === 'tr'
  }
  for (const phrase of phrases) {
    const wanted = fold(phrase).match(/[\p{L}\p{N}\p{M}]+/gu)
    if (!wanted) continue
    if (spaceless.test(phrase)) {
      const found = flat.text.indexOf(wanted.join(''))
      if (found >= 0)
        return { phrase, quote: read.slice(flat.at[found], flat.ends[found + wanted.join('').length - 1]) }
      continue
    }
    const found = wordsAt(words, wanted, isTurkish) ?? (hangul.test(phrase) ? spacedFreely(words, wanted) : null)
    if (found) return { phrase, quote: read.slice(found.start, found.end) }
  }
  return null
}

interface Place {
  start: number
  end: number
}

function wordsAt(words: Word[], wanted: string[], isTurkish: () => boolean): Place | null {
  const forms = wanted.map((one) => formOf(one, isTurkish))
  for (const [i, first] of words.entries()) {
    const last = words[i + wanted.length - 1]
    if (!last) return null
    if (forms.every((isForm, n) => isForm(words[i + n]?.folded ?? ''))) return { start: first.start, end: last.end }
  }
  return null
}

/** Korean nouns that belong together are written with or without spaces: 상담원 연결 and 상담원연결. */
function spacedFreely(words: Word[], wanted: string[]): Place | null {
  const joined = wanted.join('')
  if (syllables(joined) < 4) return null
  const isForm = formOf(joined, () => false)
  for (const [i, first] of words.entries()) {
    let written = first.folded
    let last = i
    while (written.length < joined.length && joined.startsWith(written) && last + 1 < words.length) {
      last += 1
      written += words[last]?.folded
    }
    if (isForm(written)) return { start: first.start, end: words[last]?.end ?? first.end }
  }
  return null
}

interface Word extends Place {
  folded: string
}

/**
 * Returns the words of a text with their positions, and all letters joined, with theirs, for scripts without spaces.
 */
function split(text: string): { words: Word[]; flat: { text: string; at: number[]; ends: number[] } } {
  const words: Word[] = []
  const flat = { text: '', at: [] as number[], ends: [] as number[] }
  let word: Word | null = null
  const known = new Map<string, { folded: string; inWord: boolean }>()
  let at = 0
  for (const char of text) {
    let letter = known.get(char)
    if (!letter) {
      letter = { folded: fold(char), inWord: wordChar.test(char) }
      known.set(char, letter)
    }
    const { folded, inWord } = letter
    if (inWord) {
      word ??= { folded: '', start: at, end: at }
      word.folded += folded
      word.end = at + char.length
      flat.text += folded
      for (let i = 0; i < folded.length; i++) {
        flat.at.push(at)
        flat.ends.push(at + char.length)
      }
    } else if (folded !== '' && word) {
      words.push(word)
      word = null
    }
    at += char.length
  }
  if (word) words.push(word)
  return { words: words.map((w) => ({ ...w, folded: fold(w.folded) })), flat }
}
