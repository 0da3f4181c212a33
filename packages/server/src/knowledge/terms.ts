import { fold } from '@baton/detect/fold'
import { stopLists } from './stop-words.ts'

/**
 * Returns the words of a text as they are compared, in order. Scripts without spaces give overlapping pairs of
 * characters.
 */
export const wordsOf = (text: string): string[] =>
  ascii.test(text) ? runsOf(text.toLowerCase()).map(short) : runsOf(text).flatMap(wordsOfRun)

/** Returns the runs of letters and digits in a text, as written. */
export const runsOf = (text: string): string[] =>
  text.match(ascii.test(text) ? /[a-z0-9]+/gi : /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060\ufeff]+/gu) ?? []

/** Returns the words of a run as they are compared: mostly one. */
export function wordsOfRun(run: string): string[] {
  if (ascii.test(run)) return [short(run.toLowerCase())]
  return (letters(run).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => {
    if (!unspaced.test(word)) return [short(word)]
    return (word.match(parts) ?? []).flatMap((part) => (unspaced.test(part) ? pairs(part) : [short(part)]))
  })
}

/** Removes the usual endings (and Arabic prefixes) of a word, so that its forms have the same stem. */
export function stem(word: string): string {
  if (word.length <= 3) return word
  if (arabic.test(word)) return stemArabic(word)
  if (word.length === 4) return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, 3) : word
  const bare = word.replace(/ies$/, 'y').replace(/(?:ings?|ed|es|s|en|er|e)$/, '')
  return bare.length > 3 && /([bdfgklmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare
}

/** Returns whether nearly every question has this word. Such a word is not compared by its spelling. */
export const isCommon = (word: string): boolean => stopWords.has(word) || (word.length === 1 && /[a-z]/.test(word))

/**
 * Returns whether a word has the letters of a common one in another order, as people type in a hurry (“waht”, “teh”).
 */
export const isCommonSwapped = (word: string): boolean => word.length < 6 && swapped.has(sorted(word))

/**
 * Returns whether a word is a pair of characters of a script without spaces. It overlaps its neighbours, so its
 * spelling tells nothing more.
 */
export const isPair = (word: string): boolean => word.length <= 2 && !ascii.test(word) && unspaced.test(word)

// Nobody types such a long run of letters twice: its beginning is enough.
const short = (word: string) => (word.length > 40 ? word.slice(0, 40) : word)

const ascii = /^[\x00-\x7f]*$/
const arabic = /\p{sc=Arabic}/u
const unspacedScripts =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー'
const unspaced = new RegExp(`[${unspacedScripts}]`, 'u')
const parts = new RegExp(`[${unspacedScripts}\\p{M}]+|[^${unspacedScripts}\\p{M}][^${unspacedScripts}]*`, 'gu')

const letters = (text: string) => fold(text).normalize('NFC')

function pairs(run: string): string[] {
  const characters = [...run]
  return characters.length < 2 ? characters : characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}

function stemArabic(word: string): string {
  const bare = word.replace(/^(?:[وف]?[بك]?ال|[وف]?لل|و)(?=.{3})/u, '')
  return bare.length > 3 ? bare.replace(/(?<=.{3})(?:ات|ون|ين|ها|هم|نا|كم|ه|ي|ك)$/u, '') : bare
}

const sorted = (word: string) => [...word].sort().join('')
const stopWords = new Set(stopLists.flatMap((list) => letters(list).split(/\s+/)))
const swapped = new Set([...stopWords].filter((word) => word.length > 2 && ascii.test(word)).map(sorted))
