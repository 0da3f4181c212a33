import { type Handoff, publicHandoff, shownOpening } from '@baton/core'
import * as api from '@baton/core/api'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Acting, reachOf } from '../../acting.ts'
import { assignHandoff } from '../../actions/assign-handoff.ts'
import { cancelHandoff } from '../../actions/cancel-handoff.ts'
import { claimHandoff } from '../../actions/claim-handoff.ts'
import { markHandoff } from '../../actions/mark-handoff.ts'
import { reassignHandoff } from '../../actions/reassign-handoff.ts'
import { releaseHandoff } from '../../actions/release-handoff.ts'
import { requestHandoff } from '../../actions/request-handoff.ts'
import { resolveHandoff } from '../../actions/resolve-handoff.ts'
import { returnHandoff } from '../../actions/return-handoff.ts'
import { takeover } from '../../actions/takeover.ts'
import { undoHandoff } from '../../actions/undo-handoff.ts'
import { updateHandoff } from '../../actions/update-handoff.ts'
import type { Deps } from '../../deps.ts'
import { listHandoffs, readHandoff } from '../../store/handoffs.ts'
import { readMarks } from '../../store/marks.ts'
import { readHandoffNotice } from '../../store/messages.ts'
import { withPlaces } from '../../store/queue.ts'
import { readHandoffSettings } from '../../store/settings.ts'
import { forReaders, forTeammates } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { decodeCursor, pageOf } from '../base/cursor.ts'
import { once } from '../base/idempotency.ts'

const Params = z.strictObject({ id: z.string().max(60) })
const Empty = z.strictObject({}).optional()
const tags = ['Handoffs']
const response = { 200: api.HandoffResponse }

