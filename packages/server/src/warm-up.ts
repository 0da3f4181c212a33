import { setTimeout as pause } from 'node:timers/promises'
import { compileWordings } from '@baton/detect/request/warm-up'
import type { FastifyInstance } from 'fastify'

const betweenMs = 20

/**
 * Compiles the detectors when the first visitor comes, before they write, so that no message waits for it and an idle
 * server needs no memory for it. It works in small steps, so that nothing else waits.
 */
export function warmUpForVisitors(app: FastifyInstance, stopping: AbortSignal): void {
  let warm = false
  app.addHook('onRequest', async ({ url }) => {
    if (warm || !isVisit(url)) return
    warm = true
    warmUp(stopping).catch((error: unknown) => {
      if (!stopping.aborted) app.log.error(error)
    })
  })
}

const isVisit = (url: string) => url.startsWith('/v1/') || url.startsWith('/widget.js')

async function warmUp(stopping: AbortSignal): Promise<void> {
  for (let time = 0; time < 2; time++) {
    for (const _ of compileWordings()) await pause(betweenMs, null, { signal: stopping })
  }
}
