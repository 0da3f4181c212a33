import { HandoffSettings, marksNeeded, suggestionsFrom } from '@baton/core'
import * as api from '@baton/core/api'
import { z } from 'zod'
import { applySuggestion } from '../../actions/apply-suggestion.ts'
import { markMessage } from '../../actions/mark-message.ts'
import type { Deps } from '../../deps.ts'
import { countMarks, listJudgements } from '../../store/marks.ts'
import { readHandoffSettings } from '../../store/settings.ts'
import { forAdmins, forReaders, forTeammates } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { once } from '../base/idempotency.ts'

const Params = z.strictObject({ id: z.string().max(60) })

/** Registers the routes for what teammates say about decisions, and for what follows from it for the settings. */
export function markRoutes(app: App, deps: Deps) {
  const { pool } = deps.store

  app.post(
    '/v1/conversations/:id/marks',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Mark a message after which a handoff is missing, or take the mark back',
        tags: ['Conversations'],
        params: Params,
        body: api.MarkMessage,
        response: { 200: api.MarkedMessage },
      },
    },
    async (request) => {
      const { acting, params, body } = request
      const mark = await once(deps, request, () => markMessage(deps, acting, { ...body, conversationId: params.id }))
      return { seq: body.seq, mark }
    },
  )

  app.get(
    '/v1/settings/handoff/suggestions',
    {
      config: { access: forReaders },
      schema: {
        summary: 'Values that agree better with the team’s marks than those in force',
        description: 'Compares stored scores with other thresholds. Nothing is applied.',
        tags: ['Settings'],
        response: { 200: api.Suggestions },
      },
    },
    async ({ acting: { workspaceId } }) => {
      const { settings } = await readHandoffSettings(pool, workspaceId)
      const marks = await countMarks(pool, workspaceId)
      const items = marks < marksNeeded ? [] : suggestionsFrom(settings, await listJudgements(pool, workspaceId))
      return { items, marks, marksNeeded }
    },
  )

  app.post(
    '/v1/settings/handoff/suggestions/apply',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Put a suggested value in force, as the next version of the settings',
        tags: ['Settings'],
        body: api.ApplySuggestion,
        response: { 200: HandoffSettings },
      },
    },
    async (request) => once(deps, request, () => applySuggestion(deps, request.acting, request.body)),
  )
}
