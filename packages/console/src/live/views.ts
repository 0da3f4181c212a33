import type { Conversation } from '@baton/core'
import type { View } from '@baton/core/api'
import { namesOf } from '@baton/core/kind'

export type ViewName = Exclude<View, 'unassigned'>
export const viewTitles: Record<ViewName, string> = {
  needs: 'Needs me',
  queue: 'Needs a human',
  mine: 'Mine',
  assistant: 'Assistant',
  all: 'All',
  resolved: 'Resolved',
}
export const viewNames = namesOf(viewTitles)

export const isView = (name: string): name is ViewName => viewNames.some((view) => view === name)

/** Returns whether the contact waits for this teammate's reply. */
export const waitsForMe = ({ waitingSince, assignee }: Conversation, teammateId: string): boolean =>
  waitingSince !== null && assignee?.id === teammateId

/** Returns whether a colleague gave this teammate a conversation that they have not opened yet. */
export const isGiven = ({ status, owner, assignee, handoff }: Conversation, teammateId: string): boolean =>
  status === 'open' &&
  owner === 'teammate' &&
  assignee?.id === teammateId &&
  assignee.by !== undefined &&
  handoff?.joinedAt === null

/** Returns whether the contact waits for a person who is nobody else than this teammate. */
const waitsForAnyone = ({ status, owner, assignee }: Conversation, teammateId: string): boolean =>
  status === 'open' && owner === 'queue' && (assignee === null || assignee.id === teammateId)

/** Returns whether a conversation belongs to a view now. */
export function inView(conversation: Conversation, view: ViewName, teammateId: string): boolean {
  const { status, owner, assignee } = conversation
  switch (view) {
    case 'needs':
      return [waitsForMe, isGiven, waitsForAnyone].some((rule) => rule(conversation, teammateId))
    case 'queue':
      return status === 'open' && owner === 'queue'
    case 'mine':
      return status === 'open' && assignee?.id === teammateId
    case 'assistant':
      return status === 'open' && owner === 'assistant'
    case 'resolved':
      return status === 'closed'
    case 'all':
      return true
  }
}

/**
 * Sorts the queue by priority, then longest waiting first. What needs the teammate begins with their own, who waits
 * longest for their reply first. All other views are newest first.
 */
export function sorted(conversations: Conversation[], view: ViewName): Conversation[] {
  if (view !== 'queue' && view !== 'needs')
    return [...conversations].sort((a, b) => compare(b.updatedAt, a.updatedAt) || compare(b.id, a.id))
  return conversations
    .map((conversation) => ({ conversation, ...placeOf(conversation) }))
    .sort((a, b) => a.rank - b.rank || compare(a.since, b.since) || compare(a.id, b.id))
    .map(({ conversation }) => conversation)
}

/** Returns the place of a waiting conversation: for a teammate's reply, or in the queue by priority. */
function placeOf({ owner, waitingSince, handoff }: Conversation): { rank: number; since: string; id: string } {
  const id = handoff?.id ?? ''
  return owner === 'teammate'
    ? { rank: waitingSince ? 0 : 1, since: waitingSince ?? handoff?.acknowledgedAt ?? '', id }
    : { rank: 5 - (handoff?.priority ?? 1), since: handoff?.requestedAt ?? '', id }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Returns whether a teammate has not read what a contact last said, or never opened what they should look at. Only
 * their own conversations and those that wait can be unread. `read` is null while it is not known.
 */
export function isUnread(
  conversation: Conversation,
  teammateId: string,
  read: ReadonlyMap<string, number> | null,
): boolean {
  if (!read) return false
  if (!inView(conversation, 'mine', teammateId) && !waitsForAnyone(conversation, teammateId)) return false
  const { id, owner, assignee, lastMessage } = conversation
  const readUpTo = read.get(id)
  // A conversation in which a teammate has answered needs no look, unless another teammate has given it away.
  if (readUpTo === undefined)
    return owner === 'queue' || assignee?.by !== undefined || lastMessage?.author !== 'teammate'
  return lastMessage?.author === 'contact' && lastMessage.seq > readUpTo
}

/** Returns the contact's name, or else their email, phone or a short id. */
export function nameOf({ contact }: Pick<Conversation, 'contact'>): string {
  return contact.name ?? contact.email ?? contact.phone ?? `Visitor ${contact.id.slice(-4).toUpperCase()}`
}
