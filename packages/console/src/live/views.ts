import type { Conversation } from '@baton/core'
import type { View } from '@baton/core/api'
import { namesOf } from '@baton/core/kind'

export type ViewName = Exclude<View, 'unassigned'>
export const viewTitles: Record<ViewName, string> = {
  queue: 'Needs a human',
  mine: 'Mine',
  assistant: 'Assistant',
  all: 'All',
  resolved: 'Resolved',
}
export const viewNames = namesOf(viewTitles)

export const isView = (name: string): name is ViewName => viewNames.some((view) => view === name)

/** Returns whether a conversation belongs to a view now. */
export function inView(conversation: Conversation, view: ViewName, teammateId: string): boolean {
  const { status, owner, assignee } = conversation
  switch (view) {
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

/** Sorts the queue by priority, then longest waiting first; all other views newest first. */
export function sorted(conversations: Conversation[], view: ViewName): Conversation[] {
  const list = [...conversations]
  if (view !== 'queue')
    return list.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : a.id < b.id ? 1 : -1))
  return list.sort((a, b) => {
    const [x, y] = [a.handoff, b.handoff]
    if (!x || !y) return 0
    return (
      y.priority - x.priority ||
      (x.requestedAt < y.requestedAt ? -1 : x.requestedAt > y.requestedAt ? 1 : x.id < y.id ? -1 : 1)
    )
  })
}

/** Returns the contact's name, or else their email, phone or a short id. */
export function nameOf({ contact }: Pick<Conversation, 'contact'>): string {
  return contact.name ?? contact.email ?? contact.phone ?? `Visitor ${contact.id.slice(-4).toUpperCase()}`
}
