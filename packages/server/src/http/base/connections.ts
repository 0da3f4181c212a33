import type { Socket } from 'node:net'
import { addressKey, trusts } from '../../address.ts'
import type { Deps } from '../../deps.ts'
import type { App } from './app-types.ts'
import { raised } from './limits.ts'

const perAddress = 500

/**
 * Closes connections of an address that has too many, before they send anything. Trusted proxies may have any number,
 * because they carry everybody.
 */
export function limitConnections(app: App, { env }: Pick<Deps, 'env'>) {
  const limit = env.BATON_RATE_LIMIT
  if (limit === 'off') return
  const most = perAddress * raised(limit)
  const trusted = trusts(env.BATON_TRUST_PROXY)
  const open = new Map<string, number>()
  app.server.on('connection', (socket: Socket) => {
    if (trusted(socket.remoteAddress, 0)) return
    const key = addressKey(socket.remoteAddress)
    const count = (open.get(key) ?? 0) + 1
    if (count > most) return socket.destroy()
    open.set(key, count)
    socket.once('close', () => {
      const left = (open.get(key) ?? 1) - 1
      if (left > 0) open.set(key, left)
      else open.delete(key)
    })
  })
}
