import type { Conversation, Handoff, Owner } from '@baton/core'
import { useCallback, useState } from 'react'
import { api } from '../../api.ts'
import { useSession } from '../../live/context.tsx'
import { winnerOf } from '../../live/refusals.ts'
import { offerUndo } from '../../live/undo.ts'
import { clock } from '../../ui/time.tsx'
import { toast } from '../../ui/toast.tsx'

/** Returns every action on a conversation, and a message in `lost` when another teammate claimed it first. */
export function useVerbs(conversation: Conversation | null) {
  const { live } = useSession()
  const [busy, setBusy] = useState(false)
  const [lost, setLost] = useState<string | null>(null)
  const handoff = conversation?.handoff ?? null
  const id = conversation?.id

  const run = useCallback(async (act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setLost(null)
    try {
      await act()
      return true
    } catch (error) {
      const winner = winnerOf(error)
      if (winner) setLost(`${winner} claimed this first, at ${clock(new Date().toISOString())}.`)
      else toast.failed(error)
      return false
    } finally {
      setBusy(false)
    }
  }, [])

  const verb = (name: string, body?: unknown) => () => api.post<Handoff>(`/v1/handoffs/${handoff?.id}/${name}`, body)
  /** What was sent before leaves before: a held reply would claim the conversation again. */
  const afterReplies =
    <T>(act: () => Promise<T>) =>
    async () => {
      if (id && !(await live.outbox.sendNow(id)))
        throw new Error('A reply in this conversation has not been sent yet. Send or discard it first.')
      return act()
    }
  const undoable = async (words: string, act: () => Promise<Handoff>) => {
    await run(async () => {
      const after = await act()
      const undo = () => run(() => api.post(`/v1/handoffs/${after.id}/undo`))
      offerUndo(live, { words, conversationId: after.conversationId, before: handoff, after, undo })
    })
  }

  return {
    busy,
    lost,
    claim: () => undoable('Claimed.', verb('claim')),
    takeover: () => undoable('Taken over.', () => api.post<Handoff>(`/v1/conversations/${id}/takeover`)),
    release: () => run(afterReplies(verb('release'))),
    assign: (teammateId: string) =>
      run(afterReplies(verb(handoff?.status === 'acknowledged' ? 'reassign' : 'assign', { teammateId }))),
    resolve: (note: string, next: Owner = 'assistant') =>
      undoable('Resolved.', afterReplies(verb('resolve', { ...(note ? { note } : {}), next }))),
    giveBack: (brief: string) =>
      undoable('Returned to the assistant.', afterReplies(verb('return', brief ? { brief } : {}))),
    cancel: () => undoable('Handoff cancelled.', afterReplies(verb('cancel'))),
    priority: (priority: number) => run(() => api.patch(`/v1/handoffs/${handoff?.id}`, { priority })),
    close: () => run(afterReplies(() => api.post(`/v1/conversations/${id}/close`))),
    reopen: () => run(() => api.post(`/v1/conversations/${id}/reopen`)),
    undo: () => run(() => api.post(`/v1/handoffs/${handoff?.id}/undo`)),
    request: () => run(() => api.post(`/v1/conversations/${id}/handoffs`, {})),
  }
}
export type Verbs = ReturnType<typeof useVerbs>
