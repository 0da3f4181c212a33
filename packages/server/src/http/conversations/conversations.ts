import { AppError, Conversation, publicConversation, publicEvent, teammateEvent } from '@baton/core'
import * as api from '@baton/core/api'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { closeConversation } from '../../actions/end-handoff.ts'
import { addNote } from '../../actions/notes.ts'
import { openConversation } from '../../actions/open-conversation.ts'
import { rateMessage } from '../../actions/rate-message.ts'
import { receiveMessage } from '../../actions/receive-message.ts'
import { reopenConversation } from '../../actions/reopen-conversation.ts'
import { replyOverApi } from '../../actions/reply-as-assistant.ts'
import { replyAsTeammate } from '../../actions/reply-as-teammate.ts'
import { dedupKey } from '../../actions/said.ts'
import { reachOf, teammateOf } from '../../caller.ts'
import type { Deps } from '../../deps.ts'
import { assistantFor } from '../../store/assistants.ts'
import { listConversations } from '../../store/conversations.ts'
import { readDecisions } from '../../store/decisions.ts'
import { readCounts } from '../../store/queue.ts'
import { forReaders, forTeammates } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { decodeCursor, pageOf } from '../base/cursor.ts'
import { idempotent, once } from '../base/idempotency.ts'

const Params = z.strictObject({ id: z.string().max(60) })
const MessageParams = z.strictObject({ id: z.string().max(60), messageId: z.string().max(60) })
const tags = ['Conversations']

