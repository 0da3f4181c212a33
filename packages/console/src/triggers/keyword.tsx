import { Search } from 'lucide-react'
import { someOf } from './some-of.ts'
import type { TriggerLook } from './trigger-look.ts'

export const keyword: TriggerLook = {
  icon: <Search />,
  reason: 'Keyword',
  name: 'keyword',
  does({ phrases }) {
    const count = Array.isArray(phrases) ? phrases.length : 0
    return count === 0 ? 'No phrase yet' : count === 1 ? 'At once, 1 phrase' : `At once, ${count} phrases`
  },
  summary: ({ phrases }) => someOf(Array.isArray(phrases) ? phrases.map((one) => `“${one}”`) : [], 'No phrase yet'),
}
