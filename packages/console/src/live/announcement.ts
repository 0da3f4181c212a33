import type { Conversation } from '@baton/core'

/** What a teammate hears about. Each kind has its own switches. */
export const announcementKinds = ['handoff', 'assigned', 'passed', 'reply'] as const
export type AnnouncementKind = (typeof announcementKinds)[number]

/** The age in milliseconds up to which something is news in a conversation that was not known before. */
const fresh = 20_000

interface Change {
  /** The last known state. Undefined: this client has not seen the conversation before. */
  before: Conversation | undefined
  after: Conversation
  teammateId: string
  now: number
}

/**
 * Returns what a teammate should hear about a change: a new handoff, a conversation that was assigned or passed to
 * them, or a contact's message in one of theirs. Returns null for everything else and for what they did themselves.
 */
export function announcementOf(change: Change): AnnouncementKind | null {
  if (change.after.status !== 'open') return null
  if (isGiven(change)) return change.after.owner === 'queue' ? 'assigned' : 'passed'
  if (isReply(change)) return 'reply'
  return isNewHandoff(change) ? 'handoff' : null
}

/**
 * Returns whether someone else has just given the conversation to the teammate. Changes in quick succession arrive as
 * one: another teammate may have claimed and passed on what was assigned to this one.
 */
function isGiven({ before, after, teammateId, now }: Change): boolean {
  const { assignee, owner, updatedAt } = after
  if (assignee?.id !== teammateId || !assignee.by || assignee.by.id === teammateId) return false
  if (!before) return now - Date.parse(updatedAt) <= fresh
  return before.assignee?.id !== teammateId || (before.owner === 'queue' && owner === 'teammate')
}

function isReply({ before, after, teammateId, now }: Change): boolean {
  const { assignee, lastMessage } = after
  if (assignee?.id !== teammateId || lastMessage?.author !== 'contact') return false
  return before ? lastMessage.seq > before.lastSeq : now - Date.parse(lastMessage.at) <= fresh
}

/** Returns whether a contact has begun to wait for anyone, or for this teammate. */
function isNewHandoff({ before, after, teammateId, now }: Change): boolean {
  const { owner, handoff, assignee } = after
  if (owner !== 'queue' || !handoff || before?.handoff?.id === handoff.id) return false
  if (handoff.requestedBy?.id === teammateId || (assignee !== null && assignee.id !== teammateId)) return false
  return now - Date.parse(handoff.requestedAt) <= fresh
}
