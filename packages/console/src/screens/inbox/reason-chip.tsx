import type { HandoffReason } from '@baton/core'
import { lookOf } from '../../triggers/reasons.tsx'

/** Shows why a conversation was handed off: icon and words. */
export function Reason({ reason: name }: { reason: HandoffReason }) {
  const { icon, reason } = lookOf(name)
  return (
    <span
      className="inline-flex items-center gap-1 whitespace-nowrap text-xs font-medium text-waiting [&_svg]:!size-3
      [&_svg]:stroke-[2.25]"
    >
      {icon}
      {reason}
    </span>
  )
}
