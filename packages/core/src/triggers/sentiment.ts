import { z } from 'zod'
import { cutText } from '../cut-text.ts'
import { countSteps } from './count-steps.ts'
import { trigger } from './trigger.ts'

const mostCounted = 10

/**
 * Fires when several of the last messages are negative, not when one is. Its score is how many are, so it reads as “2
 * of 3”. Until `of` messages were written, those that exist count.
 */
export const sentiment = trigger({
  title: 'Negative sentiment',
  description: 'Several of the customer’s last messages are negative.',
  whenOn: 'Hand off when a customer’s messages are negative again and again.',
  settings: {
    below: z.number().min(-1).max(0).default(-0.5).meta({
      title: 'A message is negative from',
      description: 'From −1, very negative, to 0, neutral.',
    }),
    count: z.int().min(1).max(mostCounted).default(2).meta({ title: 'How many negative messages' }),
    of: z.int().min(1).max(20).default(3).meta({ title: 'Of how many last messages' }),
  },
  levels: { 1: {}, 2: { count: 3, of: 4 }, 3: { count: 4, of: 5 } },
  gap: 'instructions_not_clear',
  tuning: { setting: 'count', steps: ({ of }) => countSteps(1, Math.min(of, mostCounted)) },
  lookAtMessage({ message, earlier }, { below, count, of }, detectors) {
    const scores = [...earlier, message].slice(-of).map(({ seq, text }) => ({ seq, score: detectors.sentiment(text) }))
    const newest = scores.at(-1)
    // A friendly message never fires: whatever was before, the customer feels better now.
    if (!newest || newest.score > below) return null
    const negative = scores.filter(({ score }) => score <= below).length
    return { score: negative, threshold: Math.min(count, of), quote: cutText(message.text, 300), input: { scores } }
  },
})
