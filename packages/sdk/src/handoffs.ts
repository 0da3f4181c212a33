import type { Handoff } from '@baton/core'
import type * as api from '@baton/core/api'
import type { z } from 'zod'
import type { Page } from './conversations.ts'
import { type CallOptions, type Send, segment } from './send.ts'

export type NewHandoff = z.input<typeof api.CreateHandoff>
export type HandoffsQuery = Partial<z.output<typeof api.ListHandoffs>>
/** A handoff, with the notice that the contact got and the office hours. */
export type HandoffResponse = Handoff & {
  customerMessage: string | null
  officeHours: { open: boolean; nextOpenAt: string | null }
  collect: string[]
}

/**
 * Returns the calls below `/v1/handoffs`. What a person does needs a client that acts as that person:
 * `baton.actingAs('mara@example.com')`.
 */
export function handoffCalls(send: Send) {
  const verb = (name: string) => (id: string, options?: CallOptions) =>
    send<HandoffResponse>('POST', `/v1/handoffs/${segment(id)}/${name}`, { options })
  const verbWith =
    <Body extends object>(name: string) =>
    (id: string, body: Body, options?: CallOptions) =>
      send<HandoffResponse>('POST', `/v1/handoffs/${segment(id)}/${name}`, { body, options })

  return {
    /** Requests a person. The assistant is silent from here on; a second request returns the open handoff. */
    request: (conversationId: string, handoff: NewHandoff = {}, options?: CallOptions) =>
      send<HandoffResponse>('POST', `/v1/conversations/${segment(conversationId)}/handoffs`, {
        body: handoff,
        options,
      }),
    /** Takes over the conversation without a request. */
    takeover: (conversationId: string, options?: CallOptions) =>
      send<HandoffResponse>('POST', `/v1/conversations/${segment(conversationId)}/takeover`, { options }),
    list: (query: HandoffsQuery = {}, options?: CallOptions) =>
      send<Page<Handoff>>('GET', '/v1/handoffs', { query, options }),
    get: (id: string, options?: CallOptions) =>
      send<HandoffResponse>('GET', `/v1/handoffs/${segment(id)}`, { options }),
    update: (id: string, changes: z.input<typeof api.UpdateHandoff>, options?: CallOptions) =>
      send<HandoffResponse>('PATCH', `/v1/handoffs/${segment(id)}`, { body: changes, options }),

    /** Claims a handoff. One claim wins; the others throw `already_claimed` with the `winner`. */
    claim: verb('claim'),
    release: verb('release'),
    cancel: verb('cancel'),
    undo: verb('undo'),
    assign: verbWith<z.input<typeof api.AssignHandoff>>('assign'),
    reassign: verbWith<z.input<typeof api.AssignHandoff>>('reassign'),
    /** Resolves a handoff and closes the conversation. */
    resolve: (id: string, ending: z.input<typeof api.ResolveHandoff> = {}, options?: CallOptions) =>
      verbWith<object>('resolve')(id, ending, options),
    /** Returns the conversation to the assistant, with a brief of what was done and promised. */
    return: (id: string, ending: z.input<typeof api.ReturnHandoff> = {}, options?: CallOptions) =>
      verbWith<object>('return')(id, ending, options),
  }
}
