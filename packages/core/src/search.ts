/** A part of a found text, with the places of the words that were searched. */
export interface Snippet {
  text: string
  /** Start and end of each found word in `text`, in UTF-16 units, in order and without overlaps. */
  marks: [number, number][]
}

/** Words that a search compares; further ones are ignored. */
const mostWords = 6
/** The characters of a snippet, without the marks of omission. */
const snippetLength = 140

/**
 * Returns the words of a search, folded. A text that holds all of them is found. A phone number is one word of digits,
 * however it is spaced.
 */
export function searchWords(q: string): string[] {
  const digits = q.replace(/\D/g, '')
  if (/^[\d\s()+./-]+$/.test(q) && digits.length >= shortestPhone) return [digits.replace(/^0+/, '')]
  return [...new Set(foldForSearch(q).split(/\s+/))].filter(Boolean).slice(0, mostWords)
}
const shortestPhone = 7

/**
 * Normalises a text for search: lower case, no accents, one form for each letter. The database's `search_fold` does
 * the same.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .toLowerCase()
    .replace(/[ßæœłøđıςٱىة\u2018\u2019`]/g, (letter) => letters[letter] ?? letter)
}

const letters: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ł: 'l', ø: 'o', đ: 'd', ı: 'i', ς: 'σ' },
  ...{ ٱ: 'ا', ى: 'ي', ة: 'ه', '\u2018': "'", '\u2019': "'", '`': "'" },
}

/** Returns the part of `text` around the first found word, or null when a word is not in the text. */
export function snippetOf(text: string, words: string[]): Snippet | null {
  const marks = marksIn(text, words)
  const [first] = marks
  if (!first) return null
  const start = startOf(text, first[0])
  const end = wholeLetter(text, Math.min(text.length, start + snippetLength))
  const before = start > 0 ? '… ' : ''
  const shift = before.length - start
  return {
    text: `${before}${text.slice(start, end)}${end < text.length ? ' …' : ''}`.replace(/\s/g, ' '),
    marks: marks.filter(([, to]) => to <= end).map(([from, to]) => [from + shift, to + shift]),
  }
}

/** Returns `at`, or one less where it would cut a surrogate pair. */
const wholeLetter = (text: string, at: number) => (/[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at)

/** Returns where a snippet begins: a little before the found word, at the start of a word. */
function startOf(text: string, found: number): number {
  if (found < snippetLength / 2) return 0
  const from = found - 40
  const space = text.slice(from, found).search(/\s/)
  return space < 0 ? found : from + space + 1
}

/** Returns the places of all words in `text`; an empty list when a word is missing. */
function marksIn(text: string, words: string[]): [number, number][] {
  const { folded, places } = foldWithPlaces(text)
  const marks: [number, number][] = []
  for (const word of words) {
    const found = findAll(folded, word)
    if (found.length === 0) return []
    for (const [from, to] of found) marks.push([places[from] ?? 0, places[to] ?? text.length])
  }
  return merged(marks.sort((a, b) => a[0] - b[0]))
}

/** Folds a text and keeps, for each folded character, where it began in the original. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    const plain = foldForSearch(letter)
    for (let i = 0; i < plain.length; i++) places.push(at)
    folded += plain
    at += letter.length
  }
  places.push(text.length)
  return { folded, places }
}

function findAll(folded: string, word: string): [number, number][] {
  if (/^\d{4,}$/.test(word)) {
    const spaced = new RegExp([...word].join('[\\s()./-]*'), 'g')
    return [...folded.matchAll(spaced)].map((found) => [found.index, found.index + found[0].length])
  }
  const found: [number, number][] = []
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
    found.push([at, at + word.length])
  return found
}

function merged(marks: [number, number][]): [number, number][] {
  const result: [number, number][] = []
  for (const [from, to] of marks) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}
