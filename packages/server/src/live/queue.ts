import type { Counts } from '@baton/core/api'
import { teammateIdOf } from '../acting.ts'
import { readCounts, readPlaces, readQueue, type WorkspaceCounts } from '../store/queue.ts'
import type { Store } from '../store/store.ts'
import type { Rooms } from './rooms.ts'
import type { LiveSocket } from './socket.ts'

const everyMs = 150

/**
 * The inbox's lists and badges, and the contacts' places. The first change is told at once; while changes keep coming,
 * each conversation is told at most once per interval.
 */
export function createQueueFeed(store: Store, rooms: Rooms, onError: (error: unknown) => void) {
  const watchers = new Map<string, Set<LiveSocket>>()
  const changed = paced(tellChanged, onError)
  const positions = paced(tellPositions, onError)

  async function tellChanged(key: string) {
    const [workspaceId = '', conversationId = ''] = key.split(' ')
    const sockets = watchers.get(workspaceId)
    if (!sockets?.size) return
    const [{ conversation }, counts] = await Promise.all([
      store.conversation({ workspaceId }, conversationId),
      readCounts(store.pool, workspaceId),
    ])
    const item = JSON.stringify(conversation)
    for (const socket of sockets)
      socket.sendText(`{"type":"queue.changed","item":${item},"counts":${JSON.stringify(countsFor(socket, counts))}}`)
  }

  /** Tells every waiting contact who watches in this process where he stands. */
  async function tellPositions(workspaceId: string) {
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
    changed(workspaceId: string, conversationId: string, handoffs: boolean) {
      if (watchers.get(workspaceId)?.size) changed(`${workspaceId} ${conversationId}`)
      if (handoffs) positions(workspaceId)
    },
    /** A contact has just begun to watch: where does he stand? */
    positionOf: (workspaceId: string) => positions(workspaceId),
    async watch(socket: LiveSocket) {
      const { workspaceId } = socket.acting
      socket.queue = true
      watchers.set(workspaceId, (watchers.get(workspaceId) ?? new Set()).add(socket))
      const [items, counts] = await Promise.all([
        readQueue(store.pool, workspaceId, 200),
        readCounts(store.pool, workspaceId),
      ])
      socket.send({ type: 'queue', items, counts: countsFor(socket, counts) })
    },
    leave(socket: LiveSocket) {
      const sockets = watchers.get(socket.acting.workspaceId)
      sockets?.delete(socket)
      if (sockets?.size === 0) watchers.delete(socket.acting.workspaceId)
    },
  }
}

function countsFor({ acting }: LiveSocket, { queue, unassigned, assistant, byTeammate }: WorkspaceCounts): Counts {
  return { queue, unassigned, assistant, mine: byTeammate[teammateIdOf(acting) ?? ''] ?? 0 }
}

/** Runs `tell` for a key at once, and after that at most once per interval for as long as the key keeps coming. */
function paced(tell: (key: string) => Promise<void>, onError: (error: unknown) => void) {
  const resting = new Map<string, boolean>()
  return function again(key: string) {
    if (resting.has(key)) {
      resting.set(key, true)
      return
    }
    resting.set(key, false)
    tell(key)
      .catch(onError)
      .finally(() => {
        setTimeout(() => {
          const more = resting.get(key)
          resting.delete(key)
          if (more) again(key)
        }, everyMs).unref()
      })
  }
}
