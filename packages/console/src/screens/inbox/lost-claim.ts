import type { Conversation } from '@baton/core'

/**
 * Returns who claimed a conversation first and when, or null once it has moved on. `then` is the conversation as it was
 * when the claim was lost, `now` as it is.
 */
export function winnerWhile(then: Conversation, now: Conversation): { name: string; at: string } | null {
  const { owner, assignee, handoff } = then
  if (owner !== 'teammate' || !assignee || !handoff?.acknowledgedAt) return null
  // The live line may not know of the claim yet.
  const stands = then.id === now.id && (now.lastSeq <= then.lastSeq || stateOf(now) === stateOf(then))
  return stands ? { name: assignee.name, at: handoff.acknowledgedAt } : null
}

/** Who has it since when, and what was said last. That the winner has opened it changes none of this. */
const stateOf = ({ owner, assignee, handoff, lastMessage }: Conversation) =>
  JSON.stringify([owner, assignee?.id, handoff?.id, handoff?.acknowledgedAt, lastMessage?.seq])
