import * as api from '@baton/core/api'
import { z } from 'zod'
import { createChannel, deleteChannel, updateChannel } from '../actions/channels.ts'
import type { Deps } from '../deps.ts'
import { type ChannelRow, channelOf, readChannel, webSettings } from '../store/channels.ts'
import { forAdmins, forReaders } from './access.ts'
import type { App } from './app-types.ts'
import { slicePage } from './cursor.ts'
import { idempotent } from './idempotency.ts'

const tags = ['Channels']
const Id = z.strictObject({ id: z.string().max(60) })

export function channelRoutes(app: App, deps: Deps) {
  const { store } = deps

  app.get(
    '/v1/channels',
    { config: { access: forReaders }, schema: { summary: 'List channels', tags, querystring: api.PageQuery, response: { 200: api.page(api.Channel) } } },
    async ({ caller, query }) => {
      const { rows } = await store.pool.query<ChannelRow>('select * from channels where workspace_id = $1 and deleted_at is null order by created_at, id limit 5000', [caller.workspaceId])
      return slicePage(rows.map(channelOf), query, ({ id }) => id)
    },
  )

  app.post('/v1/channels', { config: { access: forAdmins }, schema: { summary: 'Make a web channel', tags, body: api.CreateChannel, response: { 201: api.Channel } } }, async (request, reply) => {
    const { caller, body } = request
    // Answers never hold the secret, but requests do: their hash alone is kept beside the key.
    return idempotent(deps, request, reply, async (tx) => ({ status: 201, body: await createChannel(deps, tx, caller.workspaceId, body) }))
  })

  app.get('/v1/channels/:id', { config: { access: forReaders }, schema: { summary: 'One channel', tags, params: Id, response: { 200: api.Channel } } }, async ({ caller, params }) =>
    channelOf(await readChannel(store.pool, caller.workspaceId, params.id)),
  )

  app.patch(
    '/v1/channels/:id',
    { config: { access: forAdmins }, schema: { summary: 'Change a channel', tags, params: Id, body: api.UpdateChannel, response: { 200: api.Channel } } },
    async ({ caller, params, body }) => updateChannel(deps, caller.workspaceId, params.id, body),
  )

  app.delete(
    '/v1/channels/:id',
    { config: { access: forAdmins }, schema: { summary: 'Close a channel; its conversations stay', tags, params: Id, response: { 204: z.null() } } },
    async ({ caller, params }, reply) => {
      await deleteChannel(deps, caller.workspaceId, params.id)
      return reply.status(204).send(null)
    },
  )

  app.post(
    '/v1/channels/:id/test',
    { config: { access: forAdmins }, schema: { summary: 'What is wrong with this channel, and how to mend it', tags, params: Id, response: { 200: api.ChannelCheck } } },
    async ({ caller, params }) => {
      const { allowedOrigins, identity } = webSettings(await readChannel(store.pool, caller.workspaceId, params.id))
      const problems: z.output<typeof api.ChannelCheck>['problems'] = []
      if (allowedOrigins.length === 0) problems.push({ severity: 'warning', message: 'Any website may show this widget. List your own sites under “Allowed origins”.' })
      for (const origin of allowedOrigins) {
        if (origin.startsWith('http:') && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(origin))
          problems.push({ severity: 'warning', message: `${origin} is not encrypted: what visitors write can be read on the way. Use https.` })
      }
      if (!identity.required) problems.push({ severity: 'warning', message: 'Visitors are not signed in: names and e-mail addresses they type are not proven.' })
      return { ok: problems.every(({ severity }) => severity !== 'error'), problems }
    },
  )
}
