import { ListChecks } from 'lucide-react'
import { countOf, namesIn } from './forbidden-topic.tsx'
import type { TriggerLook } from './trigger-look.ts'

export const rule: TriggerLook = {
  icon: <ListChecks />,
  reason: 'Your rule',
  named: 'Rule',
  name: 'your rules',
  does: ({ rules }) => countOf(rules, 'rule'),
  summary: ({ rules }) => namesIn(rules, 'No rule yet'),
}
