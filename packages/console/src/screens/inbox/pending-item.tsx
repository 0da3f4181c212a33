import { CircleAlert, Lock } from 'lucide-react'
import { useLive, useSession } from '../../live/context.tsx'
import type { ConnectionState, Pending } from '../../live/state.ts'
import { copyText } from '../../ui/copy-text.ts'
import { toast } from '../../ui/toast.tsx'

/**
 * Draws a reply or note that is held, waits, or has failed. One that failed shows the reason, and can be sent again or
 * discarded. Sending again keeps its id, so that the server stores it once.
 */
export function PendingItem({ pending }: { pending: Pending }) {
  const { live } = useSession()
  const connection = useLive((state) => state.connection)
  const { clientId, text, note, state, error, offers } = pending
  const failed = state === 'failed'
  return (
    <div data-pending={state} className={`mt-1 flex flex-col items-end gap-0.5 ${note ? '' : 'pe-8'}`}>
      <div
        className={`max-w-[72ch] rounded-lg border px-3 [overflow-wrap:anywhere]
          ${note ? 'mx-auto w-full border-note-line bg-note py-2' : 'border-human-line bg-human-soft py-1.5'}
            ${failed ? 'border-failed' : state === 'held' ? '' : 'opacity-70'}`}
      >
        {note ? (
          <p className="mb-0.5 flex items-center gap-1 text-xs text-muted">
            <Lock className="!size-3" /> You · note
          </p>
        ) : null}
        <p dir="auto" className="break-words whitespace-pre-wrap">
          {text}
        </p>
      </div>
      {failed ? (
        <p role="alert" className="flex flex-wrap items-center justify-end gap-x-2 text-xs text-failed">
          <span className="flex items-center gap-1">
            <CircleAlert className="!size-3" /> Not sent. {error}
          </span>
          <button type="button" className="font-medium underline" onClick={() => live.outbox.again(clientId)}>
            {offers === 'anyway' ? 'Send anyway' : 'Try again'}
          </button>
          <button type="button" className="underline" onClick={() => copyText(text).catch(toast.failed)}>
            Copy
          </button>
          <button type="button" className="underline" onClick={() => live.outbox.discard(clientId)}>
            Delete
          </button>
        </p>
      ) : (
        <p className="text-xs text-muted">{words(pending, connection)}</p>
      )}
      {!pending.kept && state !== 'sent' ? (
        <p className="text-xs text-waiting">Your browser could not keep this. Leave this tab open.</p>
      ) : null}
    </div>
  )
}

function words({ state, tried, late, anyway }: Pending, connection: ConnectionState): string {
  if (late && !anyway) return 'Not sent by itself: the tab in which you wrote this was closed.'
  if (state === 'held') return 'Not sent yet'
  if (state === 'sent') return 'Sent'
  return connection === 'live' && !tried ? 'Sending…' : 'Not sent yet. It leaves when the server answers.'
}
