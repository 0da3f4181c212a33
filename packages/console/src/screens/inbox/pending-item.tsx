import { CircleAlert } from 'lucide-react'
import { useSession } from '../../live/context.tsx'
import type { Pending } from '../../live/state.ts'

/**
 * Draws a reply or note that is being sent or has failed. A failed one shows the reason and can be sent again. A
 * retried reply keeps its `clientId`, so that the server stores it once; a note has none.
 */
export function PendingItem({ conversationId, pending }: { conversationId: string; pending: Pending }) {
  const { live } = useSession()
  const failed = pending.state === 'failed'
  return (
    <div className="mt-1 flex flex-col items-end gap-0.5 pe-8">
      <div
        dir="auto"
        className={`max-w-[72ch] rounded-lg border px-3 py-1.5 break-words whitespace-pre-wrap
          ${pending.note ? 'border-note-line bg-note' : 'border-human-line bg-human-soft'}
            ${failed ? 'border-failed' : 'opacity-70'}`}
      >
        {pending.text}
      </div>
      {failed ? (
        <p role="alert" className="flex items-center gap-2 text-xs text-failed">
          <CircleAlert className="!size-3" /> {pending.error}
          <button
            type="button"
            className="font-medium underline"
            onClick={() => live.send(conversationId, pending.text, pending)}
          >
            Try again
          </button>
          <button type="button" className="underline" onClick={() => live.discard(conversationId, pending.clientId)}>
            Discard
          </button>
        </p>
      ) : (
        <p className="text-xs text-faint">{pending.state === 'sent' ? 'Sent' : 'Sending…'}</p>
      )}
    </div>
  )
}
