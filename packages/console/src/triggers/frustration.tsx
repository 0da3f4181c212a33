import { Frown } from 'lucide-react'
import type { TriggerLook } from './trigger-look.ts'

export const frustration: TriggerLook = {
  icon: <Frown />,
  reason: 'Frustrated',
  name: 'frustration',
  does: ({ sensitivity }) =>
    sensitivity === 'low' ? 'Open anger' : sensitivity === 'high' ? 'Any annoyance' : 'Clear frustration',
  summary: ({ sensitivity }) => `Sensitivity ${sensitivity}`,
}
