import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { forReaders, forTeammates } from '../base/access.ts'
import type { App } from '../base/app-types.ts'

const tags = ['Workspace']
const Onboarding = z.object({
  steps: z.array(
    z.object({ id: z.enum(['knowledge', 'widget', 'conversation', 'handoff', 'claim', 'team']), done: z.boolean() }),
  ),
  demoUrl: z.string(),
  snippet: z.string().nullable(),
  dismissed: z.boolean(),
})

export function onboardingRoutes(app: App, { store, env }: Deps) {
  app.get(
    '/v1/onboarding',
    {
      config: { access: forReaders },
      schema: { summary: 'The way from zero to a handed-off conversation', tags, response: { 200: Onboarding } },
    },
    async ({ caller }) => {
      const { rows } = await store.pool.query(
        `select exists (select 1 from articles where workspace_id = $1) as knowledge,
                exists (select 1 from sessions where workspace_id = $1 and kind = 'contact') as widget,
                exists (select 1 from messages where workspace_id = $1 and author = 'contact') as conversation,
                exists (select 1 from handoffs where workspace_id = $1) as handoff,
                exists (select 1 from handoffs where workspace_id = $1 and acknowledged_at is not null) as claim,
                (select count(*) from teammates where workspace_id = $1) > 1 or exists (select 1 from invites where workspace_id = $1 and purpose = 'invite') as team,
                (select onboarding_dismissed_at is not null from workspaces where id = $1) as dismissed,
                (select token from channels where workspace_id = $1 and deleted_at is null and token is not null order by created_at limit 1) as token`,
        [caller.workspaceId],
      )
      const { dismissed, token, ...done } = z
        .object({
          knowledge: z.boolean(),
          widget: z.boolean(),
          conversation: z.boolean(),
          handoff: z.boolean(),
          claim: z.boolean(),
          team: z.boolean(),
          dismissed: z.boolean(),
          token: z.string().nullable(),
        })
        .parse(rows[0])
      const ids = ['knowledge', 'widget', 'conversation', 'handoff', 'claim', 'team'] as const
      return {
        steps: ids.map((id) => ({ id, done: done[id] })),
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
      schema: { summary: 'Do not show it again', tags, response: { 204: z.null() } },
    },
    async ({ caller }, reply) => {
      await store.pool.query('update workspaces set onboarding_dismissed_at = now() where id = $1', [
        caller.workspaceId,
      ])
      return reply.status(204).send(null)
    },
  )
}