export function conversationRoutes(app: App, deps: Deps) {
  const { store } = deps

  app.post(
    '/v1/conversations',
    {
      config: { access: { ...forTeammates, contact: true }, cors: true },
      schema: {
        summary: 'Open a conversation',
        tags,
        body: api.CreateConversation.optional().default({}),
        response: { 201: api.ConversationResponse },
      },
    },
    async (request, reply) => {
      const { caller, body } = request
      if (caller.kind === 'contact' && (body.contact || body.channelId || body.attributes))
        throw new AppError('invalid', 'Visitors open conversations for themselves. Send an empty object.')
      return idempotent(deps, request, reply, async (tx) => {
        const conversation = await openConversation(deps, caller, body, tx)
        return {
          status: 201,
          body: caller.kind === 'contact' ? publicConversation(conversation, conversation.lastSeq) : conversation,
        }
      })
    },
  )

  app.get(
    '/v1/conversations',
    {
      config: { access: { ...forReaders, contact: true }, cors: true },
      schema: {
        summary: 'List conversations of a view',
        tags,
        querystring: api.ListConversations,
        response: { 200: api.page(api.ConversationResponse) },
      },
    },
    async ({ caller, query }) => {
      const { view, limit, q, channelId } = query
      const waiting = view === 'queue' || view === 'unassigned'
      const found = await listConversations(store.pool, reachOf(caller), {
        view,
        limit,
        q: q || null,
        channelId: channelId ?? null,
        teammateId: view === 'mine' ? (teammateOf(caller)?.id ?? '') : null,
        cursor: decodeCursor(query.cursor, waiting ? 3 : 2),
      })
      const { items, next } = pageOf(found, limit, (item) =>
        waiting
          ? [String(item.handoff?.priority ?? 1), item.handoff?.requestedAt ?? '', item.handoff?.id ?? '']
          : [item.updatedAt, item.id],
      )
      if (caller.kind !== 'contact') return { items, next }
      const seen = await Promise.all(items.map(async ({ id }) => store.conversation(reachOf(caller), id)))
      return {
        items: seen.map(({ conversation, facts }) => publicConversation(conversation, facts.lastPublicSeq)),
        next,
      }
    },
  )

  app.get(
    '/v1/counts',
    {
      config: { access: forReaders },
      schema: { summary: 'Count the conversations in each view', tags, response: { 200: api.Counts } },
    },
    async ({ caller }) => {
      const { queue, unassigned, assistant, byTeammate } = await readCounts(store.pool, caller.workspaceId)
      return { queue, unassigned, assistant, mine: byTeammate[teammateOf(caller)?.id ?? ''] ?? 0 }
    },
  )

  app.get(
    '/v1/conversations/:id',
    {
      config: { access: { ...forReaders, contact: true }, cors: true },
      schema: { summary: 'Get a conversation', tags, params: Params, response: { 200: api.ConversationResponse } },
    },
    async ({ caller, params }) => {
      const { conversation, facts } = await store.conversation(reachOf(caller), params.id)
      return caller.kind === 'contact' ? publicConversation(conversation, facts.lastPublicSeq) : conversation
    },
  )

  app.get(
    '/v1/conversations/:id/events',
    {
      config: { access: { ...forReaders, contact: true }, cors: true },
      schema: {
        summary: 'Read the log of a conversation',
        description:
          '`after` reads forwards, `before` backwards. Without either, the latest events are returned. Items are in ascending order.',
        tags,
        params: Params,
        querystring: api.EventsQuery,
        response: { 200: z.object({ items: z.array(z.unknown()), lastSeq: z.int() }) },
      },
    },
    async ({ caller, params, query }) => {
      if (query.after !== undefined && query.before !== undefined)
        throw new AppError('invalid', 'Send `after` or `before`, not both.', {
          errors: [{ field: 'before', message: 'cannot be combined with after' }],
        })
      const reach = reachOf(caller)
      const { conversation, facts } = await store.conversation(reach, params.id)
      const publicOnly = caller.kind === 'contact'
      const events = await store.events(reach, {
        conversationId: params.id,
        limit: query.limit,
        publicOnly,
        ...(query.after === undefined ? {} : { after: query.after }),
        ...(query.before === undefined ? {} : { before: query.before }),
      })
      return {
        items:
          caller.kind === 'contact'
            ? events.flatMap((event) => publicEvent(event, { contactId: caller.contactId }) ?? [])
            : events.map((event) => teammateEvent(event, { teammateId: teammateOf(caller)?.id ?? null })),
        lastSeq: publicOnly ? facts.lastPublicSeq : conversation.lastSeq,
      }
    },
  )

  app.post(
    '/v1/conversations/:id/messages',
    {
      config: { access: { ...forTeammates, contact: true }, cors: true },
      schema: {
        summary: 'Send a message',
        description:
          'Contacts and teammates write as themselves. An API key names the author with `as` or with the header X-Teammate.',
        tags,
        params: Params,
        body: api.CreateMessage,
        response: { 200: api.MessageAck, 201: api.MessageAck },
      },
    },
    async (request, reply) => {
      const { ack, created } = await say(deps, request, request.params.id, request.body)
      return reply.status(created ? 201 : 200).send(ack)
    },
  )

  app.post(
    '/v1/conversations/:id/messages/:messageId/rating',
    {
      config: { access: { contact: true }, cors: true },
      schema: {
        summary: 'Rate an answer',
        tags,
        params: MessageParams,
        body: api.RateMessage,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params, body }, reply) => {
      await rateMessage(deps, caller, params.id, params.messageId, body.helpful)
      return reply.status(204).send(null)
    },
  )

  app.post(
    '/v1/conversations/:id/notes',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Add a note for the team. It never reaches the contact',
        tags,
        params: Params,
        body: api.CreateNote,
        response: { 201: z.object({ id: z.string(), seq: z.int(), at: z.string() }) },
      },
    },
    async (request, reply) =>
      idempotent(deps, request, reply, async (tx) => {
        const event = await addNote(deps, request.caller, request.params.id, request.body.text, tx)
        return {
          status: 201,
          body: { id: event.type === 'note.created' ? event.note.id : '', seq: event.seq, at: event.at },
        }
      }),
  )

  app.get(
    '/v1/conversations/:id/decisions',
    {
      config: { access: forReaders },
      schema: {
        summary: 'List the decisions about each contact message',
        tags,
        params: Params,
        response: { 200: z.object({ items: z.array(z.looseObject({ messageId: z.string() })) }) },
      },
    },
    async ({ caller, params }) => {
      await store.conversation(reachOf(caller), params.id)
      return { items: await readDecisions(store.pool, caller.workspaceId, params.id) }
    },
  )

  app.post(
    '/v1/conversations/:id/close',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Close a conversation in any state',
        tags,
        params: Params,
        response: { 200: Conversation },
      },
    },
    async (request) => once(deps, request, () => closeConversation(deps, request.caller, request.params.id)),
  )

  app.post(
    '/v1/conversations/:id/reopen',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Reopen a closed conversation. It belongs to the assistant',
        tags,
        params: Params,
        response: { 200: Conversation },
      },
    },
    async (request) => once(deps, request, () => reopenConversation(deps, request.caller, request.params.id)),
  )
}

