import type { Handoff, HandoffLabel, Mark } from '@baton/core'
import { useQuery } from '@tanstack/react-query'
import { Check, ThumbsDown } from 'lucide-react'
import { api } from '../../api.ts'
import { useSession } from '../../live/context.tsx'
import { triggerLook } from '../../triggers/index.ts'
import { Button } from '../../ui/button.tsx'
import { markedBy } from './mark-words.ts'
import { useMarks } from './use-marks.ts'

/** Asks once, after a handoff was resolved, whether it was needed. Only where a trigger made it. */
export function NeededLine({ handoff }: { handoff: Handoff }) {
  const { me } = useSession()
  const { busy, mayMark, markHandoff } = useMarks(handoff.conversationId)
  const asks = mayMark && handoff.status === 'resolved' && triggerLook(handoff.reason) !== undefined
  const { data } = useQuery({
    queryKey: ['handoff', handoff.id],
    queryFn: () => api.get<Handoff & { mark: Mark | null }>(`/v1/handoffs/${handoff.id}`),
    enabled: asks,
  })
  if (!asks || !data) return null
  const { mark } = data
  const set = (label: HandoffLabel | null) => markHandoff(handoff.id, label)
  return (
    <div
      role="group"
      aria-label="Was this handoff needed?"
      className="mx-auto mt-2 flex items-center gap-2 text-xs text-muted"
    >
      {mark ? (
        <>
          {markedBy(mark, me.id)}
          <button type="button" className="font-medium text-human hover:underline" onClick={() => set(null)}>
            Undo
          </button>
        </>
      ) : (
        <>
          Was this handoff needed?
          <Button disabled={busy} onClick={() => set('right')}>
            <Check /> Yes
          </Button>
          <Button disabled={busy} onClick={() => set('unnecessary')}>
            <ThumbsDown /> Unnecessary
          </Button>
        </>
      )}
    </div>
  )
}
