import type { Conversation } from '@baton/core'
import { api } from '../../api.ts'
import { useSession } from '../../live/context.tsx'
import { nameOf } from '../../live/views.ts'
import { ask } from '../../ui/ask.tsx'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { useChange } from '../settings/use-list.tsx'

/** Closes everything that a contact has open, or ends their sessions: against visitors who flood the inbox. */
export function ContactActions({ conversation }: { conversation: Conversation }) {
  const { me } = useSession()
  const { contact } = conversation
  const name = nameOf(conversation)
  const close = useChange(() => api.post<{ closed: number }>(`/v1/contacts/${contact.id}/close`), {
    touches: [],
    after: ({ closed }) => toast.done(closed === 1 ? '1 conversation is closed' : `${closed} conversations are closed`),
  })
  const end = useChange(() => api.delete<{ ended: number }>(`/v1/contacts/${contact.id}/sessions`), {
    touches: [],
    after: ({ ended }) => toast.done(ended === 1 ? '1 session has ended' : `${ended} sessions have ended`),
  })
  if (me.role === 'viewer') return null
  async function askAndClose() {
    const title = `Close all conversations of ${name}?`
    const text = 'Their requests for a person end too. A new message reopens its conversation.'
    if (await ask({ title, text, action: 'Close all' })) close.mutate(undefined)
  }
  async function askAndEnd() {
    const title = `End all sessions of ${name}?`
    const text = 'Their pages start again. A signed-in customer is recognised again.'
    if (await ask({ title, text, action: 'End sessions' })) end.mutate(undefined)
  }
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <Button kind="quiet" disabled={close.isPending} onClick={askAndClose}>
        Close all conversations
      </Button>
      <Button kind="quiet" disabled={end.isPending} onClick={askAndEnd}>
        End sessions
      </Button>
    </div>
  )
}
