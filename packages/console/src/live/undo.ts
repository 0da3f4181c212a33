import type { Conversation, Handoff } from '@baton/core'
import { toast } from '../ui/toast.tsx'
import type { LiveStore } from './store.ts'

/** How long the server allows an undo, in milliseconds. */
const undoMs = 10_000

/** The parts of a handoff that a step changes. */
type Step = Pick<Handoff, 'id' | 'status' | 'assignee'>

interface Undoable {
  /** What was done, as a sentence. */
  words: string
  conversationId: string
  /** The handoff before and after the step. */
  before: Step | null
  after: Step
  undo: () => void
}

/** Offers to undo a step in a toast, for as long as the server would do it. */
export function offerUndo(live: Pick<LiveStore, 'get' | 'subscribe'>, { words, undo, ...step }: Undoable): void {
  const holds = undoHolds(step)
  const hide = toast.undo(words, undo)
  const end = () => {
    hide()
    clearTimeout(timer)
    unsubscribe()
  }
  // The toast itself would wait while the pointer is on it.
  const timer = setTimeout(end, undoMs)
  const unsubscribe = live.subscribe(() => {
    const conversation = live.get().conversations.get(step.conversationId)
    if (conversation && !holds(conversation)) end()
  })
}

/**
 * Returns a function that is asked with each change of a conversation, and returns whether a step can still be undone:
 * nobody has done anything with the handoff since, and nobody has written.
 */
export function undoHolds({ before, after }: Pick<Undoable, 'before' | 'after'>) {
  // What was said last when the step arrived. It may arrive after the response to the request.
  let said: number | null = null
  return ({ handoff, lastMessage }: Pick<Conversation, 'handoff' | 'lastMessage'>): boolean => {
    const seq = lastMessage?.seq ?? 0
    if (!isAt(handoff, after)) return said === null && isAt(handoff, before)
    said ??= seq
    return seq === said
  }
}

const isAt = (handoff: Step | null, step: Step | null) =>
  handoff?.id === step?.id && handoff?.status === step?.status && handoff?.assignee?.id === step?.assignee?.id
