import { AppError, type Handoff } from '@baton/core'
import { reachOf, teammateIdOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { listReadCursors, moveReadCursor } from '../store/read-cursors.ts'
import type { ClientFrame } from './client-frame.ts'
import type { InboxFeed } from './inbox-feed.ts'
import { type PresenceList, whoOf } from './presence.ts'
import type { Rooms } from './rooms.ts'
import type { LiveSocket } from './socket.ts'

/** The conversations that one socket may watch. Each costs every process a signal every few seconds. */
const mostWatches = { contact: 20, team: 200 }

interface Surroundings extends Pick<Deps, 'store' | 'signals'> {
  rooms: Rooms
  presence: PresenceList
  inbox: InboxFeed
  leave(socket: LiveSocket, conversationId: string): void
  signalViewing(socket: LiveSocket, conversationId: string, on: boolean): void
  onHandoff(socket: LiveSocket, conversationId: string, handoff: Handoff | null): void
}

/** Returns the function that handles a client's frame. */
export function frameTaker({ store, signals, rooms, presence, inbox, leave, signalViewing, onHandoff }: Surroundings) {
  async function watch(socket: LiveSocket, conversationId: string, after: number) {
    const { workspaceId, author } = socket.acting
    const most = mostWatches[author.kind === 'contact' ? 'contact' : 'team']
    if (socket.watches.size >= most && !socket.watches.has(conversationId))
      throw new AppError('too_large', `At most ${most} conversations can be watched at once.`)
    const { conversation, facts } = await store.conversation(reachOf(socket.acting), conversationId)
    // A client cannot have seen more than there is.
    const from = Math.min(after, conversation.lastSeq)
    const { seen } = await rooms.join(socket, conversationId, from)
    const lastSeq =
      author.kind === 'contact' ? Math.max(facts.lastPublicSeq, from) : Math.max(conversation.lastSeq, seen)
    const cursors = await listReadCursors(store.pool, workspaceId, conversationId)
    const own = cursors.find(({ readerId }) => readerId === teammateIdOf(socket.acting))
    if (own) socket.send({ type: 'read', seqs: { [conversationId]: own.seq } })
    socket.send({ type: 'watching', conversationId, lastSeq })
    for (const { reader, readerId, seq } of cursors)
      if (readerId !== whoOf(socket.acting)?.id) socket.send({ type: 'seen', conversationId, reader, seq })
    onHandoff(socket, conversationId, conversation.handoff)
    signalViewing(socket, conversationId, true)
    socket.send({ type: 'presence', conversationId, who: presence.seenBy(socket.acting, conversationId) })
    if (author.kind === 'contact') inbox.contactCame(workspaceId)
  }

  function signalTyping({ acting, watches }: LiveSocket, conversationId: string, on: boolean) {
    const who = whoOf(acting)
    // A socket that watches the conversation may also signal typing in it.
    if (who && watches.has(conversationId))
      signals.send({ kind: 'typing', workspaceId: acting.workspaceId, conversationId, who, on })
  }

  async function saveSeen({ acting, watches }: LiveSocket, conversationId: string, upTo: number) {
    const who = whoOf(acting)
    const watched = watches.get(conversationId)
    if (!who || !watched) return
    const { workspaceId } = acting
    const { kind: reader, id: readerId, name } = who
    const seq = Math.min(upTo, watched.seen)
    const moved = await moveReadCursor(store.pool, workspaceId, { conversationId, reader, readerId, seq })
    if (moved)
      signals.send({ kind: 'seen', workspaceId, conversationId, reader, readerId, ...(name ? { name } : {}), seq })
  }

  return async (socket: LiveSocket, frame: ClientFrame) => {
    switch (frame.type) {
      case 'ping':
        return socket.send({ type: 'pong' })
      case 'watch':
        return watch(socket, frame.conversationId, frame.after).catch((error) => {
          if (!(error instanceof AppError) || error.code === 'rate_limited') throw error
          const { code, message } = error
          socket.send({ type: 'error', code, conversationId: frame.conversationId, detail: message })
        })
      case 'unwatch':
        return leave(socket, frame.conversationId)
      case 'watch_queue':
        if (socket.acting.author.kind === 'contact')
          return socket.send({ type: 'error', code: 'forbidden', detail: 'Only the team can watch the queue.' })
        return inbox.watch(socket)
      case 'typing':
        return signalTyping(socket, frame.conversationId, frame.on)
      case 'seen':
        return saveSeen(socket, frame.conversationId, frame.seq)
      case 'auth':
        return
    }
  }
}
