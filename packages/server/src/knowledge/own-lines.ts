import type { Found, Sought } from '@baton/core'
import { cutText } from '@baton/core/cut-text'
import { cutNormalised, sentences } from '@baton/detect/fold'
import { rivalWeights, threshold, weights } from './own-lines/learned.ts'
import { type Compared, compare, type Lines, type OwnLines, readLines, shareAmong } from './own-lines/likeness.ts'
import { type Reading, readText } from './own-lines/reading.ts'

/** From so much alike on, a message is a line of the rule in nearly the same words. */
const same = 0.9
/** Below this score, nothing suggests a rule. */
const least = 0.1

/** What the learned weights expect where no other rule is compared with. */
const noRival = -3

/** Returns how well a text fits a rule's own sentence and examples; null when nothing suggests it. */
export function findOwnLines(text: string, what: Sought): Found | null {
  if (!saysSomething(what)) return null
  const one = compare(readOnce(text), linesOf(what), nothingShared)
  const own = product(weights, one.measured)
  const score = scoreOf(one, product(rivalWeights, [1, own, Math.max(-1, noRival - own), noRival]))
  if (score < least || one.words.length === 0) return null
  return { score, quote: quoteOf(text, one.words), words: one.words }
}

/** Returns how much more a text is like a rule's counterexamples than like its other lines, 0–1. */
export function likeCounterexamples(text: string, what: Sought): number {
  if (what.counterexamples.length === 0) return 0
  const { unwanted, wanted } = compare(readOnce(text), linesOf(what), nothingShared)
  return unwanted > wanted ? Math.min(1, Math.max(0, (unwanted - 0.3) / (same - 0.3))) : 0
}

function scoreOf({ wanted, unwanted }: Compared, learned: number): number {
  const score = 1 / (1 + Math.exp(-(learned - threshold)))
  if (unwanted >= same && unwanted >= wanted) return 0
  return Math.round(1000 * (wanted >= same ? Math.max(score, wanted) : score)) / 1000
}

const product = (weights: readonly number[], values: readonly number[]): number =>
  values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)

/** Returns the sentence that has the most telling word. */
function quoteOf(text: string, [word = '']: readonly string[]): string {
  const read = cutNormalised(text, 2_000)
  return cutText((sentences(read).find((sentence) => sentence.includes(word)) ?? read).trim(), 300)
}

const nothingShared = shareAmong([])

const saysSomething = ({ says, examples }: OwnLines): boolean => says !== '' || examples.length > 0

/** The lines that were read last. Every message parses the settings again, so they are found by their content. */
const linesByContent = new Map<string, Lines>()
const linesByRule = new WeakMap<object, Lines>()
const mostKept = 500

function linesOf(what: OwnLines): Lines {
  const known = linesByRule.get(what)
  if (known) return known
  const { says, examples, counterexamples } = what
  const content = JSON.stringify([says, examples, counterexamples])
  const lines = linesByContent.get(content) ?? readLines(what)
  linesByRule.set(what, lines)
  linesByContent.delete(content)
  linesByContent.set(content, lines)
  const [oldest] = linesByContent.size > mostKept ? linesByContent.keys() : []
  if (oldest !== undefined) linesByContent.delete(oldest)
  return lines
}

let lastRead: { text: string; reading: Reading } | null = null

/** Reads a text. All rules ask about the same one, so the last reading is kept. */
function readOnce(text: string): Reading {
  if (lastRead?.text !== text) lastRead = { text, reading: readText(text) }
  return lastRead.reading
}
