import { cutText } from '../cut-text.ts'
import { trigger } from './trigger.ts'

/**
 * Fires when the assistant asks for a person or promises one. A promise must be kept, so it hands off even where the
 * trigger is off or only watches.
 */
export const assistantDecision = trigger({
  title: 'The assistant says so',
  description: 'A language model or your own bot asks for a person.',
  whenOn: 'Hand off when the assistant says that it cannot resolve this.',
  settings: {},
  levels: { 1: {} },
  gap: 'insufficient_tools',
  lookAtAnswer({ asks, promise }) {
    const words = promise ?? asks?.reason
    if (words === undefined) return null
    const quote = cutText(words, 300)
    return promise === null
      ? { score: 1, threshold: 1, quote, input: { asks: words } }
      : { score: 1, threshold: 1, quote, input: { promise: words }, always: true }
  },
})
