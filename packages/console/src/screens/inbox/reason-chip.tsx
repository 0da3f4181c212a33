import type { HandoffReason } from '@baton/core'
import { Code, Frown, Hand, MessageCircleX, Repeat, Search, Sparkles, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { reasonWords } from '../../live/views.ts'

const icons: Partial<Record<HandoffReason, ReactNode>> = {
  explicit_request: <Hand />,
  keyword: <Search />,
  frustration: <Frown />,
  sentiment: <Frown />,
  failed_answers: <MessageCircleX />,
  unproductive: <Repeat />,
  assistant_decision: <Sparkles />,
  api: <Code />,
}

/** Why it was handed off: icon and words. */
export function Reason({ reason }: { reason: HandoffReason }) {
  return (
    <span className="inline-flex items-center gap-1 text-xs font-medium text-waiting [&_svg]:!size-3 [&_svg]:stroke-[2.25]">
      {icons[reason] ?? <UserRound />}
      {reasonWords[reason]}
    </span>
  )
}
