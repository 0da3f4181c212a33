import type { FastifyRequest } from 'fastify'
import { isContact } from '../../acting.ts'
import { addressKey } from '../../address.ts'
import type { App } from './app-types.ts'
import { workOf } from './limits.ts'

/**
 * Handles the expensive requests of one address one after the other, so that a burst of them within the limits delays
 * others by one request, not by all. Requests of the team and of API keys do not wait.
 */
export function takeTurns(app: App) {
  const lines = new Map<string, Promise<void>>()
  const turns = new WeakMap<FastifyRequest, () => void>()

  app.addHook('preHandler', async (request, reply) => {
    const isTeam = request.acting !== undefined && !isContact(request.acting)
    if (isTeam || workOf(request) <= 1) return
    const key = addressKey(request.ip)
    const before = lines.get(key)
    let end = () => {}
    const mine = new Promise<void>((resolve) => {
      end = resolve
    })
    const line = Promise.all([before, mine]).then(() => {
      if (lines.get(key) === line) lines.delete(key)
    })
    lines.set(key, line)
    turns.set(request, end)
    // The client may leave before there is an answer.
    reply.raw.once('close', end)
    await before
  })
  // The work is done when the answer is written, however slowly the client reads it.
  app.addHook('onSend', async (request) => turns.get(request)?.())
}
