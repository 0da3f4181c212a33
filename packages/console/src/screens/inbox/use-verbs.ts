import type { Conversation, Handoff, Owner } from '@baton/core'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useSession } from '../../live/context.tsx'
import { winnerOf } from '../../live/refusals.ts'
import { offerUndo } from '../../live/undo.ts'
import { clock } from '../../ui/time.tsx'
import { toast } from '../../ui/toast.tsx'
import { winnerWhile } from './lost-claim.ts'
import { prepareToMoveOn } from './moving-on.ts'

/** Returns every action on a conversation, and a message in `lost` when another teammate claimed it first. */
export function useVerbs(conversation: Conversation | null) {
  const { live, me } = useSession()
  const [busy, setBusy] = useState(false)
  const [lostAt, setLostAt] = useState<Conversation | null>(null)
  const handoff = conversation?.handoff ?? null
  const id = conversation?.id

  const run = async (act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setLostAt(null)
    try {
      await act()
      return true
    } catch (error) {
      const lost =
        id && winnerOf(error) ? await api.get<Conversation>(`/v1/conversations/${id}`).catch(() => null) : null
      if (lost) setLostAt(lost)
      else toast.failed(error)
      return false
    } finally {
      setBusy(false)
    }
  }

  const winner = lostAt && conversation ? winnerWhile(lostAt, conversation) : null
  const verb = (name: string, body?: unknown) => () => api.post<Handoff>(`/v1/handoffs/${handoff?.id}/${name}`, body)
  /** What was sent before leaves before: a held reply would claim the conversation again. */
  const afterReplies =
    <T>(act: () => Promise<T>) =>
    async () => {
      if (id && !(await live.outbox.sendNow(id)))
        throw new Error('A reply in this conversation has not been sent yet. Send or delete it first.')
      return act()
    }
  const undoable = (words: string, act: () => Promise<Handoff>) => async () => {
    const after = await act()
    const undo = () => run(() => api.post(`/v1/handoffs/${after.id}/undo`))
    offerUndo(live, { words, conversationId: after.conversationId, before: handoff, after, undo })
  }
  /** Runs what the teammate is done with the conversation after, and opens the next. */
  const leaving = async (act: () => Promise<unknown>): Promise<boolean> => {
    const moveOn = prepareToMoveOn()
    const done = await run(afterReplies(act))
    if (done) moveOn()
    return done
  }

  return {
    busy,
    lost: winner ? `${winner.name} claimed this first, at ${clock(winner.at)}.` : null,
    claim: () => run(undoable('Claimed.', verb('claim'))),
    takeover: () => run(undoable('Taken over.', () => api.post<Handoff>(`/v1/conversations/${id}/takeover`))),
    release: () => leaving(verb('release')),
    assign: (teammateId: string) => {
      const pass = verb(handoff?.status === 'acknowledged' ? 'reassign' : 'assign', { teammateId })
      return teammateId === me.id ? run(afterReplies(pass)) : leaving(pass)
    },
    resolve: (note: string, next: Owner = 'assistant') =>
      leaving(undoable('Resolved.', verb('resolve', { ...(note ? { note } : {}), next }))),
    giveBack: (brief: string) =>
      leaving(undoable('Returned to the assistant.', verb('return', brief ? { brief } : {}))),
    cancel: () => leaving(undoable('Handoff cancelled.', verb('cancel'))),
    priority: (priority: number) => run(() => api.patch(`/v1/handoffs/${handoff?.id}`, { priority })),
    close: () => leaving(() => api.post(`/v1/conversations/${id}/close`)),
    reopen: () => run(() => api.post(`/v1/conversations/${id}/reopen`)),
    undo: () => run(() => api.post(`/v1/handoffs/${handoff?.id}/undo`)),
    request: () => run(() => api.post(`/v1/conversations/${id}/handoffs`, {})),
  }
}
export type Verbs = ReturnType<typeof useVerbs>
