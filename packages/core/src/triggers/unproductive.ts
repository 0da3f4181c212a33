import { z } from 'zod'
import { cutText } from '../cut-text.ts'
import { countSteps } from './count-steps.ts'
import { type PastAnswer, trigger } from './trigger.ts'

/**
 * Fires after many turns without progress. A turn is what the contact writes until the assistant answers. It makes no
 * progress when its answer failed or was rated as not helpful, or when the contact asks (nearly) the same again. Each
 * such turn adds one, each answered new question subtracts one (never below zero), and an answer rated as helpful
 * resets the count. Unlike `failed_answers`, this notices answers that fail again and again with a good one in between.
 * Greetings and thanks are not turns and never fire. False alarms are worse than misses: a conversation in which every
 * question is new and answered stays at zero, however long it is.
 */
export const unproductive = trigger({
  title: 'No progress over many turns',
  description: 'Answers fail or questions repeat in a long conversation, even with a good answer in between.',
  whenOn: 'Hand off when a conversation makes no progress over many turns.',
  settings: {
    turns: z
      .int()
      .min(3)
      .max(20)
      .default(8)
      .meta({
        title: 'Turns without progress',
        description:
          'A failed or unhelpful answer and a repeated question count one up, an answered new question one down, a ' +
          'thumbs-up resets. Small talk does not count.',
      }),
  },
  levels: { 1: {}, 2: { turns: 10 }, 3: { turns: 14 } },
  gap: 'insufficient_knowledge',
  tuning: { setting: 'turns', steps: () => countSteps(3, 20) },
  lookAtMessage({ message, answers, repeated }, { turns }, { isGreeting, isThanks }) {
    if (isGreeting(message.text) || isThanks(message.text)) return null
    const past = answers.map(progressOf).reverse()
    return {
      score: turnsWithoutProgress(past) + (repeated ? 1 : 0),
      threshold: turns,
      quote: cutText(message.text, 300),
      input: { answers: past, repeated },
    }
  },
})

type Progress = 'failed' | 'helpful' | 'answered'

/** Returns whether an answer made progress. The contact's rating overrides the assistant's own verdict. */
function progressOf({ failed, helpful }: PastAnswer): Progress {
  if (helpful === true) return 'helpful'
  return failed === true || helpful === false ? 'failed' : 'answered'
}

/** Counts the turns without progress. `past`: oldest first. */
function turnsWithoutProgress(past: Progress[]): number {
  let count = 0
  for (const progress of past) {
    if (progress === 'failed') count += 1
    else if (progress === 'helpful') count = 0
    else count = Math.max(0, count - 1)
  }
  return count
}
