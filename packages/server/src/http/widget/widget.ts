import { invites, Locale, shownOpening } from '@baton/core'
import * as api from '@baton/core/api'
import { isContact } from '../../acting.ts'
import { channelSwitches } from '../../actions/allowed-switches.ts'
import { startWidgetSession, type WidgetSessionRequest } from '../../actions/start-widget-session.ts'
import { phrase } from '../../assistants/phrases.ts'
import type { Deps } from '../../deps.ts'
import { channelByToken, webSettings } from '../../store/channels.ts'
import { readHandoffSettings } from '../../store/settings.ts'
import { readWorkspace } from '../../store/workspaces.ts'
import type { App } from '../base/app-types.ts'
import { callerOf, type SignedIn } from '../base/auth.ts'
import { checkAllowedOrigin } from '../base/cors.ts'

const tags = ['Widget']

/** Registers the public routes that the widget calls before it has a session. */
export function widgetRoutes(app: App, deps: Deps) {
  app.get(
    '/v1/widget/config',
    {
      config: { access: 'public', cors: true, perMinute: 240 },
      schema: {
        summary: 'What a page needs to draw the closed widget; creates no session',
        tags,
        querystring: api.WidgetConfigQuery,
        response: { 200: api.WidgetConfig },
      },
    },
    async (request, reply) => {
      const { query } = request
      const channel = await channelByToken(deps.store.pool, query.token)
      const { accent, greeting, allowHandoff, assistantId, allowedOrigins, identity } = webSettings(channel)
      checkAllowedOrigin(callerOf(request), allowedOrigins, deps.env.BATON_PUBLIC_URL)
      const { settings } = await readHandoffSettings(deps.store.pool, channel.workspace_id)
      const switches = await channelSwitches(deps.store.pool, channel.workspace_id, { allowHandoff, assistantId })
      const asking = invites(switches, settings)
      reply.header('cache-control', 'public, max-age=60')
      const { name } = await readWorkspace(deps.store.pool, channel.workspace_id)
      return {
        name,
        accent,
        greeting: greeting ?? phrase('greeting', query.locale ?? null, asking),
        handoffButton: settings.button && asking,
        identityRequired: identity.required,
        locales: Locale.options,
        texts: settings.texts,
        officeHours: shownOpening(settings, new Date()),
      }
    },
  )

  app.post(
    '/v1/widget/sessions',
    {
      config: { access: 'public', cors: true, perMinute: 60 },
      schema: {
        summary: 'Start or resume a visitor’s session',
        description:
          'Created at the first interaction. Resumed by its own bearer token, or on any device by a signed identity.',
        tags,
        body: api.CreateWidgetSession,
        response: { 200: api.WidgetSession, 201: api.WidgetSession },
      },
    },
    async (request, reply) => {
      const { body, headers, signedIn } = request
      const channel = await channelByToken(deps.store.pool, body.token)
      checkAllowedOrigin(callerOf(request), webSettings(channel).allowedOrigins, deps.env.BATON_PUBLIC_URL)
      const bearer = headers.authorization?.split(' ')[1]
      const { session, created } = await startWidgetSession(deps, {
        channel,
        request: body,
        resumed: resumedBy(signedIn, bearer),
      })
      // A signed identity may have changed the contact's name.
      if (signedIn && body.identity) deps.sessions.forget(signedIn.credential.id)
      return reply.status(created ? 201 : 200).send(session)
    },
  )
}

function resumedBy(signedIn: SignedIn | null, bearer: string | undefined): WidgetSessionRequest['resumed'] {
  if (!signedIn || !isContact(signedIn.acting) || !bearer || signedIn.credential.kind !== 'session') return null
  return { acting: signedIn.acting, bearer, signed: signedIn.credential.signed }
}
