import { api } from '../../api.ts'
import { ask } from '../../ui/ask.tsx'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { useChange } from './use-list.tsx'

/** Ends the sessions of all visitors of a channel, after a question. */
export function EndSessions({ id, name }: { id: string; name: string }) {
  const end = useChange(() => api.delete<{ ended: number }>(`/v1/channels/${id}/sessions`), {
    touches: [],
    after: ({ ended }) => toast.done(ended === 1 ? '1 session has ended' : `${ended} sessions have ended`),
  })
  async function askAndEnd() {
    if (
      await ask({
        title: `End all visitor sessions of ${name}?`,
        text:
          'Every visitor starts anew. Signed-in customers are recognised again; everyone else no longer sees their ' +
          'conversation. You keep it.',
        action: 'End all sessions',
      })
    )
      end.mutate(undefined)
  }
  return (
    <section className="mt-10">
      <h2 className="font-semibold">Visitor sessions</h2>
      <p className="mt-1 mb-3 text-muted">End them when a signing secret or a visitor’s device has leaked.</p>
      <Button disabled={end.isPending} onClick={askAndEnd}>
        End all visitor sessions
      </Button>
    </section>
  )
}
