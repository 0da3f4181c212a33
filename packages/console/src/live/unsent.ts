import type { Kept } from '@baton/client/kept'
import type { Pending } from './state.ts'

/** A reply or note on this device that the server does not have yet, and the tab that has it. */
export interface Unsent extends Pending {
  tab: string
}

/** Whose words they are. Another teammate on this device neither sees nor sends them. */
export interface Identity {
  workspaceId: string
  teammateId: string
}

export interface UnsentKeeper {
  /** Returns whether the words outlive the page. */
  keep(one: Unsent): boolean
  letGo(clientId: string): void
  get(clientId: string): Unsent | null
  /** Returns the words of every tab, in the order in which they were written. */
  all(): Unsent[]
}

/** Keeps unsent words across reloads. Each has its own key, so that two tabs do not overwrite each other. */
export function keepUnsent(kept: Kept, { workspaceId, teammateId }: Identity): UnsentKeeper {
  const prefix = `unsent:${workspaceId}.${teammateId}:`
  const keeper: UnsentKeeper = {
    keep: (one) => kept.set(prefix + one.clientId, JSON.stringify(one)),
    letGo: (clientId) => kept.remove(prefix + clientId),
    get: (clientId) => parse(kept.get(prefix + clientId)),
    all: () =>
      kept
        .keys(prefix)
        .flatMap((key) => parse(kept.get(key)) ?? [])
        .sort(inOrder),
  }
  return keeper
}

/** After this time, in milliseconds, words of a closed tab no longer leave by themselves: much may have happened. */
const lateMs = 10 * 60_000

/** Returns words of a closed tab as the tab that inherits them has them. */
export function inherited(one: Unsent, { tab, now }: { tab: string; now: number }): Unsent {
  const late = now - one.at > lateMs
  const state = one.state === 'failed' || (one.state === 'held' && !late) ? one.state : 'waiting'
  return { ...one, tab, state, ...(late ? { late } : {}) }
}

/** Compares two by when they were written. */
export const inOrder = (a: Pending, b: Pending) => a.at - b.at || (a.clientId < b.clientId ? -1 : 1)

function parse(text: string | null): Unsent | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isUnsent(value) ? value : null
  } catch {
    return null
  }
}

/** Returns whether a kept value has what sending needs: another version of Baton may have kept it. */
function isUnsent(value: unknown): value is Unsent {
  const one = (value ?? {}) as Record<string, unknown>
  const texts = [one['clientId'], one['conversationId'], one['text'], one['state'], one['tab']]
  return (
    texts.every((text) => typeof text === 'string') && typeof one['at'] === 'number' && typeof one['note'] === 'boolean'
  )
}
