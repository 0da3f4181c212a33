import type { Conversation, Handoff } from '@baton/core'
import { mayPass, winnerOf, wordsOf } from './refusals.ts'
import type { Pending } from './state.ts'

export interface LeavingDeps {
  api: { get<T>(path: string): Promise<T>; post<T>(path: string, body?: unknown, key?: string): Promise<T> }
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
  return {
    /** Stores a reply or a note. Returns the seq of its event. */
    async store({ clientId, conversationId, text, note }: Pending): Promise<number> {
      const { seq } = note
        ? await api.post<{ seq: number }>(`${at(conversationId)}/notes`, { text }, clientId)
        : await api.post<{ seq: number }>(`${at(conversationId)}/messages`, { text, clientId })
      return seq
    },

    /** Returns what the teammate knows of a conversation when they press Send. */
    knownOf(conversationId: string): NonNullable<Pending['knew']> {
      const conversation = known(conversationId)
      return {
        holder: conversation?.owner === 'teammate' ? (conversation.assignee?.name ?? null) : null,
        closed: conversation?.status === 'closed',
      }
    },

    /** Returns why a reply does not leave by itself: the conversation is no longer what the teammate knew. */
    async whyNot({ conversationId, note, anyway, stored, knew }: Pending): Promise<string | null> {
      if (note || anyway || stored) return null
      const here = isCurrent(conversationId) ? known(conversationId) : null
      const { owner, assignee, status } = here ?? (await api.get<Conversation>(at(conversationId)))
      if (owner === 'teammate' && assignee && assignee.id !== teammateId && assignee.name !== knew?.holder)
        return `${assignee.name} has this conversation now.`
      if (status === 'closed' && !knew?.closed)
        return 'This conversation was closed meanwhile. Sending reopens it and assigns it to you.'
      return null
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
