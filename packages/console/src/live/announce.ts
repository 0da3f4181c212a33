import type { Conversation } from '@baton/core'
import { at } from '../base.ts'
import { reasonOf } from '../triggers/reasons.tsx'
import { type AnnouncementKind, announcementOf } from './announcement.ts'
import { canSound, chime } from './chime.ts'
import { isLookedAt } from './looking.ts'
import { notificationState, show } from './notifications.ts'
import { inOneTab } from './one-tab.ts'
import { prefs } from './prefs.ts'
import type { LiveState } from './state.ts'
import { nameOf } from './views.ts'

/**
 * Plays a sound and shows a notification for what a teammate should hear about, in one tab only. Says nothing about the
 * conversation that they look at.
 */
export async function announce(after: Conversation, before: Conversation | undefined, teammateId: string) {
  const kind = announcementOf({ before, after, teammateId, now: Date.now() })
  if (!kind || (await isLookedAt(after.id))) return
  const { sound, notification } = prefs.get().announce[kind]
  const name = `${kind}-${after.id}`
  if (sound && canSound()) inOneTab(`sound-${name}`, () => chime(kind))
  if (notification && notificationState() === 'granted') inOneTab(`notification-${name}`, () => notify(kind, after))
}

const shownById = new Map<string, Notification>()

/** Takes back the notifications of conversations in which the teammate has read everything. */
export function closeRead({ conversations, read }: LiveState) {
  for (const [id, shown] of shownById) {
    if ((conversations.get(id)?.lastMessage?.seq ?? 0) > (read?.get(id) ?? -1)) continue
    shown.close()
    shownById.delete(id)
  }
}

function notify(kind: AnnouncementKind, conversation: Conversation) {
  const { id, lastMessage, handoff } = conversation
  const said = lastMessage?.author === 'contact' ? lastMessage.text : (handoff?.evidence[0]?.quote ?? '')
  const shown = show(titleOf(kind, conversation), { body: said.slice(0, 140), tag: id })
  if (!shown) return
  shownById.set(id, shown)
  shown.onclick = () => {
    window.focus()
    history.pushState(null, '', at(`/inbox/needs/${id}`))
    dispatchEvent(new PopStateEvent('popstate'))
    shown.close()
  }
}

function titleOf(kind: AnnouncementKind, conversation: Conversation): string {
  const name = nameOf(conversation)
  const by = conversation.assignee?.by?.name
  switch (kind) {
    case 'handoff':
      return conversation.handoff ? `${name} · ${reasonOf(conversation.handoff)}` : name
    case 'assigned':
      return by ? `${by} assigned ${name} to you` : `${name} was assigned to you`
    case 'passed':
      return by ? `${by} passed ${name} to you` : `${name} was passed to you`
    case 'reply':
      return `${name} wrote`
  }
}
