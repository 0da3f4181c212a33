import { AppError, type ConversationEvent } from '@baton/core'
import { reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { readLastSeqs } from '../store/conversations.ts'
import { listReadCursors, moveReadCursor } from '../store/read-cursors.ts'
import { validSessions } from '../store/sessions.ts'
import type { ClientFrame } from './client-frame.ts'
import { createPresence, whoOf } from './presence.ts'
import { createQueueFeed } from './queue.ts'
import { createRooms } from './rooms.ts'
import type { LiveSocket } from './socket.ts'

const lookEveryMs = 5_000
const viewingEveryMs = 20_000
const mostWatches = 200

/**
 * Pushes what was committed to this process's sockets: at once for commits here, on a hint for commits elsewhere, and by
 * a look every five seconds should a hint be lost. Never a job of the outbox, never ahead of the database.
 */
export function createHub({ store, signals }: Deps, onError: (error: unknown) => void) {
  const sockets = new Set<LiveSocket>()
  const rooms = createRooms(store, onError)
  const presence = createPresence(rooms, signals)
  const queue = createQueueFeed(store, rooms, onError)

  const offCommitted = store.onCommitted(({ workspaceId, conversationId, events }) => {
    rooms.committed(conversationId, events)
    queue.changed(workspaceId, conversationId, events.some(movesQueue))
  })
  const offSignals = signals.on((message, from) => {
    switch (message.kind) {
      case 'committed':
        if (from === 'here') return
        rooms.hinted(message.conversationId, message.seq)
        return queue.changed(message.workspaceId, message.conversationId, true)
      case 'seen':
        return tellSeen(message)
      case 'revoked':
        for (const socket of sockets)
          if (socket.credential.id === message.credential) socket.close(4401, 'This credential was revoked.')
    }
  })
  const net = setInterval(() => look().catch(onError), lookEveryMs)
  net.unref()
  const viewing = setInterval(() => {
    for (const socket of sockets)
      for (const conversationId of socket.watches.keys()) sayViewing(socket, conversationId, true)
  }, viewingEveryMs)
  viewing.unref()

  /** What hints may have missed: the numbers of everything that is watched here, in one query. Expired credentials go too. */
  async function look() {
    const ids = rooms.conversations()
    if (ids.length > 0) {
      const workspaceIds = [...new Set([...sockets].map(({ acting }) => acting.workspaceId))]
      for (const { id, lastSeq } of await readLastSeqs(store.pool, workspaceIds, ids)) rooms.hinted(id, lastSeq)
    }
    const credentials = [...sockets].flatMap(({ credential: { kind, id } }) => (kind === 'session' ? [id] : []))
    if (credentials.length === 0) return
    const valid = await validSessions(store.pool, credentials)
    for (const socket of sockets)
      if (socket.credential.kind === 'session' && !valid.has(socket.credential.id))
        socket.close(4401, 'Your session has ended.')
  }

  function sayViewing({ acting }: LiveSocket, conversationId: string, on: boolean) {
    const who = whoOf(acting)
    if (who) signals.send({ kind: 'viewing', workspaceId: acting.workspaceId, conversationId, who, on })
  }

  function tellSeen({
    conversationId,
    reader,
    readerId,
    name,
    seq,
  }: {
    conversationId: string
    reader: 'contact' | 'teammate'
    readerId: string
    name?: string
    seq: number
  }) {
    for (const socket of rooms.members(conversationId)) {
      if (whoOf(socket.acting)?.id === readerId) continue
      socket.send({ type: 'seen', conversationId, reader, ...(name && reader === 'teammate' ? { name } : {}), seq })
    }
  }

  async function watch(socket: LiveSocket, conversationId: string, after: number) {
    if (socket.watches.size >= mostWatches && !socket.watches.has(conversationId))
      throw new AppError('too_large', `At most ${mostWatches} conversations can be watched at once.`)
    const { workspaceId } = socket.acting
    const { conversation, facts } = await store.conversation(reachOf(socket.acting), conversationId)
    // A client that claims to have seen more than there is has seen all there is.
    const { seen } = await rooms.join(socket, conversationId, Math.min(after, conversation.lastSeq))
    socket.send({
      type: 'watching',
      conversationId,
      lastSeq:
        socket.acting.author.kind === 'contact'
          ? Math.max(facts.lastPublicSeq, Math.min(after, conversation.lastSeq))
          : Math.max(conversation.lastSeq, seen),
    })
    for (const cursor of await listReadCursors(store.pool, workspaceId, conversationId)) {
      if (cursor.readerId !== whoOf(socket.acting)?.id)
        socket.send({ type: 'seen', conversationId, reader: cursor.reader, seq: cursor.seq })
    }
    sayViewing(socket, conversationId, true)
    socket.send({ type: 'presence', conversationId, who: presence.seenBy(socket.acting, conversationId) })
    if (socket.acting.author.kind === 'contact') queue.positionOf(workspaceId)
  }

  function leave(socket: LiveSocket, conversationId: string) {
    rooms.leave(socket, conversationId)
    // Another tab of the same person may still be there: it says so again within seconds.
    if (![...rooms.members(conversationId)].some(({ acting }) => whoOf(acting)?.id === whoOf(socket.acting)?.id))
      sayViewing(socket, conversationId, false)
  }

  return {
    add: (socket: LiveSocket) => sockets.add(socket),
    remove(socket: LiveSocket) {
      sockets.delete(socket)
      queue.leave(socket)
      for (const conversationId of [...socket.watches.keys()]) leave(socket, conversationId)
    },
    /** One frame of a client that has said who it is. */
    async take(socket: LiveSocket, frame: ClientFrame) {
      const { acting } = socket
      switch (frame.type) {
        case 'ping':
          return socket.send({ type: 'pong' })
        case 'watch':
          try {
            return await watch(socket, frame.conversationId, frame.after)
          } catch (error) {
            if (!(error instanceof AppError)) throw error
            return socket.send({
              type: 'error',
              code: error.code,
              conversationId: frame.conversationId,
              detail: error.message,
            })
          }
        case 'unwatch':
          return leave(socket, frame.conversationId)
        case 'watch_queue':
          if (acting.author.kind === 'contact')
            return socket.send({ type: 'error', code: 'forbidden', detail: 'Only the team can watch the queue.' })
          return queue.watch(socket)
        case 'typing': {
          const who = whoOf(acting)
          // Only where one may read: a watch was checked.
          if (who && socket.watches.has(frame.conversationId))
            signals.send({
              kind: 'typing',
              workspaceId: acting.workspaceId,
              conversationId: frame.conversationId,
              who,
              on: frame.on,
            })
          return
        }
        case 'seen': {
          const who = whoOf(acting)
          const watched = socket.watches.get(frame.conversationId)
          if (!who || !watched) return
          const seq = Math.min(frame.seq, watched.seen)
          if (
            await moveReadCursor(store.pool, acting.workspaceId, {
              conversationId: frame.conversationId,
              reader: who.kind,
              readerId: who.id,
              seq,
            })
          ) {
            signals.send({
              kind: 'seen',
              workspaceId: acting.workspaceId,
              conversationId: frame.conversationId,
              reader: who.kind,
              readerId: who.id,
              ...(who.name ? { name: who.name } : {}),
              seq,
            })
          }
          return
        }
        case 'auth':
          return
      }
    },
    stop() {
      offCommitted()
      offSignals()
      presence.stop()
      clearInterval(net)
      clearInterval(viewing)
      for (const socket of sockets) socket.close(1001, 'The server is restarting.')
    },
  }
}

/** What changes somebody's place in the queue. */
const movesQueue = ({ type }: ConversationEvent) => type.startsWith('handoff.')
