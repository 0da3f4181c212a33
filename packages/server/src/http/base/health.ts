import { AppError } from '@baton/core'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { checkDatabase } from '../../store/workspaces.ts'
import type { App } from './app-types.ts'

const tags = ['Operations']
const config = { access: 'public', rateLimit: false } as const

/** Registers `/healthz` and `/readyz`, for load balancers and monitoring. They have no rate limit. */
export function healthRoutes(app: App, { store, signals }: Deps) {
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
        summary: 'Can it serve requests? Checks database, migrations and bus',
        tags,
        response: { 200: z.object({ ok: z.literal(true) }) },
      },
    },
    async () => {
      try {
        await checkDatabase(store.pool)
      } catch (cause) {
        throw new AppError('unavailable', 'The database does not respond.', { part: 'database', cause })
      }
      if (!signals.healthy())
        throw new AppError('unavailable', 'The bus between processes is not connected.', { part: 'bus' })
      return { ok: true as const }
    },
  )
}
