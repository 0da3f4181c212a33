import type { Conversation, ConversationEvent, Message } from '@baton/core'
import { EyeOff, Lock } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { absolute, clock, day, dayKey, TimeOfDay } from '../../ui/time.tsx'
import { DeleteButton } from './delete-button.tsx'
import { discardedWords, eventWords } from './event-words.ts'
import { Said } from './said.tsx'

export interface ItemProps {
  item: ConversationEvent
  before: ConversationEvent | null
  after: ConversationEvent | null
  conversation: Conversation
  /** Whether this message caused the handoff. */
  evidence: boolean
  contactSeen: number
  meId: string
}

/** Draws one entry of the thread, after a line with the day when a new day begins. */
export const Item = memo(function Item(props: ItemProps) {
  const { item, before } = props
  const newDay = !before || dayKey(before.at) !== dayKey(item.at)
  return (
    <>
      {newDay ? <Line muted>{day(item.at, Date.now())}</Line> : null}
      <Entry {...props} />
    </>
  )
})

function Entry(props: ItemProps) {
  const { item, before, after } = props
  switch (item.type) {
    case 'message.created':
      if (item.message.author !== 'system') return <Said {...props} item={item} />
      return isVerb(before) ? null : (
        <Line title={absolute(item.at)}>
          {`Customer was told: “${item.message.text}”`} <Told message={item.message} />
        </Line>
      )
    case 'note.created':
      return (
        <div
          className="group mx-auto my-1 w-full max-w-[72ch] rounded-lg border border-note-line bg-note px-3 py-2"
          data-seq={item.seq}
        >
          <p className="mb-0.5 flex items-center gap-1 text-xs text-muted">
            <Lock className="!size-3" /> {item.actor.name ?? 'A teammate'} · note · <TimeOfDay at={item.at} />
            <span className="ms-auto">
              <DeleteButton item={item} conversationId={props.conversation.id} />
            </span>
          </p>
          {item.note.deletedAt ? (
            <i className="text-muted">{item.note.deletedBy ? `Deleted by ${item.note.deletedBy}` : 'Deleted'}</i>
          ) : (
            <p className="break-words whitespace-pre-wrap" dir="auto">
              {item.note.text}
            </p>
          )}
        </div>
      )
    case 'reply.discarded':
      return (
        <Line muted title={item.text}>
          <EyeOff className="!size-3" /> {discardedWords(item.why)}: “{item.text.slice(0, 80)}
          {item.text.length > 80 ? '…' : ''}”
        </Line>
      )
    default: {
      const words = eventWords(item)
      // An action and its notice belong to one commit and are shown as one line.
      const told =
        isVerb(item) && after?.type === 'message.created' && after.message.author === 'system' ? after.message : null
      if (!words) return null
      return (
        <Line title={told ? `Customer was told: “${told.text}”` : absolute(item.at)}>
          {words}{' '}
          {told && told.delivery?.status !== 'failed' ? (
            <span className="text-faint">· customer told {clock(item.at)}</span>
          ) : null}{' '}
          {told ? <Told message={told} /> : null}
        </Line>
      )
    }
  }
}

/** Returns whether the event is a visible handoff step. A notice may follow it. */
const isVerb = (item: ConversationEvent | null) => item !== null && 'handoff' in item && eventWords(item) !== null

/** Shows that a notice was not delivered to the customer. */
function Told({ message: { delivery } }: { message: Message }) {
  return delivery?.status === 'failed' ? (
    <span className="text-failed">· customer not reached{delivery.reason ? `: ${delivery.reason}` : ''}</span>
  ) : null
}

function Line({ children, muted = false, title }: { children: ReactNode; muted?: boolean; title?: string }) {
  return (
    <div
      title={title}
      className={`my-1.5 flex items-center gap-3 text-xs ${muted ? 'text-faint' : 'text-muted'} before:h-px
        before:min-w-4 before:flex-1 before:bg-line after:h-px after:min-w-4 after:flex-1 after:bg-line`}
    >
      <span className="max-w-[80%] text-center [overflow-wrap:anywhere] [&_svg]:me-1 [&_svg]:inline">{children}</span>
    </div>
  )
}
