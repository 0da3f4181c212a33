import type { Assignee, Conversation } from '@baton/core'
import { Hourglass, MessageCircle, UserPlus } from 'lucide-react'
import { useUrgent, when } from '../../ui/time.tsx'
import { priorityNames } from './priority-names.ts'
import { Reason } from './reason-chip.tsx'

/** Says why a waiting conversation is in the list: why it was handed off, or what the teammate owes. */
export function WhyHere({ conversation, teammateId }: { conversation: Conversation; teammateId: string }) {
  const { owner, handoff, assignee, waitingSince } = conversation
  if (owner === 'teammate' && waitingSince) return <Owed conversation={conversation} since={waitingSince} />
  if (owner === 'teammate' && assignee) return <Given assignee={assignee} how="passed" />
  if (!handoff) return null
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-1.5">
      <span className="flex min-w-0 items-center gap-x-1.5">
        <Reason handoff={handoff} />
        {handoff.priority > 1 ? (
          <span className="text-xs font-semibold text-failed">{priorityNames[handoff.priority]}</span>
        ) : null}
      </span>
      {assignee?.id === teammateId ? <Given assignee={assignee} how="assigned" /> : null}
    </span>
  )
}

function Given({ assignee, how }: { assignee: Assignee; how: 'assigned' | 'passed' }) {
  return (
    <span className="flex min-w-0 items-center gap-1 text-xs text-human [&_svg]:!size-3">
      <UserPlus />
      <span className="truncate">{given(assignee, how)}</span>
    </span>
  )
}

function Owed({ conversation, since }: { conversation: Conversation; since: string }) {
  const urgent = useUrgent(since)
  const { handoff, assignee, lastMessage } = conversation
  // The wait began with the claim, or with a pass after which nobody has written.
  const unanswered = handoff?.acknowledgedAt === since || !lastMessage || lastMessage.at < since
  if (!unanswered)
    return (
      <span className="flex items-center gap-1 text-xs text-muted [&_svg]:!size-3">
        <MessageCircle /> Wrote {when(lastMessage.at, Date.now())}
      </span>
    )
  const how = handoff?.joinedAt ? 'You joined' : assignee?.by ? given(assignee, 'passed') : 'You claimed it'
  return (
    <span
      className={`flex items-center gap-1 text-xs font-medium [&_svg]:!size-3
        ${urgent ? 'text-failed' : 'text-waiting'}`}
    >
      <Hourglass /> <span className="truncate">{how}, no reply yet</span>
    </span>
  )
}

/** Says who gave the conversation to the teammate. */
function given({ by }: Assignee, how: 'assigned' | 'passed'): string {
  const [first] = by?.name?.split(' ') ?? []
  if (by?.kind === 'teammate' && first) return `${first} ${how} it to you`
  return how === 'assigned' ? 'Assigned to you' : 'Passed to you'
}
