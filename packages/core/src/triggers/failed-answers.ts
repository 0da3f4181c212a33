import { z } from 'zod'
import { cutText } from '../cut-text.ts'
import { trigger } from './trigger.ts'

export const failedAnswers = trigger({
  title: 'Failed answers',
  settings: z
    .strictObject({
      enabled: z
        .boolean()
        .default(true)
        .meta({ title: 'On', description: 'Hand off when the assistant fails several times in a row.' }),
      watching: z
        .boolean()
        .default(false)
        .meta({ title: 'Only watch', description: 'Decide and log, but let the assistant go on.' }),
      count: z.int().min(1).max(10).default(3).meta({
        title: 'How many in a row',
        description: 'No answer found, an error or a timeout, a thumbs-down, or a customer who has to repeat himself.',
      }),
    })
    .prefault({})
    .meta({ title: 'Failed answers', description: 'The assistant has failed several times in a row.' }),
  look({ message, failedAnswers: failed }, { count }) {
    return { score: failed, threshold: count, quote: cutText(message.text, 300), input: { failedAnswers: failed } }
  },
})
