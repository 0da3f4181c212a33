import { z } from 'zod'
import { dismissOnboarding } from '../../actions/dismiss-onboarding.ts'
import type { Deps } from '../../deps.ts'
import { readOnboarding } from '../../store/onboarding.ts'
import { forReaders, forTeammates } from '../base/access.ts'
import type { App } from '../base/app-types.ts'

const tags = ['Workspace']
const Step = z.enum(['knowledge', 'widget', 'conversation', 'handoff', 'claim', 'team'])
const Onboarding = z.object({
  steps: z.array(z.object({ id: Step, done: z.boolean() })),
  demoUrl: z.string(),
  snippet: z.string().nullable(),
  dismissed: z.boolean(),
})

/** Registers the routes for the getting-started list. */
export function onboardingRoutes(app: App, deps: Deps) {
  const { store, env } = deps

  app.get(
    '/v1/onboarding',
    {
      config: { access: forReaders },
      schema: { summary: 'The steps from zero to a handed-off conversation', tags, response: { 200: Onboarding } },
    },
    async ({ acting }) => {
      const { token, dismissed, ...done } = await readOnboarding(store.pool, acting.workspaceId)
      return {
        steps: Step.options.map((id) => ({ id, done: done[id] })),
        demoUrl: `${env.publicUrl}/demo`,
        snippet: token && `<script async src="${env.publicUrl}/widget.js" data-token="${token}"></script>`,
        dismissed,
      }
    },
  )

  app.post(
    '/v1/onboarding/dismiss',
    {
      config: { access: forTeammates },
      schema: { summary: 'Hide the steps for the whole workspace', tags, response: { 204: z.null() } },
    },
    async ({ acting }, reply) => {
      await dismissOnboarding(deps, acting.workspaceId)
      return reply.status(204).send(null)
    },
  )
}
