import type { AssistantAnswer } from '@baton/core/api'
import { isReason, reasonInWords } from '../../triggers/reasons.tsx'

/** The outcome of a test question in words: its look, a headline and the reason. */
export interface OutcomeWords {
  look: 'answer' | 'handoff' | 'failed' | 'none'
  title: string
  why: string | null
}

/**
 * Returns the outcome in words. `reason` is a code (`keyword`), a code with words (`assistant_decision: …`) or a
 * sentence.
 */
export function outcomeWords({ answer, confidence, wouldHandOff, reason }: AssistantAnswer): OutcomeWords {
  if (wouldHandOff) {
    const asked = /^assistant_decision: ([\s\S]*)/.exec(reason ?? '')?.[1]
    if (asked !== undefined)
      return {
        look: 'handoff',
        title: `Would hand off: ${reasonInWords('assistant_decision')}`,
        why: asked ? `In its own words: “${asked}”` : null,
      }
    return reason !== null && isReason(reason)
      ? { look: 'handoff', title: `Would hand off: ${reasonInWords(reason)}`, why: null }
      : { look: 'handoff', title: 'Would hand off', why: reason }
  }
  if (answer !== null)
    return {
      look: 'answer',
      title: confidence > 0 ? `Answers, ${Math.round(confidence * 100)} % sure` : 'Answers',
      why: reason,
    }
  if (reason?.startsWith('It failed')) return { look: 'failed', title: 'No answer', why: reason }
  return { look: 'none', title: reason ? 'No answer yet' : 'Says that it does not know', why: reason }
}
