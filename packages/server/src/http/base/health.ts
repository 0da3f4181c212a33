import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { databaseRefusal, diskFull } from '../../store/database-refusal.ts'
import { checkDatabase } from '../../store/workspaces.ts'
import type { App } from './app-types.ts'

const tags = ['Operations']
const config = { access: 'public', rateLimit: false } as const

/** Registers `/healthz` and `/readyz`, for load balancers and monitoring. They have no rate limit. */
export function healthRoutes(app: App, { store, signals, disk }: Deps) {
  app.get(
    '/healthz',
    {
      config,
      schema: {
        summary: 'Check that the process is alive',
        tags,
        response: { 200: z.object({ ok: z.literal(true) }) },
      },
    },
    async () => ({ ok: true as const }),
  )

  app.get(
    '/readyz',
    {
      config,
      schema: {
        summary: 'Can it serve requests? Checks database and bus',
        description:
          'Returns 503 while nothing can be served. `degraded` lists what works less well: without the `bus`, live ' +
          'updates from other processes take up to five seconds.',
        tags,
        response: { 200: z.object({ ok: z.literal(true), degraded: z.array(z.enum(['bus'])) }) },
      },
    },
    async () => {
      try {
        await checkDatabase(store.pool)
        if (await disk.fullSince()) throw diskFull()
      } catch (cause) {
        throw databaseRefusal(cause) ?? cause
      }
      return { ok: true as const, degraded: signals.healthy() ? [] : ['bus' as const] }
    },
  )
}