/** Registers the routes for handoffs, one per verb. Pending handoffs are returned with their place in the queue. */
export function handoffRoutes(app: App, deps: Deps) {
  /** Runs a verb once per Idempotency-Key and returns the handoff with its current place in the queue. */
  const respond = async (request: FastifyRequest, act: () => Promise<Handoff>) =>
    shownHandoff(deps, request.acting, await once(deps, request, act))

  app.post(
    '/v1/conversations/:id/handoffs',
    {
      config: { access: { ...forTeammates, contact: true }, cors: true },
      schema: {
        summary: 'Request a person',
        description: 'Returns the open handoff with 200 if there is one.',
        tags,
        params: Params,
        body: api.CreateHandoff.optional().default({}),
        response: { 200: api.HandoffResponse, 201: api.HandoffResponse },
      },
    },
    async (request, reply) => {
      const { acting, params, body } = request
      const { handoff, created } = await once(deps, request, () =>
        requestHandoff(deps, acting, { ...body, conversationId: params.id }),
      )
      return reply.status(created ? 201 : 200).send(await shownHandoff(deps, acting, handoff))
    },
  )

  app.post(
    '/v1/conversations/:id/takeover',
    {
      config: { access: forTeammates },
      schema: { summary: 'Take over a conversation', tags, params: Params, body: Empty, response },
    },
    async (request) => respond(request, () => takeover(deps, request.acting, request.params.id)),
  )

  app.get(
    '/v1/handoffs',
    {
      config: { access: forReaders },
      schema: {
        summary: 'List handoffs',
        description: 'Pending handoffs are in queue order, others newest first.',
        tags,
        querystring: api.ListHandoffs,
        response: { 200: api.page(z.looseObject({ id: z.string() })) },
      },
    },
    async ({ acting, query }) => {
      const { status, limit, cursor } = query
      const found = await listHandoffs(deps.store.pool, acting.workspaceId, {
        status: status ?? null,
        limit,
        cursor: decodeCursor(cursor, status === 'pending' ? 3 : 2),
      })
      const { items, next } = pageOf(found, limit, (handoff) =>
        status === 'pending'
          ? [String(handoff.priority), handoff.requestedAt, handoff.id]
          : [handoff.requestedAt, handoff.id],
      )
      const { pool } = deps.store
      const marks = await readMarks(
        pool,
        acting.workspaceId,
        items.map(({ id }) => id),
      )
      const placed = await withPlaces(pool, acting.workspaceId, items)
      return { items: placed.map((handoff) => ({ ...handoff, mark: marks.get(handoff.id) ?? null })), next }
    },
  )

  app.get(
    '/v1/handoffs/:id',
    {
      config: { access: { ...forReaders, contact: true }, cors: true },
      schema: { summary: 'Get a handoff', tags, params: Params, response },
    },
    async ({ acting, params }) =>
      shownHandoff(deps, acting, await readHandoff(deps.store.pool, reachOf(acting), params.id)),
  )

  app.patch(
    '/v1/handoffs/:id',
    {
      config: { access: { ...forTeammates, contact: true }, cors: true },
      schema: { summary: 'Add details or set the priority', tags, params: Params, body: api.UpdateHandoff, response },
    },
    async (request) =>
      respond(request, () => updateHandoff(deps, request.acting, { ...request.body, handoffId: request.params.id })),
  )

  app.post(
    '/v1/handoffs/:id/claim',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Claim a handoff. One caller wins, the others get 409 with the winner',
        tags,
        params: Params,
        body: Empty,
        response,
      },
    },
    async (request) => respond(request, () => claimHandoff(deps, request.acting, request.params.id)),
  )

  app.post(
    '/v1/handoffs/:id/assign',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Assign a waiting handoff to a teammate',
        tags,
        params: Params,
        body: api.AssignHandoff,
        response,
      },
    },
    async (request) =>
      respond(request, () => assignHandoff(deps, request.acting, { ...request.body, handoffId: request.params.id })),
  )

  app.post(
    '/v1/handoffs/:id/reassign',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Reassign a claimed handoff to another teammate',
        tags,
        params: Params,
        body: api.AssignHandoff,
        response,
      },
    },
    async (request) =>
      respond(request, () => reassignHandoff(deps, request.acting, { ...request.body, handoffId: request.params.id })),
  )

  app.post(
    '/v1/handoffs/:id/release',
    {
      config: { access: forTeammates },
      schema: { summary: 'Release a handoff to the queue', tags, params: Params, body: Empty, response },
    },
    async (request) => respond(request, () => releaseHandoff(deps, request.acting, request.params.id)),
  )

  app.post(
    '/v1/handoffs/:id/resolve',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Resolve a handoff and close the conversation',
        tags,
        params: Params,
        body: api.ResolveHandoff.optional().default({}),
        response,
      },
    },
    async (request) =>
      respond(request, () => resolveHandoff(deps, request.acting, { ...request.body, handoffId: request.params.id })),
  )

  app.post(
    '/v1/handoffs/:id/return',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Return the conversation to the assistant, with a brief',
        tags,
        params: Params,
        body: api.ReturnHandoff.optional().default({}),
        response,
      },
    },
    async (request) =>
      respond(request, () => returnHandoff(deps, request.acting, { ...request.body, handoffId: request.params.id })),
  )

  app.post(
    '/v1/handoffs/:id/cancel',
    {
      config: { access: { ...forTeammates, contact: true }, cors: true },
      schema: { summary: 'Cancel a handoff', tags, params: Params, body: Empty, response },
    },
    async (request) => respond(request, () => cancelHandoff(deps, request.acting, request.params.id)),
  )

  app.post(
    '/v1/handoffs/:id/undo',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Undo your own last step, within ten seconds',
        tags,
        params: Params,
        body: Empty,
        response,
      },
    },
    async (request) => respond(request, () => undoHandoff(deps, request.acting, request.params.id)),
  )

  app.post(
    '/v1/handoffs/:id/mark',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Say whether a handoff was right, or take that back. It changes nothing else',
        tags,
        params: Params,
        body: api.MarkHandoff,
        response,
      },
    },
    async (request) =>
      respond(request, () => markHandoff(deps, request.acting, { ...request.body, handoffId: request.params.id })),
  )
}

/** Returns a handoff as the caller sees it, by every path alike: with its place and with what the contact was told. */
async function shownHandoff({ store }: Deps, { workspaceId, author }: Acting, handoff: Handoff) {
  const { settings } = await readHandoffSettings(store.pool, workspaceId)
  const more = {
    customerMessage: await readHandoffNotice(store.pool, workspaceId, handoff),
    officeHours: shownOpening(settings, new Date()),
    collect: [],
  }
  const [placed = handoff] = await withPlaces(store.pool, workspaceId, [handoff])
  if (author.kind === 'contact') return publicHandoff(placed, more)
  const marks = await readMarks(store.pool, workspaceId, [handoff.id])
  return { ...placed, ...more, mark: marks.get(handoff.id) ?? null }
}
