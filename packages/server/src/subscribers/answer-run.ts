import { AppError } from '@baton/core'
import type { Answering } from '../actions/conclude-answer.ts'
import type { Deps } from '../deps.ts'

/** Returns whether an error says that the conversation has changed hands. */
export const isOwnerChanged = (error: unknown) => error instanceof AppError && error.code === 'owner_changed'

/**
 * Starts a run of an assistant. Its signal aborts when the conversation changes hands in any process, when the time is
 * over (the reason is then a `TimeoutError`) and when this process stops. `abort` ends a run that is not needed any
 * more.
 */
export function beginRun(
  deps: Pick<Deps, 'store' | 'signals' | 'log'>,
  { workspaceId, conversationId, ownerEpoch }: Pick<Answering, 'workspaceId' | 'conversationId' | 'ownerEpoch'>,
  { stopping, seconds }: { stopping: AbortSignal; seconds: number },
) {
  const run = new AbortController()
  const abort = () => run.abort()
  // Uses its own timer: Node 20 garbage-collects an AbortSignal.timeout inside AbortSignal.any, and it never fires.
  const late = setTimeout(
    () => run.abort(new DOMException(`No answer within ${seconds} seconds.`, 'TimeoutError')),
    seconds * 1000,
  )
  const offHere = deps.store.onCommitted((committed) => {
    if (committed.conversationId !== conversationId) return
    if (committed.events.some(({ type }) => type === 'handoff.requested' || type === 'conversation.closed')) abort()
  })
  const offElsewhere = deps.signals.on((message, from) => {
    if (from === 'here' || message.kind !== 'committed' || message.conversationId !== conversationId) return
    deps.store.conversation({ workspaceId }, conversationId).then(
      ({ conversation }) => conversation.ownerEpoch !== ownerEpoch && abort(),
      // The epoch decides; this check only saves work.
      (error: unknown) => deps.log.warn({ err: error }, 'could not check whether the answer is still needed'),
    )
  })
  stopping.addEventListener('abort', abort)
  if (stopping.aborted) abort()
  return {
    signal: run.signal,
    abort,
    end() {
      clearTimeout(late)
      offHere()
      offElsewhere()
      stopping.removeEventListener('abort', abort)
    },
  }
}

/** Returns whether an error is the abort of a run whose time was over. */
export const isTimeout = (error: unknown) => error instanceof Error && error.name === 'TimeoutError'

/** Shows “… is typing” to the contact until `stop` is called. */
export function showTyping(
  deps: Deps,
  { workspaceId, conversationId }: { workspaceId: string; conversationId: string },
  { id, name }: { id: string; name: string },
) {
  const signal = (on: boolean) =>
    deps.signals.send({ kind: 'typing', workspaceId, conversationId, who: { kind: 'assistant', id, name }, on })
  signal(true)
  const again = setInterval(signal, 3000, true)
  return {
    stop() {
      clearInterval(again)
      signal(false)
    },
  }
}
