import { z } from 'zod'
import { cutText } from '../cut-text.ts'
import { trigger } from './trigger.ts'

/** The score from which each sensitivity fires. Measured in docs/decision-quality.md. */
const thresholds = { low: 0.75, medium: 0.5, high: 0.3 }

export const frustration = trigger({
  title: 'Frustration',
  description: 'The customer is angry or fed up in this message.',
  whenOn: 'Hand off when a customer is clearly frustrated.',
  settings: {
    sensitivity: z
      .enum(['low', 'medium', 'high'])
      .default('medium')
      .meta({
        title: 'Sensitivity',
        description:
          `Low fires at ${thresholds.low}: open anger only. Medium fires at ${thresholds.medium}. ` +
          `High fires at ${thresholds.high}: also mild annoyance, with more false alarms.`,
      }),
  },
  levels: { 1: {}, 2: { sensitivity: 'low' }, 3: { sensitivity: 'low' } },
  gap: 'instructions_not_clear',
  tuning: {
    setting: 'sensitivity',
    steps: () => Object.entries(thresholds).map(([value, threshold]) => ({ value, threshold })),
  },
  lookAtMessage({ message }, { sensitivity }, detectors) {
    const found = detectors.frustration(message.text)
    if (!found) return null
    const { score, quote, words = [] } = found
    const input = { text: cutText(message.text, 2_000), words }
    return { score, threshold: thresholds[sensitivity], quote, input }
  },
})
