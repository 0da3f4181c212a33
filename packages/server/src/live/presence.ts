import type { Presence, Side } from '@baton/core'
import type { Acting } from '../acting.ts'
import type { BusMessage } from '../bus/bus.ts'
import type { Signals } from '../bus/signals.ts'
import type { Rooms } from './rooms.ts'

const typingMs = 6_000
const viewingMs = 45_000

type Who = Extract<BusMessage, { kind: 'typing' }>['who']
interface Entry {
  who: Who
  viewingUntil: number
  typingUntil: number
}

/** Tracks who views a conversation and who types in it. Nothing is stored; what is not signalled again expires. */
export function createPresence(rooms: Rooms, signals: Signals) {
  const present = new Map<string, Map<string, Entry>>()
  const holders = new Map<string, string>()

  const offSignals = signals.on((message) => {
    if (message.kind !== 'typing' && message.kind !== 'viewing') return
    const people = present.get(message.conversationId) ?? new Map<string, Entry>()
    present.set(message.conversationId, people)
    const key = `${message.who.kind}:${message.who.id}`
    const entry = people.get(key) ?? { who: message.who, viewingUntil: 0, typingUntil: 0 }
    const now = Date.now()
    const before = faces(entry, now)
    if (message.kind === 'typing') entry.typingUntil = message.on ? now + typingMs : 0
    else entry.viewingUntil = message.on ? now + viewingMs : 0
    people.set(key, entry)
    if (faces(entry, now) !== before) broadcast(message.conversationId)
  })

  const sweep = setInterval(() => {
    const now = Date.now()
    for (const [conversationId, people] of present) {
      let changed = false
      for (const [key, entry] of people) {
        const over = entry.typingUntil > 0 && entry.typingUntil <= now
        if (over) entry.typingUntil = 0
        const gone = entry.viewingUntil <= now && entry.typingUntil === 0
        if (gone) people.delete(key)
        changed ||= over || gone
      }
      if (people.size === 0) present.delete(conversationId)
      if (changed) broadcast(conversationId)
    }
  }, 1_000)
  sweep.unref()

  function broadcast(conversationId: string) {
    for (const socket of rooms.members(conversationId))
      socket.send({ type: 'presence', conversationId, who: seenBy(socket.acting, conversationId) })
  }

  /**
   * Returns everyone else in a conversation. A contact sees the teammate who holds their conversation, and others only
   * while they type. They never see an id.
   */
  function seenBy(acting: Acting, conversationId: string): Presence[] {
    const now = Date.now()
    const self = keyOf(acting)
    const list: Presence[] = []
    for (const [key, { who, viewingUntil, typingUntil }] of present.get(conversationId) ?? []) {
      if (key === self) continue
      const state = { viewing: viewingUntil > now, typing: typingUntil > now }
      if (!state.viewing && !state.typing) continue
      if (acting.author.kind !== 'contact') list.push({ ...who, ...state })
      else {
        const holds = who.kind === 'teammate' && who.id === holders.get(conversationId)
        const viewing = holds && state.viewing
        if (viewing || state.typing)
          list.push({ kind: who.kind, ...(who.name ? { name: who.name } : {}), viewing, typing: state.typing })
      }
    }
    return list
  }

  return {
    seenBy,
    /** Sets which teammate holds a conversation that is watched in this process; null: none. */
    heldBy(conversationId: string, holder: string | null) {
      if ((holders.get(conversationId) ?? null) === holder) return
      if (holder === null) holders.delete(conversationId)
      else holders.set(conversationId, holder)
      broadcast(conversationId)
    },
    stop() {
      offSignals()
      clearInterval(sweep)
    },
  }
}
export type PresenceList = ReturnType<typeof createPresence>

/** Returns who a socket is to others; null for an API client, which others don't see. */
export function whoOf({ author }: Acting): { kind: Side; id: string; name?: string } | null {
  if (author.kind !== 'teammate' && author.kind !== 'contact') return null
  const { kind, id, name } = author
  return id === null ? null : { kind, id, ...(name ? { name } : {}) }
}

function keyOf(acting: Acting): string {
  const who = whoOf(acting)
  return who ? `${who.kind}:${who.id}` : ''
}

const faces = ({ viewingUntil, typingUntil }: Entry, now: number) =>
  (viewingUntil > now ? 2 : 0) + (typingUntil > now ? 1 : 0)
