import { AppError } from '@baton/core'
import type { Answering } from '../actions/conclude-answer.ts'
import type { Deps } from '../deps.ts'

/** What goes on around an answer while it is being given. */

export const isOwnerChanged = (error: unknown) => error instanceof AppError && error.code === 'owner_changed'

/**
 * One run of an assistant: aborted when the conversation changes hands, in whichever process, when the time is over
 * (then the reason is a `TimeoutError`) and when this process stops. `abort`: nothing more of it is needed.
 */
export function beginRun(
  deps: Pick<Deps, 'store' | 'signals' | 'log'>,
  { workspaceId, conversationId, ownerEpoch }: Pick<Answering, 'workspaceId' | 'conversationId' | 'ownerEpoch'>,
  { stopping, seconds }: { stopping: AbortSignal; seconds: number },
) {
  const run = new AbortController()
  const abort = () => run.abort()
  // A timer of our own: Node 20 collects an AbortSignal.timeout inside AbortSignal.any as garbage, and it never fires.
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
      // The fence decides; this only saves work.
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

export const isTimeout = (error: unknown) => error instanceof Error && error.name === 'TimeoutError'

/** “… is typing”, until it is stopped. */
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
