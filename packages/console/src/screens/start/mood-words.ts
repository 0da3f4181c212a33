import type { Advanced } from '@baton/core'

/** The triggers that judge how a customer feels. What they find depends most on the customers. */
const moods = ['frustration', 'sentiment'] as const

/** Says when each of the mood triggers hands off. Returns nothing for those that are off or only watch. */
export function moodWords({ enabled, triggers }: Advanced): string[] {
  const acting = moods.filter((name) => enabled && triggers[name].enabled && !triggers[name].watching)
  const { count, of } = triggers.sentiment
  const needed = Math.min(count, of)
  const are = needed === 1 ? 'is' : 'are'
  const words = {
    frustration: 'Frustration hands off at the first message that shows it.',
    sentiment:
      of === 1
        ? 'Negative sentiment hands off at the first negative message.'
        : `Negative sentiment hands off when ${needed} of the last ${of} messages ${are} negative.`,
  }
  return acting.map((name) => words[name])
}
