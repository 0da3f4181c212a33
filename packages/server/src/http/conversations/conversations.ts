import { Conversation, explained, invalidField, publicConversation, publicEvent, teammateEvent } from '@baton/core'
import * as api from '@baton/core/api'
import { z } from 'zod'
import { isContact, reachOf, teammateIdOf } from '../../acting.ts'
import { addMessage } from '../../actions/add-message.ts'
import { addNote } from '../../actions/add-note.ts'
import { closeConversation } from '../../actions/close-conversation.ts'
import { openConversation } from '../../actions/open-conversation.ts'
import { rateMessage } from '../../actions/rate-message.ts'
import { reopenConversation } from '../../actions/reopen-conversation.ts'
import { addressKey } from '../../address.ts'
import type { Deps } from '../../deps.ts'
import { readDecisions } from '../../store/decisions.ts'
import { placed } from '../../store/queue.ts'
import { readHandoffSettings } from '../../store/settings.ts'
import { forReaders, forTeammates } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { idempotent, once } from '../base/idempotency.ts'
import { workOfRows } from '../base/limits.ts'

const Params = z.strictObject({ id: z.string().max(60) })
const MessageParams = z.strictObject({ id: z.string().max(60), messageId: z.string().max(60) })
const tags = ['Conversations']

/** Registers the routes for single conversations: the log, messages, ratings, notes and decisions. */
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
      const { acting, body } = request
      if (isContact(acting)) app.limits.conversations.take(addressKey(request.ip))
      return idempotent(deps, reply, async (tx) => {
        const conversation = await openConversation(deps, acting, { ...body, tx })
        return {
          status: 201,
          body:
            acting.author.kind === 'contact' ? publicConversation(conversation, conversation.lastSeq) : conversation,
        }
      })
    },
  )

  app.get(
    '/v1/conversations/:id',
    {
      config: { access: { ...forReaders, contact: true }, cors: true },
      schema: { summary: 'Get a conversation', tags, params: Params, response: { 200: api.ConversationResponse } },
    },
    async ({ acting, params }) => {
      const { conversation, facts } = await store.conversation(reachOf(acting), params.id)
      const [shown = conversation] = await placed(store.pool, acting.workspaceId, [conversation])
      return acting.author.kind === 'contact' ? publicConversation(shown, facts.lastPublicSeq) : shown
    },
  )

  app.get(
    '/v1/conversations/:id/events',
    {
      config: { access: { ...forReaders, contact: true }, cors: true, work: workOfRows },
      schema: {
        summary: 'Read the log of a conversation',
        description:
          '`after` reads forwards, `before` backwards. Without either, the latest events are returned. Items are in ' +
          'ascending order.',
        tags,
        params: Params,
        querystring: api.EventsQuery,
        response: { 200: z.object({ items: z.array(z.unknown()), lastSeq: z.int() }) },
      },
    },
    async ({ acting, params, query }) => {
      if (query.after !== undefined && query.before !== undefined)
        throw invalidField('before', 'Send `after` or `before`, not both.')
      const reach = reachOf(acting)
      const { conversation, facts } = await store.conversation(reach, params.id)
      const { author } = acting
      const publicOnly = author.kind === 'contact'
      const events = await store.events(reach, {
        conversationId: params.id,
        limit: query.limit,
        publicOnly,
        ...(query.after === undefined ? {} : { after: query.after }),
        ...(query.before === undefined ? {} : { before: query.before }),
      })
      return {
        items:
          author.kind === 'contact'
            ? events.flatMap((event) => publicEvent(event, { contactId: author.id }) ?? [])
            : events.map((event) => teammateEvent(event, { teammateId: teammateIdOf(acting) })),
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
          'Contacts and teammates write as themselves. An API key names the author with `as` or with the header ' +
          'X-Teammate.',
        tags,
        params: Params,
        body: api.CreateMessage,
        response: { 200: api.MessageAck, 201: api.MessageAck },
      },
    },
    async (request, reply) => {
      const { acting, params, body, headers } = request
      const key = headers['idempotency-key']
      const { ack, created } = await addMessage(deps, acting, {
        ...body,
        conversationId: params.id,
        clientId: body.clientId ?? (typeof key === 'string' ? key.slice(0, 200) : undefined),
      })
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
    async ({ acting, params, body }, reply) => {
      await rateMessage(deps, acting, { conversationId: params.id, messageId: params.messageId, ...body })
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
      idempotent(deps, reply, async (tx) => {
        const event = await addNote(deps, request.acting, {
          conversationId: request.params.id,
          text: request.body.text,
          tx,
        })
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
        summary: 'List the decisions about each contact message, with why and why not, and with the marks of teammates',
        tags,
        params: Params,
        querystring: api.DecisionsQuery,
        response: { 200: api.Decisions },
      },
    },
    async ({ acting, params, query }) => {
      await store.conversation(reachOf(acting), params.id)
      const { settings } = await readHandoffSettings(store.pool, acting.workspaceId)
      const decisions = await readDecisions(store.pool, acting.workspaceId, { conversationId: params.id, ...query })
      return { items: decisions.map((decision) => explained(decision, settings)) }
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
    async (request) => once(deps, request, () => closeConversation(deps, request.acting, request.params.id)),
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
    async (request) => once(deps, request, () => reopenConversation(deps, request.acting, request.params.id)),
  )
}
