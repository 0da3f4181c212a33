import type { Bus, BusMessage } from './bus.ts'

/** The bus as the rest of the house sees it: what one says is heard here too, not only in other processes. */
export interface Signals {
  send(message: BusMessage): void
  on(listener: (message: BusMessage, from: 'here' | 'elsewhere') => void): () => void
  healthy(): boolean
}

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
