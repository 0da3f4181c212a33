import type { ConversationEvent, Handoff } from '@baton/core'
import { type Acting, teammateIdOf } from '../acting.ts'
import type { BusMessage } from '../bus/bus.ts'
import type { Deps } from '../deps.ts'
import { readLastSeqs } from '../store/conversations.ts'
import { validSessions } from '../store/sessions.ts'
import { createInboxFeed } from './inbox-feed.ts'
import { createPresence, whoOf } from './presence.ts'
import { createRooms } from './rooms.ts'
import type { LiveSocket } from './socket.ts'
import { frameTaker } from './take-frame.ts'

const lookEveryMs = 5_000
const viewingEveryMs = 20_000

/**
 * Creates the hub, which pushes committed events to this process's sockets: at once for commits of this process, on a
 * hint for commits of others, and after a look every five seconds in case a hint was lost. It runs no jobs and never
 * sends an event before it is committed.
 */
export function createHub(
  { store, signals }: Pick<Deps, 'store' | 'signals'>,
  {
    onError,
    onOpened,
  }: {
    onError: (error: unknown) => void
    /** Called when the teammate who holds a conversation and has not joined it watches it. May be called repeatedly. */
    onOpened: (acting: Acting, conversationId: string) => Promise<void>
  },
) {
  const sockets = new Set<LiveSocket>()
  const rooms = createRooms(store, { onError, onHandoff })
  const presence = createPresence(rooms, signals)
  const inbox = createInboxFeed(store, rooms, onError)

  const offCommitted = store.onCommitted(({ workspaceId, conversationId, events }) => {
    rooms.committed(conversationId, events)
    inbox.changed(workspaceId, conversationId, events.some(movesQueue))
  })
  const offSignals = signals.on((message, from) => {
    switch (message.kind) {
      case 'committed':
        if (from === 'here') return
        rooms.hinted(message.conversationId, message.seq)
        return inbox.changed(message.workspaceId, message.conversationId, true)
      case 'seen':
        return sendSeen(message)
      case 'revoked':
        for (const socket of sockets)
          if (socket.credential.id === message.credential) socket.close(4401, 'This credential was revoked.')
    }
  })
  const look = setInterval(() => {
    lookForMissed().catch(onError)
    closeExpired().catch(onError)
  }, lookEveryMs)
  look.unref()
  const viewing = setInterval(() => {
    for (const socket of sockets)
      for (const conversationId of socket.watches.keys()) signalViewing(socket, conversationId, true)
    for (const socket of new Map([...sockets].map((one) => [teammateIdOf(one.acting), one])).values())
      signalHere(socket, true)
  }, viewingEveryMs)
  viewing.unref()

  /** Notes who holds a conversation, for a socket that watches it. */
  function onHandoff({ acting }: LiveSocket, conversationId: string, handoff: Handoff | null) {
    const holder = handoff?.status === 'acknowledged' ? (handoff.assignee?.id ?? null) : null
    presence.heldBy(conversationId, holder)
    if (holder !== null && holder === teammateIdOf(acting) && handoff?.joinedAt === null)
      onOpened(acting, conversationId).catch(onError)
  }

  /** Reads the last `seq` of everything that is watched here, in one query, and catches up where a hint was lost. */
  async function lookForMissed() {
    const ids = rooms.conversations()
    if (ids.length === 0) return
    const workspaceIds = [...new Set([...sockets].map(({ acting }) => acting.workspaceId))]
    for (const { id, lastSeq } of await readLastSeqs(store.pool, workspaceIds, ids)) rooms.hinted(id, lastSeq)
  }

  async function closeExpired() {
    const asked = [...sockets].filter(({ credential }) => credential.kind === 'session')
    if (asked.length === 0) return
    const valid = await validSessions(store.pool, [...new Set(asked.map(({ credential }) => credential.id))])
    for (const socket of asked) if (!valid.has(socket.credential.id)) socket.close(4401, 'Your session has ended.')
  }

  function signalViewing({ acting }: LiveSocket, conversationId: string, on: boolean) {
    const who = whoOf(acting)
    if (who) signals.send({ kind: 'viewing', workspaceId: acting.workspaceId, conversationId, who, on })
  }

  /** Says that a teammate has the console open, or has closed their last one here. */
  function signalHere({ acting: { workspaceId, author } }: LiveSocket, on: boolean) {
    if (author.kind === 'teammate' && author.id) signals.send({ kind: 'here', workspaceId, teammateId: author.id, on })
  }

  function sendSeen({ workspaceId, conversationId, ...seen }: Extract<BusMessage, { kind: 'seen' }>) {
    const { reader, readerId, name, seq } = seen
    if (reader === 'teammate') inbox.read({ workspaceId, teammateId: readerId, conversationId, seq })
    for (const socket of rooms.members(conversationId)) {
      if (whoOf(socket.acting)?.id === readerId) continue
      socket.send({ type: 'seen', conversationId, reader, ...(name && reader === 'teammate' ? { name } : {}), seq })
    }
  }

  function leave(socket: LiveSocket, conversationId: string) {
    rooms.leave(socket, conversationId)
    if (rooms.members(conversationId).size === 0) presence.heldBy(conversationId, null)
    // Signals nothing while another socket of the same person watches here. A socket in another process signals again
    // within 20 seconds.
    if (![...rooms.members(conversationId)].some(({ acting }) => whoOf(acting)?.id === whoOf(socket.acting)?.id))
      signalViewing(socket, conversationId, false)
  }

  return {
    add(socket: LiveSocket) {
      sockets.add(socket)
      signalHere(socket, true)
    },
    remove(socket: LiveSocket) {
      sockets.delete(socket)
      inbox.leave(socket)
      const id = teammateIdOf(socket.acting)
      if (![...sockets].some(({ acting }) => teammateIdOf(acting) === id)) signalHere(socket, false)
      for (const conversationId of [...socket.watches.keys()]) leave(socket, conversationId)
    },
    /** Handles one frame of a client that has authenticated. */
    take: frameTaker({ store, signals, rooms, presence, inbox, leave, signalViewing, onHandoff }),
    stop() {
      offCommitted()
      offSignals()
      presence.stop()
      clearInterval(look)
      clearInterval(viewing)
      for (const socket of sockets) socket.close(1001, 'The server is restarting.')
    },
  }
}

/** Returns whether an event may change a place in the queue. */
const movesQueue = ({ type }: ConversationEvent) => type.startsWith('handoff.')
