import { AppError } from '@baton/core'
import type { Deps } from '../deps.ts'

/** What goes on around an answer while it is being given. */

export const isOwnerChanged = (error: unknown) => error instanceof AppError && error.code === 'owner_changed'

/** Aborts when the conversation is handed off or closed, or this process stops. */
export function whileOwned(deps: Deps, conversationId: string, stopping: AbortSignal) {
  const gone = new AbortController()
  const off = deps.store.onCommitted((committed) => {
    if (committed.conversationId !== conversationId) return
    if (committed.events.some(({ type }) => type === 'handoff.requested' || type === 'conversation.closed')) gone.abort()
  })
  return { signal: AbortSignal.any([gone.signal, stopping]), stop: off }
}

/** “… is typing”, until it is stopped. */
export function showTyping(deps: Deps, workspaceId: string, conversationId: string, { id, name }: { id: string; name: string }) {
  const signal = (on: boolean) => deps.signals.send({ kind: 'typing', workspaceId, conversationId, who: { kind: 'assistant', id, name }, on })
  signal(true)
  const again = setInterval(signal, 3000, true)
  return {
    stop() {
      clearInterval(again)
      signal(false)
    },
  }
}