/** The credential fixes the author; only an API key names one. */
async function say(
  deps: Deps,
  request: FastifyRequest,
  conversationId: string,
  body: z.output<typeof api.CreateMessage>,
) {
  const { caller } = request
  const key = request.headers['idempotency-key']
  const said = { text: body.text, clientId: body.clientId ?? (typeof key === 'string' ? key.slice(0, 200) : undefined) }

  if (
    caller.kind !== 'api_key' &&
    [body.as, body.ownerEpoch, body.answers, body.sources].some((field) => field !== undefined)
  ) {
    throw new AppError(
      'forbidden',
      'Your credential determines the author. Only API keys can send `as`, `ownerEpoch`, `answers` or `sources`.',
    )
  }
  if (caller.kind === 'contact')
    return receiveMessage(
      deps,
      reachOf(caller),
      conversationId,
      { id: caller.contactId, name: caller.contactName },
      said,
    )
  if (caller.kind === 'teammate') return replyAsTeammate(deps, caller, conversationId, said)

  if ((body.as === undefined) === (caller.actingAs === null)) {
    throw new AppError(
      'invalid',
      'Name the author: either `as` (contact or assistant) or a teammate in the header X-Teammate.',
      {
        errors: [{ field: 'as', message: 'Required, or X-Teammate.' }],
      },
    )
  }
  if (caller.actingAs) return replyAsTeammate(deps, caller, conversationId, said)
  const reach = reachOf(caller)
  const { conversation, facts } = await deps.store.conversation(reach, conversationId)
  if (body.as === 'contact')
    return receiveMessage(
      deps,
      reach,
      conversationId,
      { id: conversation.contact.id, name: conversation.contact.name },
      said,
    )

  if (body.ownerEpoch === undefined) {
    throw new AppError(
      'invalid',
      'ownerEpoch: required from an assistant. Read it from the contact’s message or the conversation.',
      {
        errors: [{ field: 'ownerEpoch', message: 'Required as assistant.' }],
      },
    )
  }
  if (body.answers !== undefined && body.answers > conversation.lastSeq) {
    throw new AppError(
      'invalid',
      `answers: the conversation has ${conversation.lastSeq} events. Send the \`seq\` of the contact’s message.`,
      {
        errors: [{ field: 'answers', message: `At most ${conversation.lastSeq}.` }],
      },
    )
  }
  const { assistantId } = facts.channelSettings
  const assistant = (await assistantFor(
    deps.store.pool,
    caller.workspaceId,
    typeof assistantId === 'string' ? assistantId : null,
  )) ?? { id: caller.key.id, name: caller.key.name }
  return replyOverApi(deps, reach, conversationId, {
    text: body.text,
    ownerEpoch: body.ownerEpoch,
    assistant,
    dedupKey: said.clientId
      ? dedupKey(conversationId, 'assistant', caller.key.id, said.clientId)
      : `u:${deps.newId('msg')}`,
    clientId: said.clientId,
    sources: body.sources,
    answeredSeq: body.answers,
  })
}
