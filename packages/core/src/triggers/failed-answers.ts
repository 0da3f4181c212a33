import { z } from 'zod'
import { cutText } from '../cut-text.ts'
import { countSteps } from './count-steps.ts'
import { type PastAnswer, trigger } from './trigger.ts'

export const failedAnswers = trigger({
  title: 'Failed answers in a row',
  description: 'The assistant has failed several times in a row.',
  whenOn: 'Hand off when the assistant fails several times in a row.',
  settings: {
    count: z.int().min(1).max(10).default(3).meta({
      title: 'How many in a row',
      description: 'No answer found, an error or a timeout, a thumbs-down, or a customer who has to ask again.',
    }),
  },
  levels: { 1: {}, 3: { count: 5 } },
  gap: 'insufficient_knowledge',
  replacesAnswer: true,
  tuning: { setting: 'count', steps: () => countSteps(1, 10) },
  lookAtMessage({ message, answers }, { count }) {
    return finding(message.text, failedInARow(answers), count)
  },
  lookAtAnswer({ message, failed, failedBefore }, { count }) {
    return failed ? finding(message.text, failedBefore + 1, count) : null
  },
})

const finding = (text: string, failed: number, count: number) => ({
  score: failed,
  threshold: count,
  quote: cutText(text, 300),
  input: { failedAnswers: failed },
})

/** Counts the failed answers from the newest back to the last good one. `answers`: newest first. */
export function failedInARow(answers: PastAnswer[]): number {
  const good = answers.findIndex(({ failed, helpful }) => helpful === true || (failed !== true && helpful !== false))
  return good < 0 ? answers.length : good
}
