import { teammateIdOf } from '../acting.ts'
import { listConversations, readConversations } from '../store/conversations.ts'
import { countsFor, readAssigned, readCounts, readPlaces } from '../store/queue.ts'
import { readCursorsOf, readUpTo } from '../store/read-cursors.ts'
import type { Store } from '../store/store.ts'
import { gathered, paced } from './pace.ts'
import type { Rooms } from './rooms.ts'
import type { LiveSocket } from './socket.ts'

const everyMs = 150
const restMs = 20
/** The conversations of one view that the first frame carries: a page, as lists have. */
const pageSize = 50

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
    const [conversations, counts, cursors] = await Promise.all([
      readConversations(store.pool, workspaceId, conversationIds),
      readCounts(store.pool, workspaceId),
      readCursorsOf(store.pool, workspaceId, { conversationIds, teammateIds: teammatesWhoWatch(workspaceId) }),
    ])
    const items = conversations.map((conversation) => [conversation.id, JSON.stringify(conversation)] as const)
    for (const socket of watchers.get(workspaceId) ?? []) {
      const teammateId = teammateIdOf(socket.acting)
      const own = JSON.stringify(countsFor(teammateId, counts))
      const seqs = cursors.get(teammateId ?? '') ?? {}
      for (const [id, item] of items) {
        const read = seqs[id] === undefined ? '' : `,"read":${seqs[id]}`
        socket.sendText(`{"type":"queue.changed","item":${item},"counts":${own}${read}}`)
      }
    }
  }

  const teammatesWhoWatch = (workspaceId: string) => [
    ...new Set([...(watchers.get(workspaceId) ?? [])].flatMap(({ acting }) => teammateIdOf(acting) ?? [])),
  ]

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
      const view = teammateId === null ? ('queue' as const) : ('needs' as const)
      const first = { view, teammateId, channelId: null, q: null, cursor: [], limit: pageSize }
      const [needs, counts, assigned] = await Promise.all([
        listConversations(store.pool, { workspaceId }, first),
        readCounts(store.pool, workspaceId),
        teammateId === null ? [] : readAssigned(store.pool, { workspaceId, teammateId }, pageSize),
      ])
      const page = needs.slice(0, pageSize).map(({ conversation }) => conversation)
      const items = [...new Map([...page, ...assigned].map((item) => [item.id, item])).values()]
      // The cursors come first, so that nothing that was read is shown as unread.
      if (teammateId !== null)
        socket.send({ type: 'read', seqs: await readUpTo(store.pool, { workspaceId, teammateId }, items) })
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
