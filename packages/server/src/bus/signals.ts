import type { Bus, BusMessage } from './bus.ts'

/**
 * The bus as the rest of the server uses it. Listeners of this process receive a message too, not only other processes.
 */
export interface Signals {
  send(message: BusMessage): void
  on(listener: (message: BusMessage, from: 'here' | 'elsewhere') => void): () => void
  healthy(): boolean
}

/** Creates the signals over a bus. */
export function createSignals(bus: Bus): Signals {
  const listeners = new Set<(message: BusMessage, from: 'here' | 'elsewhere') => void>()
  bus.subscribe((message) => {
    for (const listener of listeners) listener(message, 'elsewhere')
  })
  return {
    send(message) {
      for (const listener of listeners) listener(message, 'here')
      bus.publish(message)
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    healthy: () => bus.healthy(),
  }
}
