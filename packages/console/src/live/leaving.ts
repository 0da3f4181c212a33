import type { Conversation, ConversationEvent, Handoff } from '@baton/core'
import { mayPass, winnerOf, wordsOf } from './refusals.ts'
import type { Pending } from './state.ts'

export interface LeavingDeps {
  api: {
    get<T>(path: string): Promise<T>
    post<T>(path: string, body?: unknown, key?: string): Promise<T>
    /** Sends a request that outlives the page. */
    postLast(path: string, body: unknown, key?: string): void
  }
  teammateId: string
  /** Returns the conversation as this page knows it; null when it is not loaded. */
  known(conversationId: string): Conversation | null
  /** Returns whether what is known is what the server has. */
  isCurrent(conversationId: string): boolean
}

/** The handoff that was resolved, as it was before, or why it was not. */
export interface ResolveOutcome {
  handoff: Handoff | null
  why: string | null
}

/** Returns the requests by which words leave. Each may be sent again: the server does the same thing once. */
export function leaving({ api, teammateId, known, isCurrent }: LeavingDeps) {
  const at = (id: string) => `/v1/conversations/${id}`
  const taken = new Set<number>()
  const requestOf = ({ clientId, conversationId, text, note }: Pending): [path: string, body: object, key?: string] =>
    note ? [`${at(conversationId)}/notes`, { text }, clientId] : [`${at(conversationId)}/messages`, { text, clientId }]
  return {
    /** Stores a reply or a note. Returns the seq of its event. */
    store: async (one: Pending): Promise<number> => (await api.post<{ seq: number }>(...requestOf(one))).seq,

    /** Sends a reply or a note as the page closes. Returns whether it could: a reply needs a state that is known. */
    storeLast(one: Pending): boolean {
      const here = isCurrent(one.conversationId) ? known(one.conversationId) : null
      if (!one.note && !one.anyway && (!here || whyNotIn(here, one, teammateId) !== null)) return false
      api.postLast(...requestOf(one))
      return true
    },

    /** Returns whether a reply or a note was stored before. Each event counts once: a note may be written twice. */
    async isStored(one: Pending): Promise<boolean> {
      const after = one.knew?.seq ?? 0
      const { items } = await api.get<{ items: ConversationEvent[] }>(
        `${at(one.conversationId)}/events?limit=100&after=${after}`,
      )
      const event = items.find((other) => !taken.has(other.seq) && isEventOf(other, one, teammateId))
      if (event) taken.add(event.seq)
      return event !== undefined
    },

    /** Returns what the teammate knows of a conversation when they press Send. */
    knownOf(conversationId: string): NonNullable<Pending['knew']> {
      const conversation = known(conversationId)
      return {
        holder: conversation?.owner === 'teammate' ? (conversation.assignee?.name ?? null) : null,
        closed: conversation?.status === 'closed',
        seq: conversation?.lastSeq ?? 0,
      }
    },

    /** Returns why a reply does not leave by itself: the conversation is no longer what the teammate knew. */
    async whyNot(one: Pending): Promise<string | null> {
      if (one.note || one.anyway || one.stored) return null
      const here = isCurrent(one.conversationId) ? known(one.conversationId) : null
      return whyNotIn(here ?? (await api.get<Conversation>(at(one.conversationId))), one, teammateId)
    },

    /**
     * Claims a conversation that nobody has, at once: only the words are held. Returns who else has claimed it, or
     * null. Any other refusal is met again when the reply leaves.
     */
    async claim({ conversationId, note, knew }: Pending): Promise<string | null> {
      const conversation = known(conversationId)
      if (note || knew?.closed || !conversation || conversation.owner === 'teammate') return null
      const { owner, handoff } = conversation
      const path = owner === 'queue' && handoff ? `/v1/handoffs/${handoff.id}/claim` : `${at(conversationId)}/takeover`
      try {
        await api.post(path)
        return null
      } catch (error) {
        return winnerOf(error)
      }
    },

    /** Resolves the teammate's handoff. Throws when it may be tried again. */
    async resolve({ clientId, conversationId }: Pending): Promise<ResolveOutcome> {
      try {
        const { handoff } = await api.get<Conversation>(at(conversationId))
        if (handoff?.status !== 'acknowledged') return { handoff: null, why: null }
        if (handoff.assignee?.id !== teammateId)
          return { handoff: null, why: `${handoff.assignee?.name ?? 'Someone else'} has the conversation.` }
        await api.post(`/v1/handoffs/${handoff.id}/resolve`, { next: 'assistant' }, `${clientId}-resolve`)
        return { handoff, why: null }
      } catch (error) {
        if (mayPass(error, { note: false })) throw error
        return { handoff: null, why: wordsOf(error) }
      }
    },
  }
}

/** Returns why a reply does not leave by itself into this conversation, or null. */
function whyNotIn({ owner, assignee, status }: Conversation, { knew }: Pending, teammateId: string): string | null {
  if (owner === 'teammate' && assignee && assignee.id !== teammateId && assignee.name !== knew?.holder)
    return `${assignee.name} has this conversation now.`
  if (status === 'closed' && !knew?.closed)
    return 'This conversation was closed meanwhile. Sending reopens it and assigns it to you.'
  return null
}

/**
 * Returns whether an event stored these words. A note has no `clientId`: it is known by its author and its text, after
 * what was there when it was written.
 */
export function isEventOf(event: ConversationEvent, one: Pending, teammateId: string): boolean {
  if (event.type === 'message.created') return !one.note && event.message.clientId === one.clientId
  return (
    event.type === 'note.created' &&
    one.note &&
    event.note.text === one.text &&
    event.actor.id === teammateId &&
    event.seq > (one.knew?.seq ?? 0)
  )
}
