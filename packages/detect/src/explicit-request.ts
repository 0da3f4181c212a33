import type { Finding } from '@baton/core'
import { cutText } from '@baton/core/cut-text'
import { cutNormalised, sentences } from './fold.ts'
import { asksWhoIsThere } from './request/anyone-there.ts'
import { longWords, mend, type Word } from './request/mend.ts'
import { withoutMentions } from './request/mentions.ts'
import { inWords, type Script, type Wording } from './request/wording.ts'
import { wordings } from './request/wordings.ts'
import { type Scan, scanOf } from './scan.ts'

/** The score from which a message counts as a request for a person. */
export const requestThreshold = 0.6

/** The characters, after normalising, read at each end of a longer text: people ask first or last. */
const read = 4_000

/**
 * Returns how clearly the contact asks for a person, judged by the clearest sentence; null when nothing suggests it.
 * Pure and offline.
 */
export function detectExplicitRequest(text: string): Finding | null {
  if (asksWhoIsThere(text)) return { score: 0.85, threshold: requestThreshold, quote: text.trim() }
  let best: Finding | null = null
  for (const sentence of readings(sentences(plainly(withoutMentions(ends(text)))))) {
    const score = scoreOf(sentence)
    if (score > (best?.score ?? 0)) best = { score, threshold: requestThreshold, quote: cutText(sentence.trim(), 300) }
    if (score >= requestThreshold) break
  }
  return best
}

/** Removes markup and the full stops of abbreviations. Most texts have neither. */
function plainly(text: string): string {
  const unmarked = /[-<>{}[\]`]/.test(text) ? text.replace(markup, '\n') : text
  return unmarked.includes('.') ? unmarked.replace(shortened, '$1') : unmarked
}

// Markup around a sentence says nothing about its meaning. A backtick within a word is an apostrophe.
const markup = /<!-{2,}|-{2,}>|[{}[\]]|-{3,}|(?<!\p{L})`+|`+(?!\p{L})/gu

// The full stop of an abbreviation does not end a sentence.
const shortened =
  /(?<![\p{L}\p{N}])(bzgl|bzw|ca|evtl|ggf|inkl|nr|tel|dr|prof|hr|fr|mr|mrs|ms|dott|sr|sra|mme|tél|dept|ext|acct|approx|ref|núm)\./giu

/** Returns the sentences, and each short one joined with its neighbour: "I need help. From a human." */
function readings(parts: string[]): Set<string> {
  const found = new Set(parts)
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1]
    if (next && Math.min(part.length, next.length) <= few && part.length + next.length <= usual)
      found.add(`${part} ${next}`)
  }
  return found
}

/** The length, in characters, up to which a sentence may depend on its neighbour. */
const few = 24

/** The length, in characters, up to which two sentences are joined and a message can be a bare word. */
const usual = 160

/** The length, in characters, up to which the check for common words is skipped: a few words may have none of them. */
const short = 40

function ends(text: string): string {
  if (cutNormalised(text, 2 * read).length === text.length) return text
  return `${cutNormalised(text, read)}\n${cutNormalised(text, read, 'end')}`
}

const scripts: [Script, RegExp][] = [
  ['latin', /[a-z0-9]/],
  ['cyrillic', /[\u0400-\u04ff]/],
  ['arabic', /[\u0600-\u06ff]/],
  ['devanagari', /[\u0900-\u097f]/],
  ['kana', /[\u3040-\u30ff\u4e00-\u9fff]/],
  ['han', /[\u4e00-\u9fff]/],
  ['hangul', /[\uac00-\ud7a3]/],
  ['greek', /[\u0370-\u03ff]/],
  ['hebrew', /[\u0590-\u05ff]/],
  ['bengali', /[\u0980-\u09ff]/],
  ['thai', /[\u0e00-\u0e7f]/],
]

function scoreOf(sentence: string): number {
  const plainWords = inWords(sentence)
  const found = new Set(scripts.filter(([, letters]) => letters.test(plainWords)).map(([script]) => script))
  const long = longWords(plainWords)
  const scan = scanOf(plainWords)
  const joined = scanOf(plainWords.replaceAll(' ', ''))
  const telling = plainWords.length > short && once(plainWords).length > short
  let best = 0
  for (const wording of wordings) {
    if (!found.has(wording.script) || (telling && wording.common && !wording.common.matches(scan))) continue
    best = Math.max(best, scoreIn(wording, wording.spaceless ? joined : mended(scan, long, wording)))
    if (best >= requestThreshold) break
  }
  return best
}

function mended(scan: Scan, long: Word[], { keys }: Wording): Scan {
  const words = mend(scan.text, long, keys())
  return words === scan.text ? scan : scanOf(words)
}

/**
 * Scores a sentence: 0.98 a bare word, 0.9 a wish for a person, 0.85 a wish for no machine (or the question whether a
 * person is there), 0.4 a wish that is refused or postponed, 0.3 a person who is only mentioned, 0 nothing.
 */
function scoreIn(wording: Wording, scan: Scan): number {
  if ((wording.spaceless || wording.alone.possible(scan)) && isBare(wording, scan)) return 0.98
  if (!wording.people.matches(scan)) return 0
  const told = wording.told.within(scan)
  const rest = told ? scanOf(scan.text.replace(told, ',')) : scan
  let refused = false
  for (const asks of wording.ask) {
    const ask = asks.within(rest)
    if (!ask) continue
    for (let wish = ask.exec(rest.text); wish; wish = ask.exec(rest.text)) {
      refused = isRefused(wording, rest.text, { start: wish.index, end: wish.index + wish[0].length })
      if (!refused) return 0.9
      // The next wish may begin inside the refused one: "no bot please get me a human".
      ask.lastIndex = wish.index + 1
    }
  }
  if (wording.tired.matches(rest) && !wording.later.matches(rest)) return 0.85
  return refused ? 0.4 : 0.3
}

/** Returns whether a sentence is nothing but the word: "Agent", "agent agent AGENT", "bot bot bot, agent!!" */
function isBare({ alone, around, spaceless }: Wording, scan: Scan): boolean {
  if (scan.text.length > usual) return false
  const plainly = scan.text.includes(',') ? scanOf(scan.text.replace(/ ?,/g, '')) : scan
  if (alone.matches(scan) || (plainly !== scan && alone.matches(plainly))) return true
  const company = around.within(plainly)
  const bare = company ? plainly.text.replace(company, '').replace(/ {2,}/g, ' ') : plainly.text
  const single = spaceless ? bare.replace(/^(.{2,12}?)\1+$/u, '$1') : once(bare)
  return single !== plainly.text && alone.matches(scanOf(single))
}

/** Removes repetitions of up to three words. */
const once = (words: string) => words.replace(/(?<= )((?:[^ ]+ ){1,3}?)\1+/g, '$1')

/** Returns whether a wish is denied right before or after it, or is for another time. */
function isRefused(
  { refuse, refuseAfter, later }: Wording,
  rest: string,
  { start, end }: { start: number; end: number },
): boolean {
  if (refuse.matches(scanOf(rest.slice(Math.max(0, start - 80), start)))) return true
  const after = rest.slice(end, end + 80)
  const own = `${rest.slice(Math.max(0, start - 1), end)}${after.slice(0, 40).replace(/ ?,.*/, ' ')} `
  if (refuseAfter.matches(scanOf(own))) return true
  return later.matches(scanOf(` ${rest.slice(Math.max(0, start - 120), end)}${after} `))
}
