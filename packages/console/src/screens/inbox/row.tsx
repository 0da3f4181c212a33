import type { Conversation, Handoff } from '@baton/core'
import { labelledParts } from '@baton/core/summary-words'
import { Link } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import { useLive, useSession } from '../../live/context.tsx'
import { isGiven, isUnread, nameOf, type ViewName, waitsForMe } from '../../live/views.ts'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { Face } from '../../ui/face.tsx'
import { Ago, Waiting } from '../../ui/time.tsx'
import { WhyHere } from './why-here.tsx'

/** Draws a conversation in the list: who it is, how long they wait, what they want, and why it is here. */
export const ConversationRow = memo(function ConversationRow({
  conversation,
  view,
  selected,
  next = false,
  found = null,
}: {
  conversation: Conversation
  view: ViewName
  selected: boolean
  /** Whether J opens it, because the open conversation has left the list. */
  next?: boolean
  /** What a search found in it, instead of what was last said. */
  found?: ReactNode
}) {
  const { me } = useSession()
  const unread = useLive(({ read }) => isUnread(conversation, me.id, read))
  const { handoff, owner, assignee, waitingSince } = conversation
  const waits = owner === 'queue' && handoff
  const owed = waitsForMe(conversation, me.id)
  const since = waits ? handoff.requestedAt : owed ? waitingSince : null
  const name = nameOf(conversation)
  return (
    <Link
      to="/inbox/$view/$conversationId"
      params={{ view, conversationId: conversation.id }}
      aria-current={selected ? 'true' : undefined}
      data-testid="row"
      className={`relative flex gap-2.5 rounded-lg border py-2 ps-3 pe-2
        ${selected ? 'border-line bg-panel' : 'hover:bg-hover'}
          ${next ? 'border-dashed border-line-strong' : selected ? '' : 'border-transparent'}
          ${since ? 'min-h-[76px]' : 'min-h-14'}`}
    >
      {unread ? (
        <span aria-hidden="true" className="absolute start-0.5 top-[17px] size-1.5 rounded-full bg-human-solid" />
      ) : null}
      <Face name={name} id={conversation.contact.id} />
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-1.5">
          {unread ? <span className="sr-only">Unread:</span> : null}
          <span className={`truncate ${unread ? 'font-bold' : 'font-medium'}`} dir="auto">
            {name}
          </span>
          <ChannelIcon kind={conversation.channel.kind} className="!size-3 text-faint" label />
          <span className="ms-auto text-xs text-muted">
            {since ? <Waiting since={since} /> : <Ago at={conversation.updatedAt} inLink />}
          </span>
        </span>
        <span className="flex items-center gap-1.5">
          <span className={`truncate ${unread ? 'text-text' : 'text-muted'}`} dir="auto">
            {found ? <span className="flex items-center gap-1">{found}</span> : about(conversation)}
          </span>
          {assignee && assignee.id !== me.id ? (
            <span className="ms-auto" title={`${waits ? 'Assigned to' : 'With'} ${assignee.name}`}>
              <Face name={assignee.name} id={assignee.id} kind="teammate" size={20} />
            </span>
          ) : null}
        </span>
        {waits || owed || isGiven(conversation, me.id) ? (
          <WhyHere conversation={conversation} teammateId={me.id} />
        ) : null}
      </span>
    </Link>
  )
})

/** Returns what the contact wants while they wait for a person, or else what was last said. Never a notice. */
function about(conversation: Conversation): string {
  const { owner, handoff, lastMessage } = conversation
  if (owner === 'queue' && handoff) return wants(handoff) ?? lastWords(conversation) ?? 'Has not written anything yet'
  if (lastMessage?.author !== 'contact' && handoff && conversation.waitingSince)
    return wants(handoff) ?? lastWords(conversation) ?? 'Has not written anything yet'
  return lastWords(conversation) ?? 'No messages yet'
}

/** Returns what the contact wants, in their words; null where the summary has only a fixed sentence. */
function wants({ summaryParts, evidence }: Handoff): string | null {
  const { facts } = summaryParts
  const own = facts ? facts.wants.some(({ kind }) => kind === 'quote') : summaryParts.wants !== ''
  if (own) return labelledParts(summaryParts, document.documentElement.lang)[0]?.[1] ?? null
  return evidence[0] ? `“${evidence[0].quote}”` : null
}

function lastWords({ lastMessage }: Conversation): string | null {
  if (!lastMessage) return null
  const { author, name, deleted } = lastMessage
  const text = deleted ? 'Message deleted' : lastMessage.text
  if (author === 'contact') return text
  return `${author === 'assistant' ? 'Assistant' : (name?.split(' ')[0] ?? 'Team')}: ${text}`
}
