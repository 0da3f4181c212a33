import type { Conversation, ConversationEvent } from '@baton/core'
import { EyeOff, Lock } from 'lucide-react'
import { memo } from 'react'
import { TimeOfDay } from '../../ui/time.tsx'
import { DeleteButton } from './delete-button.tsx'
import { deletedWords } from './deleted-words.ts'
import { discardedWords } from './event-words.ts'
import { Said } from './said.tsx'
import { ThreadLine } from './thread-line.tsx'

export interface ItemProps {
  item: ConversationEvent
  before: ConversationEvent | null
  conversation: Conversation
  /** Whether this message caused the handoff. */
  evidence: boolean
  contactSeen: number
  meId: string
}

/** Draws a message, a note or a held-back answer. */
export const Item = memo(function Item(props: ItemProps) {
  const { item } = props
  switch (item.type) {
    case 'message.created':
      return <Said {...props} item={item} />
    case 'note.created':
      return (
        <div
          className="group mx-auto my-1 w-full max-w-[72ch] rounded-lg border border-note-line bg-note px-3 py-2"
          data-seq={item.seq}
          tabIndex={-1}
        >
          <p className="mb-0.5 flex items-center gap-1 text-xs text-muted">
            <Lock className="!size-3" /> {item.actor.name ?? 'A teammate'} · note · <TimeOfDay at={item.at} />
            <span className="ms-auto">
              <DeleteButton item={item} conversationId={props.conversation.id} />
            </span>
          </p>
          {item.note.deletedAt ? (
            <i className="text-muted">{deletedWords(item.note)}</i>
          ) : (
            <p className="break-words whitespace-pre-wrap" dir="auto">
              {item.note.text}
            </p>
          )}
        </div>
      )
    case 'reply.discarded':
      return (
        <ThreadLine muted title={item.text}>
          <EyeOff className="!size-3" /> {discardedWords(item.why)}: “{item.text.slice(0, 80)}
          {item.text.length > 80 ? '…' : ''}”
        </ThreadLine>
      )
    default:
      return null
  }
})
