import * as api from '@baton/core/api'
import type { Deps } from '../../deps.ts'
import { readStatus } from '../../store/status.ts'
import { checkDatabase } from '../../store/workspaces.ts'
import { forAdmins } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { checksOf } from './checks.ts'

/** Registers `GET /v1/status`, the page that says in words whether everything works. */
export function statusRoutes(app: App, { store, env, disk, signals }: Deps) {
  app.get(
    '/v1/status',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Check the installation and this workspace',
        description: 'Says for each part whether it works, in words. `/readyz` is for load balancers.',
        tags: ['Operations'],
        response: { 200: api.Status },
      },
    },
    async ({ acting }) => {
      const begun = performance.now()
      await checkDatabase(store.pool)
      const databaseMs = performance.now() - begun
      const facts = await readStatus(store.pool, acting.workspaceId)
      const checks = checksOf(facts, {
        embedded: !env.DATABASE_URL,
        databaseMs,
        diskFullSince: await disk.fullSince(),
        busIsHealthy: signals.healthy(),
      })
      return { checkedAt: facts.now.toISOString(), checks }
    },
  )
}
