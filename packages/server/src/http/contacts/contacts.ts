import * as api from '@baton/core/api'
import { z } from 'zod'
import { closeConversationsOf } from '../../actions/close-conversations-of.ts'
import { endVisitorSessions } from '../../actions/end-visitor-sessions.ts'
import type { Deps } from '../../deps.ts'
import { forTeammates } from '../base/access.ts'
import type { App } from '../base/app-types.ts'

const tags = ['Contacts']
const Id = z.strictObject({ id: z.string().max(60) })

/** Registers the routes for everything that one contact has. */
export function contactRoutes(app: App, deps: Deps) {
  app.post(
    '/v1/contacts/:id/close',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Close all open conversations of a contact',
        tags,
        params: Id,
        response: { 200: api.ClosedConversations },
      },
    },
    async ({ acting, params }) => ({ closed: await closeConversationsOf(deps, acting, params.id) }),
  )

  app.delete(
    '/v1/contacts/:id/sessions',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'End all sessions of a contact',
        description: 'Their pages start again. Signed-in customers are recognised again by their next identity token.',
        tags,
        params: Id,
        response: { 200: api.EndedSessions },
      },
    },
    async ({ acting, params }) => ({
      ended: await endVisitorSessions(deps, acting.workspaceId, { contactId: params.id }),
    }),
  )
}
