import { Locale } from '@baton/core'
import * as api from '@baton/core/api'
import { startWidgetSession } from '../../actions/widget-session.ts'
import type { Deps } from '../../deps.ts'
import { channelByToken, webSettings } from '../../store/channels.ts'
import { readHandoffSettings } from '../../store/settings.ts'
import type { App } from '../base/app-types.ts'
import { checkAllowedOrigin } from '../base/cors.ts'

const tags = ['Widget']

export function widgetRoutes(app: App, deps: Deps) {
  app.get(
    '/v1/widget/config',
    {
      config: { access: 'public', cors: true, perMinute: 240 },
      schema: {
        summary: 'What a page needs to draw the closed widget; no session, no storage',
        tags,
        querystring: api.WidgetConfigQuery,
        response: { 200: api.WidgetConfig },
      },
    },
    async ({ query, headers }, reply) => {
      const channel = await channelByToken(deps.store.pool, query.token)
      const { accent, greeting, allowHandoff, allowedOrigins, identity } = webSettings(channel)
      checkAllowedOrigin(headers, allowedOrigins, deps.env.BATON_PUBLIC_URL)
      const { settings } = await readHandoffSettings(deps.store.pool, channel.workspace_id)
      const off =
        (settings.mode === 'level' && settings.level === 0) ||
        (settings.mode === 'advanced' && !settings.advanced.enabled)
      reply.header('cache-control', 'public, max-age=60')
      const { rows } = await deps.store.pool.query<{ name: string }>('select name from workspaces where id = $1', [
        channel.workspace_id,
      ])
      return {
        name: rows[0]?.name ?? channel.name,
        accent,
        greeting,
        handoffButton: settings.button && allowHandoff && !off,
        identityRequired: identity.required,
        locales: Locale.options,
        texts: settings.texts,
        officeHours: { open: true, nextOpenAt: null },
      }
    },
  )

  app.post(
    '/v1/widget/sessions',
    {
      config: { access: 'public', cors: true, perMinute: 60 },
      schema: {
        summary: 'Begin or resume a visitor’s session',
        description: 'Made at the first interaction. The bearer itself resumes, or a signed identity on any device.',
        tags,
        body: api.CreateWidgetSession,
        response: { 200: api.WidgetSession, 201: api.WidgetSession },
      },
    },
    async ({ body, headers, knownCaller }, reply) => {
      const channel = await channelByToken(deps.store.pool, body.token)
      checkAllowedOrigin(headers, webSettings(channel).allowedOrigins, deps.env.BATON_PUBLIC_URL)
      const bearer = headers.authorization?.split(' ')[1] ?? null
      const { session, created } = await startWidgetSession(
        deps,
        channel,
        body,
        knownCaller?.kind === 'contact' ? { caller: knownCaller, bearer } : null,
      )
      return reply.status(created ? 201 : 200).send(session)
    },
  )
}
