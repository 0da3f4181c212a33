import { z } from 'zod'
import { findPhrase } from '../detect/phrases.ts'
import { trigger } from './trigger.ts'

export const keyword = trigger({
  title: 'Keyword',
  settings: z
    .strictObject({
      enabled: z
        .boolean()
        .default(true)
        .meta({ title: 'On', description: 'Hand off when a customer uses one of the phrases.' }),
      watching: z
        .boolean()
        .default(false)
        .meta({ title: 'Only watch', description: 'Decide and log, but let the assistant go on.' }),
      phrases: z
        .array(z.string().trim().min(1).max(100))
        .max(500)
        .default(['speak to a human', 'talk to someone', 'cancel my account'])
        .meta({
          title: 'Phrases',
          description: 'One per line. Found as whole words, whatever their case and accents.',
        }),
    })
    .prefault({})
    .meta({ title: 'Keywords', description: 'A phrase of your list occurs in the customer’s message.' }),
  look({ message }, { phrases }) {
    const found = findPhrase(message.text, phrases)
    return found && { score: 1, threshold: 1, quote: found.quote, input: { phrase: found.phrase } }
  },
})
