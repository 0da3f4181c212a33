import { Repeat } from 'lucide-react'
import type { TriggerLook } from './trigger-look.ts'

export const unproductive: TriggerLook = {
  icon: <Repeat />,
  reason: 'No progress',
  name: 'no progress',
  does: ({ turns }) => `After ${turns} turns`,
  measured: (score, threshold) => `${score} turns without progress, fires at ${threshold ?? '–'}`,
}
