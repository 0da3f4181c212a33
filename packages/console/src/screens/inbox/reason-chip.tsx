import type { Handoff } from '@baton/core'
import { lookOf, reasonOf } from '../../triggers/reasons.tsx'

/** Shows why a conversation was handed off: icon and words, with the name of the topic or rule. */
export function Reason({
  handoff,
  whole = false,
}: {
  handoff: Pick<Handoff, 'reason' | 'topic' | 'rule'>
  /** Whether a long name takes more lines. Otherwise it is cut. */
  whole?: boolean
}) {
  const words = reasonOf(handoff)
  return (
    <span
      title={words}
      className="inline-flex max-w-full min-w-0 items-center gap-1 text-xs font-medium text-waiting
        [&_svg]:!size-3 [&_svg]:stroke-[2.25]"
    >
      {lookOf(handoff.reason).icon}
      <span className={whole ? '[overflow-wrap:anywhere]' : 'truncate'}>{words}</span>
    </span>
  )
}
