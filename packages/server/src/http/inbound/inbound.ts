import { AppError } from '@baton/core'
import { z } from 'zod'
import { openChannel } from '../../actions/open-channel.ts'
import { receiveInbound } from '../../actions/receive-inbound.ts'
import type { Deps } from '../../deps.ts'
import { channelById } from '../../store/channels.ts'
import type { App } from '../base/app-types.ts'

const Params = z.strictObject({ channelId: z.string().max(60) })

/**
 * Registers the route that vendors call. The channel checks their signature over the raw body and the called URL before
 * anything is stored.
 */
export async function inboundRoutes(app: App, deps: Deps) {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

    scope.post(
      '/v1/inbound/:channelId',
      {
        config: { access: 'public', perMinute: 12_000 },
        schema: {
          summary: 'Receive a vendor’s webhook',
          description:
            'Verified by the vendor’s signature: 401 if it does not match. Events that Baton does not use get 2xx.',
          tags: ['Channels'],
          params: Params,
        },
      },
      async (request, reply) => {
        const { channelId } = Params.parse(request.params)
        const row = await channelById(deps.store.pool, channelId)
        const opened = openChannel(deps, row)
        if (!opened?.channel.receive)
          throw new AppError('not_found', 'No channel uses this address. Copy it from the channel’s page again.')
        const body = request.body instanceof Buffer ? new Uint8Array(request.body) : new Uint8Array()
        const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
          value === undefined ? [] : [[name, [value].flat().join(', ')]],
        )
        const called = new Request(`${deps.env.publicUrl}${request.raw.url ?? '/'}`, {
          method: 'POST',
          headers: withoutFraming(headers),
          body,
        })
        const { inbound, response } = await opened.channel.receive(called, opened.settings)
        for (const one of inbound) await receiveInbound(deps, { row, channel: opened.channel }, one)
        if (!response) return reply.status(204).send()
        const type = response.headers.get('content-type')
        if (type) reply.type(type)
        return reply.status(response.status).send(await response.text())
      },
    )
  })
}

/** Removes the headers that describe the transfer, not the body. */
const withoutFraming = (headers: [string, string][]) =>
  headers.filter(([name]) => !['content-length', 'transfer-encoding', 'connection', 'host', 'expect'].includes(name))
