import type { ExplainedDecision, HandoffLabel, MessageLabel } from '@baton/core'
import { canBeMissed } from '@baton/core/handed-off'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useSession } from '../../live/context.tsx'
import { toast } from '../../ui/toast.tsx'

/** Returns what a teammate says about decisions of a conversation, and whether they may say it. */
export function useMarks(conversationId: string) {
  const { me } = useSession()
  const [busy, setBusy] = useState(false)
  const run = async (path: string, body: object) => {
    if (busy) return
    setBusy(true)
    try {
      await api.post(path, body)
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['decisions', conversationId] }),
        queryClient.invalidateQueries({ queryKey: ['handoff'] }),
      ])
    } catch (error) {
      toast.failed(error)
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    mayMark: me.role !== 'viewer',
    markHandoff: (id: string, label: HandoffLabel | null) => run(`/v1/handoffs/${id}/mark`, { label }),
    markMessage: (seq: number, label: MessageLabel | null) =>
      run(`/v1/conversations/${conversationId}/marks`, { seq, label }),
  }
}

/** Returns the mark on a decision: on its handoff, or on the message. */
export const markOf = ({ handoff, mark }: ExplainedDecision) => (handoff ? handoff.mark : mark)

/** Returns whether a decision can be marked at all. */
export const canMark = (decision: ExplainedDecision) => decision.handoff !== null || canBeMissed(decision)
