import { randomUUID } from 'node:crypto'
import { createClient } from 'redis'
import type { Bus, BusMessage } from './bus.ts'
import { batcher, decode, encode } from './envelope.ts'
import { createOutage } from './outage.ts'

const channel = 'baton'

/**
 * Creates a bus over Redis PUBLISH/SUBSCRIBE, recommended when many processes share one installation. It reconnects by
 * itself. `tell` gets failures, at most one a minute, and the recovery.
 */
export function redisBus(url: string, tell: (news: unknown) => void): Bus {
  const self = randomUUID()
  const listeners = new Set<(message: BusMessage) => void>()
  const publisher = createClient({ url })
  const subscriber = publisher.duplicate()
  const outage = createOutage(tell)
  for (const client of [publisher, subscriber]) {
    client.on('error', outage.failed)
    client.on('ready', () => {
      if (publisher.isReady && subscriber.isReady) outage.over()
    })
  }

  const started = Promise.all([publisher.connect(), subscriber.connect()]).then(() =>
    subscriber.subscribe(channel, (payload) => {
      for (const message of decode(payload, self)) for (const listener of listeners) listener(message)
    }),
  )
  started.catch(outage.failed)

  return {
    publish: batcher(
      async (messages) => {
        await publisher.publish(channel, encode({ from: self, messages }))
      },
      outage.failed,
      500,
    ),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    healthy: () => publisher.isReady && subscriber.isReady,
    async close() {
      for (const client of [publisher, subscriber]) if (client.isOpen) client.destroy()
    },
  }
}
