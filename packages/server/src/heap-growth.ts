import { setFlagsFromString } from 'node:v8'
import type { FastifyInstance } from 'fastify'

const manyRequests = 200
const withinMs = 10_000

/**
 * Keeps a quiet server small. By default V8 grows its space for new objects at the first burst and keeps it: 20 MB
 * after one visitor. With a growth factor of 1 the space keeps its first size. A busy server gets the default back,
 * because a small space costs it about 15 % more CPU.
 */
export function holdHeap(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

export function releaseHeapWhenBusy(app: FastifyInstance): void {
  const isBusy = createBusyness()
  let held = true
  app.addHook('onRequest', async () => {
    if (!held || !isBusy(performance.now())) return
    held = false
    setFlagsFromString('--semi-space-growth-factor=2')
  })
}

/** Returns a function that is called at each request and says whether there were many in a short time. */
export function createBusyness(): (nowMs: number) => boolean {
  let since = 0
  let requests = 0
  return (nowMs) => {
    if (nowMs - since > withinMs) {
      since = nowMs
      requests = 0
    }
    requests += 1
    return requests >= manyRequests
  }
}
