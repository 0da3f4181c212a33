import type { ConversationEvent } from '@baton/core'
import { cutText } from '@baton/core/cut-text'
import { Trash2 } from 'lucide-react'
import { api } from '../../api.ts'
import { channelLookOf } from '../../channels/index.ts'
import { useLive, useSession } from '../../live/context.tsx'
import { ask } from '../../ui/ask.tsx'
import { toast } from '../../ui/toast.tsx'

type Deletable = ConversationEvent & { type: 'message.created' | 'note.created' }

/**
 * Draws the button that deletes a message or a note, for those who may. It shows on hover and with the focus; on a
 * touch screen after a tap on the message.
 */
export function DeleteButton({ item, conversationId }: { item: Deletable; conversationId: string }) {
  const { me } = useSession()
  const kind = useLive((state) => state.conversations.get(conversationId)?.channel.kind)
  const isNote = item.type === 'note.created'
  const author = isNote ? 'teammate' : item.message.author
  const own = item.actor.id === me.id
  const mayDelete =
    author === 'assistant' || (author === 'teammate' && (own || me.role === 'owner' || me.role === 'admin'))
  if (me.role === 'viewer' || !mayDelete || (isNote ? item.note : item.message).deletedAt) return null
  if (!isNote && item.message.streaming) return null

  const gone = isNote || !kind ? null : whyStays(item, kind)
  const words = (isNote ? item.note.text : item.message.text).trim()
  const first = cutText(words.split('\n')[0] ?? '', 80)
  const quote = `“${first}${first === words ? '' : '…'}”\n\n`
  async function remove() {
    const yes = await ask({
      title: isNote ? 'Delete this note?' : 'Delete this message?',
      text: isNote
        ? `${quote}Its words are removed for good.`
        : `${quote}Its words are removed for good. The customer sees that a message was deleted, and may have read it.`,
      action: 'Delete',
    })
    if (!yes) return
    const path = isNote ? `notes/${item.note.id}` : `messages/${item.message.id}`
    await api.delete(`/v1/conversations/${conversationId}/${path}`).catch(toast.failed)
    // The button goes with the words, so the focus goes to what is left.
    document.querySelector<HTMLElement>(`[data-seq="${item.seq}"]`)?.focus({ preventScroll: true })
  }
  return (
    <button
      type="button"
      aria-label={isNote ? 'Delete note' : 'Delete message'}
      aria-disabled={gone ? true : undefined}
      title={gone ?? (isNote ? 'Delete note' : 'Delete message')}
      onClick={() => (gone ? toast.failed(gone) : remove())}
      className="grid size-6 shrink-0 place-items-center rounded-md text-muted opacity-0 group-focus-within:opacity-100
        group-hover:opacity-100 hover:bg-hover hover:text-failed focus-visible:opacity-100 aria-disabled:text-faint
          group-not-focus-within:[@media(hover:none)]:pointer-events-none"
    >
      <Trash2 className="!size-3.5" />
    </button>
  )
}

/** Returns why a message can no longer be taken back, or null. */
function whyStays({ message: { delivery } }: ConversationEvent & { type: 'message.created' }, kind: string) {
  const look = channelLookOf(kind)
  const left = delivery && delivery.status !== 'queued' && delivery.status !== 'failed'
  return look && !look.deletes && left ? `${look.title} messages cannot be taken back once they have left.` : null
}
