import type { Found, Sought } from '@baton/core'
import { cutText } from '@baton/core/cut-text'
import { findSignal } from './mood.ts'

/** A message is complex when it is this long and asks this much. */
const complex = { length: 600, questions: 3 }

/** Returns how well a text is what a rule or a topic looks for; null when nothing suggests it. */
export function findSought(text: string, { template }: Sought): Found | null {
  if (template === null) return null
  if (template === 'complex') return findComplex(text)
  return findSignal(text, template, sure)
}

/** A topic counts from this probability: fewer of them are found than below it, but most are what they seem. */
const sure = 0.65

function findComplex(text: string): Found | null {
  const questions = text.match(/[?？؟\u037e]/gu)?.length ?? 0
  const score = Math.min(1, text.length / complex.length / 2, questions / complex.questions / 2)
  return score < 0.15 ? null : { score, quote: cutText(text.trim(), 300), words: [] }
}
