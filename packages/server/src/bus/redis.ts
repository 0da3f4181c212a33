import { randomUUID } from 'node:crypto'
import { createClient } from 'redis'
import type { Bus, BusMessage } from './bus.ts'
import { batcher, decode, encode } from './envelope.ts'

const channel = 'baton'

/** Redis PUBLISH/SUBSCRIBE: the bus of choice when many processes share one installation. Reconnects by itself. */
export function redisBus(url: string, onError: (error: unknown) => void): Bus {
  const self = randomUUID()
  const listeners = new Set<(message: BusMessage) => void>()
  const publisher = createClient({ url })
  const subscriber = publisher.duplicate()
  publisher.on('error', onError)
  subscriber.on('error', onError)

  const started = Promise.all([publisher.connect(), subscriber.connect()]).then(() =>
    subscriber.subscribe(channel, (payload) => {
      for (const message of decode(payload, self)) for (const listener of listeners) listener(message)
    }),
  )
  started.catch(onError)

  return {
    publish: batcher(
      async (messages) => {
        await publisher.publish(channel, encode({ from: self, messages }))
      },
      onError,
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
