import type { Outgoing } from './outbox.ts'
import type { Storage } from './storage.ts'

/**
 * Keeps unacknowledged messages across reloads. Each message has its own key, so that two tabs do not overwrite each
 * other.
 */

/** Keeps a message until `letGo`. */
export function keep(storage: Storage, { clientId, text, at }: Pick<Outgoing, 'clientId' | 'text' | 'at'>): void {
  storage.set(`out.${clientId}`, JSON.stringify({ text, at }))
}

export function letGo(storage: Storage, clientId: string): void {
  storage.remove(`out.${clientId}`)
}

/** Returns the kept messages in the order they were written. Removes entries that cannot be parsed. */
export function readKept(storage: Storage): Pick<Outgoing, 'clientId' | 'text' | 'at'>[] {
  const found = storage.keys('out.').flatMap((key) => {
    const message = parse(storage.get(key))
    if (!message) storage.remove(key)
    return message ? [{ clientId: key.slice('out.'.length), ...message }] : []
  })
  return found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function parse(text: string | null): { text: string; at: string } | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (typeof value !== 'object' || value === null || !('text' in value) || !('at' in value)) return null
    return typeof value.text === 'string' && typeof value.at === 'string' ? { text: value.text, at: value.at } : null
  } catch {
    return null
  }
}
