import { z } from 'zod'
import { trigger } from './trigger.ts'

export const keyword = trigger({
  title: 'Keywords',
  description: 'One of your phrases occurs in a customer message.',
  whenOn: 'Hand off when a customer uses one of the phrases.',
  settings: {
    phrases: z
      .array(z.string().trim().min(1).max(100))
      .max(500)
      .default(['speak to a human', 'talk to someone', 'cancel my account'])
      .meta({
        title: 'Phrases',
        description: 'One per line. Whole words are found in any case, with or without accents, prefixes and endings.',
        everyLevel: true,
      }),
  },
  levels: { 1: {} },
  lookAtMessage({ message }, { phrases }, detectors) {
    const found = detectors.phrase(message.text, phrases)
    return found && { score: 1, threshold: 1, quote: found.quote, input: { phrase: found.phrase } }
  },
})
