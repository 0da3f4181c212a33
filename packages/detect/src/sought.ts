import type { Found, Sought } from '@baton/core'
import { cutText } from '@baton/core/cut-text'
import { findSignal } from './mood.ts'

/** From so many characters a message is long, from so many question marks it asks much. */
const complex = { length: 1_200, questions: 4 }

/** Returns how well a text is what a rule or a topic looks for; null when nothing suggests it. */
export function findSought(text: string, { template }: Sought): Found | null {
  if (template === null) return null
  if (template === 'complex') return findComplex(text)
  return findSignal(text, template)
}

function findComplex(text: string): Found | null {
  const questions = text.match(/[?？؟;](?=\s|$)/gu)?.length ?? 0
  const score = Math.min(1, Math.max(text.length / complex.length, questions / complex.questions) / 2)
  return score < 0.15 ? null : { score, quote: cutText(text.trim(), 300), words: [] }
}
