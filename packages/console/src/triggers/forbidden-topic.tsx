import { Ban } from 'lucide-react'
import type { TriggerLook } from './trigger-look.ts'

export const forbiddenTopic: TriggerLook = {
  icon: <Ban />,
  reason: 'Forbidden topic',
  name: 'forbidden topic',
  does: ({ topics }) => countOf(topics, 'topic'),
}

/** Returns how many entries of a list are on: “No rule yet”, “2 rules, at once”. */
export function countOf(list: unknown, noun: string): string {
  const on = Array.isArray(list) ? list.filter((one) => one?.enabled !== false).length : 0
  return on === 0 ? `No ${noun} yet` : on === 1 ? `At once, 1 ${noun}` : `At once, ${on} ${noun}s`
}
