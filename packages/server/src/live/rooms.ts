import type { ConversationEvent, Handoff } from '@baton/core'
import { reachOf } from '../acting.ts'
import type { Store } from '../store/store.ts'
import { createEventTexts } from './event-texts.ts'
import { type LiveSocket, push, type Watch } from './socket.ts'

const pageSize = 100

/** Called with the latest state of a handoff after its events were pushed to a socket. */
type OnHandoff = (socket: LiveSocket, conversationId: string, handoff: Handoff) => void

/**
 * Keeps who watches which conversation in this process. A commit of this process is pushed directly. A gap (a hint from
 * another process, a commit that overtook another) is read from the log by `seq`, so the order of hints does not
 * matter.
 */
export function createRooms(
  store: Pick<Store, 'events'>,
  { onError, onHandoff }: { onError: (error: unknown) => void; onHandoff?: OnHandoff },
) {
  const rooms = new Map<string, Set<LiveSocket>>()

  function pushed(socket: LiveSocket, conversationId: string, news: Parameters<typeof push>[2]) {
    push(socket, conversationId, news)
    const last = news.events.findLast((event) => 'handoff' in event)
    if (last && 'handoff' in last) onHandoff?.(socket, conversationId, last.handoff)
  }

  const members = (conversationId: string) => rooms.get(conversationId) ?? new Set<LiveSocket>()

  function committed(conversationId: string, events: ConversationEvent[]) {
    const first = events[0]
    const last = events.at(-1)
    if (!first || !last) return
    const textOf = createEventTexts()
    for (const socket of members(conversationId)) {
      const watch = socket.watches.get(conversationId)
      if (!watch) continue
      if (!watch.reading && first.seq === watch.seen + 1) pushed(socket, conversationId, { watch, events, textOf })
      else if (last.seq > watch.seen) catchUp(socket, conversationId, watch)
    }
  }

  /** Reads the missing events up to `seq`, which another process has committed. */
  function hinted(conversationId: string, seq: number) {
    for (const socket of members(conversationId)) {
      const watch = socket.watches.get(conversationId)
      if (watch && watch.seen < seq) catchUp(socket, conversationId, watch)
    }
  }

  function catchUp(socket: LiveSocket, conversationId: string, watch: Watch) {
    if (watch.reading) {
      watch.more = true
      return
    }
    read(socket, conversationId, { watch, replay: false }).catch(onError)
  }

  /** Sends everything that is missing. `replay`: the client asked for it, so it counts as its work. */
  async function read(
    socket: LiveSocket,
    conversationId: string,
    { watch, replay }: { watch: Watch; replay: boolean },
  ) {
    watch.reading = true
    try {
      do {
        watch.more = false
        let events: ConversationEvent[]
        do {
          await socket.drained()
          events = await store.events(reachOf(socket.acting), { conversationId, after: watch.seen, limit: pageSize })
          if (socket.watches.get(conversationId) !== watch) return
          if (replay) socket.spend(events.length)
          pushed(socket, conversationId, { watch, events, textOf: createEventTexts() })
        } while (events.length === pageSize)
      } while (watch.more)
    } finally {
      watch.reading = false
    }
  }

  return {
    committed,
    hinted,
    members,
    conversations: () => [...rooms.keys()],
    /**
     * Starts watching. Resolves when everything so far was sent. The caller must have checked that the socket may read
     * the conversation.
     */
    async join(socket: LiveSocket, conversationId: string, after: number) {
      const watch: Watch = { sent: after, seen: after, reading: false, more: false }
      if (!socket.isOpen()) return watch
      socket.watches.set(conversationId, watch)
      const room = rooms.get(conversationId) ?? new Set()
      rooms.set(conversationId, room.add(socket))
      await read(socket, conversationId, { watch, replay: true })
      return watch
    },
    leave(socket: LiveSocket, conversationId: string) {
      socket.watches.delete(conversationId)
      const room = rooms.get(conversationId)
      room?.delete(socket)
      if (room?.size === 0) rooms.delete(conversationId)
    },
  }
}
export type Rooms = ReturnType<typeof createRooms>
