import * as api from '@baton/core/api'
import { z } from 'zod'
import { createChannel } from '../../actions/create-channel.ts'
import { deleteChannel } from '../../actions/delete-channel.ts'
import { endVisitorSessions } from '../../actions/end-visitor-sessions.ts'
import { inboundUrl, openChannel } from '../../actions/open-channel.ts'
import { showChannel } from '../../actions/show-channel.ts'
import { updateChannel } from '../../actions/update-channel.ts'
import type { Deps } from '../../deps.ts'
import { listChannels, readChannel } from '../../store/channels.ts'
import { forAdmins, forReaders } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { slicePage } from '../base/cursor.ts'
import { idempotent } from '../base/idempotency.ts'

const tags = ['Channels']
const Id = z.strictObject({ id: z.string().max(60) })

/** Registers the routes for channels, including the check of a channel's connection. */
export function channelRoutes(app: App, deps: Deps) {
  const { store } = deps

  app.get(
    '/v1/channels',
    {
      config: { access: forReaders },
      schema: { summary: 'List channels', tags, querystring: api.PageQuery, response: { 200: api.page(api.Channel) } },
    },
    async ({ acting, query }) => {
      const rows = await listChannels(store.pool, acting.workspaceId)
      return slicePage(
        rows.map((row) => showChannel(deps, row)),
        query,
        ({ id }) => id,
      )
    },
  )

  app.post(
    '/v1/channels',
    {
      config: { access: forAdmins },
      schema: { summary: 'Create a channel', tags, body: api.CreateChannel, response: { 201: api.Channel } },
    },
    async (request, reply) => {
      const { acting, body } = request
      // Responses never contain the secret, but requests do: the key is stored with a hash of the request only.
      return idempotent(deps, reply, async (tx) => ({
        status: 201,
        body: await createChannel(deps, tx, { workspaceId: acting.workspaceId, channel: body }),
      }))
    },
  )

  app.get(
    '/v1/channels/:id',
    {
      config: { access: forReaders },
      schema: { summary: 'Get a channel', tags, params: Id, response: { 200: api.Channel } },
    },
    async ({ acting, params }) => showChannel(deps, await readChannel(store.pool, acting.workspaceId, params.id)),
  )

  app.patch(
    '/v1/channels/:id',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Change a channel',
        tags,
        params: Id,
        body: api.UpdateChannel,
        response: { 200: api.Channel },
      },
    },
    async ({ acting, params, body }) =>
      updateChannel(deps, { workspaceId: acting.workspaceId, id: params.id, change: body }),
  )

  app.delete(
    '/v1/channels/:id',
    {
      config: { access: forAdmins },
      schema: { summary: 'Close a channel and keep its conversations', tags, params: Id, response: { 204: z.null() } },
    },
    async ({ acting, params }, reply) => {
      await deleteChannel(deps, acting.workspaceId, params.id)
      return reply.status(204).send(null)
    },
  )

  app.delete(
    '/v1/channels/:id/sessions',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'End the sessions of all visitors of a channel',
        description: 'Their pages start again. Signed-in customers are recognised again by their next identity token.',
        tags,
        params: Id,
        response: { 200: api.EndedSessions },
      },
    },
    async ({ acting, params }) => ({
      ended: await endVisitorSessions(deps, acting.workspaceId, { channelId: params.id }),
    }),
  )

  app.post(
    '/v1/channels/:id/test',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Check a channel: what is wrong, and how to fix it',
        tags,
        params: Id,
        response: { 200: api.ChannelCheck },
      },
    },
    async ({ acting, params }) => {
      const row = await readChannel(store.pool, acting.workspaceId, params.id)
      const opened = openChannel(deps, row)
      const problems =
        (await opened?.channel.check?.(opened.settings, {
          fetch: deps.fetch,
          inboundUrl: inboundUrl(deps.env, row.id),
        })) ?? []
      return { ok: problems.every(({ severity }) => severity !== 'error'), problems }
    },
  )
}
