import { teammateIdOf } from '../acting.ts'
import { readConversations } from '../store/conversations.ts'
import { countsFor, readAssigned, readCounts, readPlaces, readQueue } from '../store/queue.ts'
import { readOwnCursors } from '../store/read-cursors.ts'
import type { Store } from '../store/store.ts'
import { gathered, paced } from './pace.ts'
import type { Rooms } from './rooms.ts'
import type { LiveSocket } from './socket.ts'

const everyMs = 150
const restMs = 20
const mostListed = 200

/**
 * Creates the feed that sends every changed conversation to the inbox (lists and badges), and places in the queue to
 * waiting contacts. The first change is sent at once. While changes keep coming, each conversation is sent at most once
 * per interval, and changes at the same time are read together.
 */
export function createInboxFeed(store: Pick<Store, 'pool'>, rooms: Rooms, onError: (error: unknown) => void) {
  const watchers = new Map<string, Set<LiveSocket>>()
  const gather = gathered({ run: sendChanged, restMs, onError })
  const changed = paced((key) => {
    const [workspaceId = '', conversationId = ''] = key.split(' ')
    gather(workspaceId, conversationId)
  }, everyMs)
  const placesChanged = paced((workspaceId) => {
    sendPlaces(workspaceId).catch(onError)
  }, everyMs)

  async function sendChanged(workspaceId: string, conversationIds: string[]) {
    if (!watchers.get(workspaceId)?.size) return
    const [conversations, counts] = await Promise.all([
      readConversations(store.pool, workspaceId, conversationIds),
      readCounts(store.pool, workspaceId),
    ])
    const items = conversations.map((conversation) => JSON.stringify(conversation))
    for (const socket of watchers.get(workspaceId) ?? []) {
      const own = JSON.stringify(countsFor(teammateIdOf(socket.acting), counts))
      for (const item of items) socket.sendText(`{"type":"queue.changed","item":${item},"counts":${own}}`)
    }
  }

  /** Sends each waiting contact who watches in this process their place in the queue. */
  async function sendPlaces(workspaceId: string) {
    const waiting = [...contactsIn(workspaceId)]
    if (waiting.length === 0) return
    const byConversation = new Map(
      [...(await readPlaces(store.pool, workspaceId, null)).values()].map((place) => [place.conversationId, place]),
    )
    for (const { socket, conversationId } of waiting) {
      const place = byConversation.get(conversationId)
      if (place)
        socket.send({ type: 'position', conversationId, position: place.position, waitSeconds: place.waitSeconds })
    }
  }

  function* contactsIn(workspaceId: string) {
    for (const conversationId of rooms.conversations()) {
      for (const socket of rooms.members(conversationId)) {
        if (socket.acting.author.kind === 'contact' && socket.acting.workspaceId === workspaceId)
          yield { socket, conversationId }
      }
    }
  }

  return {
    changed(workspaceId: string, conversationId: string, movesQueue: boolean) {
      if (watchers.get(workspaceId)?.size) changed(`${workspaceId} ${conversationId}`)
      if (movesQueue) placesChanged(workspaceId)
    },
    /** Sends the places in the queue, because a contact has begun to watch. */
    contactCame: (workspaceId: string) => placesChanged(workspaceId),
    async watch(socket: LiveSocket) {
      const { workspaceId } = socket.acting
      watchers.set(workspaceId, (watchers.get(workspaceId) ?? new Set()).add(socket))
      const teammateId = teammateIdOf(socket.acting)
      const [waiting, counts, assigned, seqs] = await Promise.all([
        readQueue(store.pool, workspaceId, mostListed),
        readCounts(store.pool, workspaceId),
        teammateId === null ? [] : readAssigned(store.pool, { workspaceId, teammateId }, mostListed),
        teammateId === null ? {} : readOwnCursors(store.pool, workspaceId, teammateId),
      ])
      // The cursors come first, so that nothing that was read is shown as unread.
      if (teammateId !== null) socket.send({ type: 'read', seqs })
      const items = [...new Map([...waiting, ...assigned].map((item) => [item.id, item])).values()]
      socket.send({ type: 'queue', items, counts: countsFor(teammateId, counts) })
    },
    /** Tells every socket of a teammate up to where they have read a conversation. */
    read({ workspaceId, teammateId, conversationId, seq }: ReadUpTo) {
      for (const socket of watchers.get(workspaceId) ?? [])
        if (teammateIdOf(socket.acting) === teammateId) socket.send({ type: 'read', seqs: { [conversationId]: seq } })
    },
    leave(socket: LiveSocket) {
      const sockets = watchers.get(socket.acting.workspaceId)
      sockets?.delete(socket)
      if (sockets?.size === 0) watchers.delete(socket.acting.workspaceId)
    },
  }
}
export type InboxFeed = ReturnType<typeof createInboxFeed>

interface ReadUpTo {
  workspaceId: string
  teammateId: string
  conversationId: string
  seq: number
}
