import { ascii, fold } from '../fold.ts'
import type { Known } from '../parse.ts'
import { type Pattern, pattern } from '../pattern.ts'
import { longWords, type Word } from './mend.ts'

export type Script =
  | 'latin'
  | 'cyrillic'
  | 'arabic'
  | 'devanagari'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'greek'
  | 'hebrew'
  | 'bengali'
  | 'thai'

/** How people of one language ask for a person. Every expression reads text that went through `plain`. */
export interface Wording {
  script: Script
  /** The script is written without spaces, or with spaces nobody can rely on. */
  spaceless: boolean
  /** Words hardly any sentence of the language does without: a longer one that has none is in another language. */
  common: Pattern | null
  /** Those who can be asked for: a sentence that names none, and no machine, is not looked at closer. */
  people: Pattern
  /** Long words that are recognised with a slip in them. */
  keys(): Word[]
  /** A wish together with the one it is for, in pieces. */
  ask: Pattern[]
  /** What stands right before a wish and turns it round. */
  refuse: Pattern
  /** What stands inside or right after a wish and turns it round. */
  refuseAfter: Pattern
  /** People who do not work for us or are only mentioned, and other senses of the words: read as if they were not there. */
  told: Pattern
  /** Whole messages of one or a few words. */
  alone: Pattern
  /** What may stand around the bare words of `alone` and adds nothing: greetings, courtesy, haste, the machine called or sent away. */
  around: Pattern
  /** Not to want a machine, or to ask whether a person is there, is to want a person: no negation turns it round. */
  tired: Pattern
  /** What stands before, in or after a wish and puts it off: a condition that is still to come, "I will ask", "later". */
  later: Pattern
}

export interface Sources {
  script: Script
  common?: string
  people: string
  keys?: string
  ask: string[]
  refuse: string
  refuseAfter?: string
  told: string[]
  alone: string[]
  around?: string[]
  tired: string[]
  later?: string[]
}

const spacelessScripts: Script[] = ['han', 'kana', 'hangul', 'thai']
const never = '(?!)'

/** Makes a language of its sources. They may be written with accents; `any(n)` stands for up to n words of one clause. */
export function wording({
  script,
  common,
  people,
  keys = '',
  ask,
  refuse,
  refuseAfter = never,
  told,
  alone,
  around = [],
  tired,
  later = [],
}: Sources): Wording {
  const spaceless = spacelessScripts.includes(script)
  const known: Known = new Map()
  const made = (source: () => string, options = {}) => pattern(() => plain(source()), { known, ...options })
  const whole = (sources: string[], options = {}) =>
    made(() => {
      const any = `(?:${sources.join('|') || never})`
      return spaceless ? any : `(?<= )${any}(?= )`
    }, options)
  let words: Word[] | null = null
  return {
    script,
    spaceless,
    common: common ? whole([common], { gated: true }) : null,
    people: whole([people], { gated: true }),
    keys() {
      words ??= longWords(plain(keys))
      return words
    },
    ask: inPieces(ask).map((piece) => whole(piece, { flags: 'g' })),
    refuse: made(() => (spaceless ? `(?:${refuse})$` : `(?<= )(?:${refuse}) $`)),
    refuseAfter: made(() => (spaceless ? `(?:${refuseAfter})` : `(?<= )(?:${refuseAfter})(?= )`)),
    told: whole(told, { flags: 'g' }),
    alone: made(() => (spaceless ? `^(?:${alone.join('|')})$` : `^ (?:${alone.join('|')}) $`), { gated: true }),
    around: whole(around, { flags: 'g' }),
    tired: whole(tired),
    later: whole(later),
  }
}

/** Wishes are looked for in one piece after the other; a piece finds one wish at each place. */
const longest = 24_000

function inPieces(sources: string[]): string[][] {
  const pieces: string[][] = []
  let length = longest
  for (const source of sources) {
    if (length >= longest) {
      pieces.push([])
      length = 0
    }
    pieces.at(-1)?.push(source)
    length += source.length
  }
  return pieces
}

/** Up to `most` words between two others, never across a comma. */
export const any = (most: number, least = 0) => `(?:[^ ,]+ ){${least},${most}}`

const traditional =
  '轉員專話說談請幫給聯繫絡電經務機這個們還嗎為與對後沒會問題實線時間號碼麼別裡誰見無須讓訴過應該開關點熱難進換誤業戶單訂處離總動腦講剛聽親'
const simplified =
  '转员专话说谈请帮给联系络电经务机这个们还吗为与对后没会问题实线时间号码么别里谁见无须让诉过应该开关点热难进换误业户单订处离总动脑讲刚听亲'
const simple = new Map([...traditional].map((letter, i) => [letter, [...simplified][i] ?? letter]))

/** Folded further for comparing requests: composed again, one kind of Han letters, of Indic nasals and dots. */
export function plain(text: string): string {
  const folded = fold(text)
  if (ascii.test(folded)) return folded
  return folded
    .normalize('NFC')
    .replace(/\u093c/g, '')
    .replace(/\u0901/g, '\u0902')
    .replace(/[\u4e00-\u9fff]/g, (letter) => simple.get(letter) ?? letter)
}

/** A sentence as words with single spaces around each; commas, brackets and dashes become ` , `. */
export function inWords(sentence: string): string {
  const folded = plain(sentence)
  const other = ascii.test(folded) ? /[^a-z0-9,]+/g : /[^\p{L}\p{M}\p{N},]+/gu
  const words = folded
    .replace(
      /\s[-\u2013]\s|[,;:()"\u2013\u2014\u060c\u061b\u3001\u201c\u201d\u201e\u00ab\u00bb{}[\]|<>\u300c\u300d]/g,
      ' , ',
    )
    .replace(other, ' ')
    .replace(/(?: ?, ?)+/g, ' , ')
    .replace(/([a-z\u0400-\u04ff])\1{2,}/g, '$1')
  const framed = ` ${words} `.replace(/ {2,}/g, ' ').replace(/^(?: ,)+ | , $/g, ' ')
  return framed.length > usual ? onceOrTwice(framed) : framed
}

const usual = 400

/** Whoever repeats one word a thousand times says no more than by saying it twice. */
const onceOrTwice = (words: string) =>
  words.replace(/(?<= )([^ ]+ (?:[^ ]+ ){0,3})\1{2,}/g, '$1$1').replace(/([^ ]{1,8})\1{2,}/g, '$1$1')
