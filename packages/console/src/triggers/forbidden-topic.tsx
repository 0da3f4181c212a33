import { Ban } from 'lucide-react'
import { someOf } from './some-of.ts'
import type { TriggerLook } from './trigger-look.ts'

export const forbiddenTopic: TriggerLook = {
  icon: <Ban />,
  reason: 'Forbidden topic',
  named: 'Topic',
  name: 'forbidden topic',
  does: ({ topics }) => countOf(topics, 'topic'),
  summary: ({ topics }) => namesIn(topics, 'No topic yet'),
}

/** Returns how many entries of a list are on: “No rule yet”, “2 rules, at once”. */
export function countOf(list: unknown, noun: string): string {
  const on = Array.isArray(list) ? list.filter((one) => one?.enabled !== false).length : 0
  return on === 0 ? `No ${noun} yet` : on === 1 ? `At once, 1 ${noun}` : `At once, ${on} ${noun}s`
}

/** Returns the names of the entries of a list that are on. */
export const namesIn = (list: unknown, none: string): string =>
  someOf(Array.isArray(list) ? list.filter((one) => one?.enabled !== false).map((one) => String(one?.name)) : [], none)
