import * as api from '@baton/core/api'
import { z } from 'zod'
import {
  channelOf,
  createChannel,
  deleteChannel,
  inboundUrl,
  openChannel,
  updateChannel,
} from '../../actions/channels.ts'
import type { Deps } from '../../deps.ts'
import { type ChannelRow, readChannel } from '../../store/channels.ts'
import { forAdmins, forReaders } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { slicePage } from '../base/cursor.ts'
import { idempotent } from '../base/idempotency.ts'

const tags = ['Channels']
const Id = z.strictObject({ id: z.string().max(60) })

export function channelRoutes(app: App, deps: Deps) {
  const { store } = deps

  app.get(
    '/v1/channels',
    {
      config: { access: forReaders },
      schema: { summary: 'List channels', tags, querystring: api.PageQuery, response: { 200: api.page(api.Channel) } },
    },
    async ({ caller, query }) => {
      const { rows } = await store.pool.query<ChannelRow>(
        'select * from channels where workspace_id = $1 and deleted_at is null order by created_at, id limit 5000',
        [caller.workspaceId],
      )
      return slicePage(
        rows.map((row) => channelOf(deps, row)),
        query,
        ({ id }) => id,
      )
    },
  )

  app.post(
    '/v1/channels',
    {
      config: { access: forAdmins },
      schema: { summary: 'Make a channel', tags, body: api.CreateChannel, response: { 201: api.Channel } },
    },
    async (request, reply) => {
      const { caller, body } = request
      // Answers never hold the secret, but requests do: their hash alone is kept beside the key.
      return idempotent(deps, request, reply, async (tx) => ({
        status: 201,
        body: await createChannel(deps, tx, caller.workspaceId, body),
      }))
    },
  )

  app.get(
    '/v1/channels/:id',
    {
      config: { access: forReaders },
      schema: { summary: 'One channel', tags, params: Id, response: { 200: api.Channel } },
    },
    async ({ caller, params }) => channelOf(deps, await readChannel(store.pool, caller.workspaceId, params.id)),
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
    async ({ caller, params, body }) => updateChannel(deps, caller.workspaceId, params.id, body),
  )

  app.delete(
    '/v1/channels/:id',
    {
      config: { access: forAdmins },
      schema: { summary: 'Close a channel; its conversations stay', tags, params: Id, response: { 204: z.null() } },
    },
    async ({ caller, params }, reply) => {
      await deleteChannel(deps, caller.workspaceId, params.id)
      return reply.status(204).send(null)
    },
  )

  app.post(
    '/v1/channels/:id/test',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'What is wrong with this channel, and how to mend it',
        tags,
        params: Id,
        response: { 200: api.ChannelCheck },
      },
    },
    async ({ caller, params }) => {
      const row = await readChannel(store.pool, caller.workspaceId, params.id)
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
