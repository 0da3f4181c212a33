import { ListChecks } from 'lucide-react'
import { countOf } from './forbidden-topic.tsx'
import type { TriggerLook } from './trigger-look.ts'

export const rule: TriggerLook = {
  icon: <ListChecks />,
  reason: 'Your rule',
  name: 'your rules',
  does: ({ rules }) => countOf(rules, 'rule'),
}
