import { TrendingDown } from 'lucide-react'
import type { TriggerLook } from './trigger-look.ts'

export const sentiment: TriggerLook = {
  icon: <TrendingDown />,
  reason: 'Mood turned bad',
  name: 'negative sentiment',
  does: ({ count, of }) => `${count} of the last ${of}`,
  summary: ({ below, count, of }) =>
    `${String(below).replace('-', '−')} or lower in ${count} of the last ${of} messages`,
  measured: (score, threshold) => `${score} negative messages, fires at ${threshold ?? '–'}`,
}
