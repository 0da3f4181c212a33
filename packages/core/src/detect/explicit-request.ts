import { cutText } from '../cut-text.ts'
import type { Finding } from '../triggers/trigger.ts'
import { sentences } from './fold.ts'
import { longWords, mend } from './request/mend.ts'
import { withoutMentions } from './request/mentions.ts'
import { inWords, type Script, type Wording } from './request/wording.ts'
import { wordings } from './request/wordings.ts'

/** From here on a message counts as a request for a person. */
export const requestThreshold = 0.6

/** Of a longer text its beginning and its end are read, in characters each: people ask first or last. */
const read = 4_000

/** How clearly the contact asks for a person, by the clearest sentence; null for text without a hint of it. Pure and offline. */
export function detectExplicitRequest(text: string): Finding | null {
  let best: Finding | null = null
  for (const sentence of new Set(sentences(withoutMentions(ends(text)).replace(markup, '\n')))) {
    const score = scoreOf(sentence)
    if (score > (best?.score ?? 0)) best = { score, threshold: requestThreshold, quote: cutText(sentence.trim(), 300) }
    if (score >= requestThreshold) break
  }
  return best
}

// What is written for machines around a sentence says nothing about it; a backtick within a word is an apostrophe.
const markup = /<!-{2,}|-{2,}>|[{}[\]]|-{3,}|(?<!\p{L})`+|`+(?!\p{L})/gu

/** A few words may well have none of the common ones. */
const short = 40

const ends = (text: string) => (text.length <= 2 * read ? text : `${text.slice(0, read)}\n${text.slice(-read)}`)

const scripts: [Script, RegExp][] = [
  ['latin', /[a-z0-9]/],
  ['cyrillic', /[\u0400-\u04ff]/],
  ['arabic', /[\u0600-\u06ff]/],
  ['devanagari', /[\u0900-\u097f]/],
  ['kana', /[\u3040-\u30ff\u4e00-\u9fff]/],
  ['han', /[\u4e00-\u9fff]/],
  ['hangul', /[\uac00-\ud7a3]/],
]

function scoreOf(sentence: string): number {
  const plainWords = inWords(sentence)
  const found = new Set(scripts.filter(([, letters]) => letters.test(plainWords)).map(([script]) => script))
  const long = longWords(plainWords)
  const joined = plainWords.replaceAll(' ', '')
  let best = 0
  for (const wording of wordings) {
    if (!found.has(wording.script) || (wording.common && plainWords.length > short && !wording.common.test(plainWords))) continue
    best = Math.max(best, scoreIn(wording, wording.spaceless ? joined : mend(plainWords, long, wording.keys)))
    if (best >= requestThreshold) break
  }
  return best
}

/** 0.98 a bare word, 0.9 a wish with the one it is for, 0.85 no machine; refused 0.4, merely named 0.3. */
function scoreIn({ people, ask, refuse, refuseAfter, told, alone, tired }: Wording, words: string): number {
  if (alone.test(words) || alone.test(words.replace(/ ?,/g, ''))) return 0.98
  if (!people.test(words)) return 0
  const rest = words.replace(told, ',')
  let refused = false
  ask.lastIndex = 0
  for (let wish = ask.exec(rest); wish; wish = ask.exec(rest)) {
    const end = wish.index + wish[0].length
    refused =
      refuse.test(rest.slice(Math.max(0, wish.index - 80), wish.index)) || refuseAfter.test(`${rest.slice(Math.max(0, wish.index - 1), end)}${rest.slice(end, end + 40).replace(/ ?,.*/, ' ')} `)
    if (!refused) return 0.9
    // The next wish may begin inside the refused one: "no bot please get me a human".
    ask.lastIndex = wish.index + 1
  }
  if (tired.test(rest)) return 0.85
  return refused ? 0.4 : 0.3
}
