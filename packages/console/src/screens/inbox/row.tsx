import type { Conversation } from '@baton/core'
import { Link } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import { nameOf, type ViewName } from '../../live/views.ts'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { Face } from '../../ui/face.tsx'
import { Ago, Waiting } from '../../ui/time.tsx'
import { Reason } from './reason-chip.tsx'

/** Draws a conversation in the list: contact, channel, reason and waiting time. */
export const ConversationRow = memo(function ConversationRow({
  conversation,
  view,
  selected,
  found = null,
}: {
  conversation: Conversation
  view: ViewName
  selected: boolean
  /** What a search found in it, instead of what was last said. */
  found?: ReactNode
}) {
  const { handoff, owner, lastMessage, assignee } = conversation
  const waits = owner === 'queue' && handoff
  const name = nameOf(conversation)
  return (
    <Link
      to="/inbox/$view/$conversationId"
      params={{ view, conversationId: conversation.id }}
      aria-current={selected ? 'true' : undefined}
      data-testid="row"
      className={`flex gap-2.5 rounded-lg border px-2 py-2
        ${selected ? 'border-line bg-panel' : 'border-transparent hover:bg-hover'}
          ${waits ? 'min-h-[76px]' : 'min-h-14'}`}
    >
      <Face name={name} id={conversation.contact.id} />
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-1.5">
          <span className="truncate font-semibold">{name}</span>
          <ChannelIcon kind={conversation.channel.kind} className="!size-3 text-faint" label />
          <span className="ms-auto text-xs text-muted">
            {waits ? <Waiting since={handoff.requestedAt} /> : <Ago at={conversation.updatedAt} inLink />}
          </span>
        </span>
        {waits ? (
          <span className="flex items-center gap-1.5">
            <Reason reason={handoff.reason} />
            {handoff.priority > 1 ? (
              <span className="text-xs font-semibold text-failed">{handoff.priority === 3 ? 'Urgent' : 'High'}</span>
            ) : null}
          </span>
        ) : null}
        <span className="flex items-center gap-1.5">
          <span className="truncate text-xs text-muted" dir="auto">
            {found ? (
              <span className="flex items-center gap-1">{found}</span>
            ) : waits && handoff.evidence[0] ? (
              `“${handoff.evidence[0].quote}”`
            ) : lastMessage ? (
              `${speaker(conversation)}${lastMessage.deleted ? 'Message deleted' : lastMessage.text}`
            ) : (
              'No messages yet'
            )}
          </span>
          {assignee ? (
            <span className="ms-auto" title={`${waits ? 'Assigned to' : 'With'} ${assignee.name}`}>
              <Face name={assignee.name} id={assignee.id} kind="teammate" size={20} />
            </span>
          ) : null}
        </span>
      </span>
    </Link>
  )
})

function speaker({ lastMessage }: Conversation): string {
  if (lastMessage?.author === 'assistant') return 'Assistant: '
  return lastMessage?.author === 'teammate' ? `${lastMessage.name?.split(' ')[0] ?? 'Team'}: ` : ''
}
