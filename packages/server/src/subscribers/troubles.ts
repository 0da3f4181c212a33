import type { Deps } from '../deps.ts'
import { hastenJobs } from '../store/outbox-jobs.ts'
import { type Dependency, setTrouble } from '../store/troubles.ts'

/** The number of failures in a row after which a place is in trouble. */
const mostFailures = 5
/** How long a place in trouble is left alone between two attempts, unless a test says otherwise. */
const usualRestMs = 30_000

/** Which assistants and channels do not respond, as this process sees it. */
export interface Troubles {
  /** Returns whether a place may be tried now: it works, or its rest is over and this is the one attempt. */
  mayTry(place: Dependency): boolean
  /** Records that a place did not respond. After several times in a row it is in trouble, and shown so. */
  failed(place: Dependency, reason: string): Promise<void>
  /** Records that a place has responded. What waited for it runs at once. */
  worked(place: Dependency): Promise<void>
  /**
   * The channels in trouble, and how many jobs may try each of them now: their jobs wait. Jobs of an assistant do not,
   * because they tell the customer.
   */
  channels(): ReadonlyMap<string, number>
}

interface State {
  kind: Dependency['kind']
  failures: number
  /** When it may be tried again; null: it is not in trouble. */
  restsUntil: number | null
}

/** Creates the breaker of all places. */
export function createTroubles(
  { store, log }: Pick<Deps, 'store' | 'log'>,
  { now = Date.now, restMs = usualRestMs }: { now?: () => number; restMs?: number } = {},
): Troubles {
  const states = new Map<string, State>()

  return {
    mayTry({ id }) {
      const state = states.get(id)
      if (!state || state.restsUntil === null) return true
      if (now() < state.restsUntil) return false
      state.restsUntil = now() + restMs
      return true
    },

    async failed(place, reason) {
      const failures = (states.get(place.id)?.failures ?? 0) + 1
      const inTrouble = failures >= mostFailures
      states.set(place.id, { kind: place.kind, failures, restsUntil: inTrouble ? now() + restMs : null })
      if (!inTrouble) return
      if (failures === mostFailures) log.warn({ ...place, reason }, 'does not respond, so it is left alone for a while')
      await setTrouble(store.pool, place, reason)
    },

    async worked(place) {
      const state = states.get(place.id)
      // The first success of a process also ends a trouble that an earlier process has seen.
      if (state && state.failures === 0) return
      states.set(place.id, { kind: place.kind, failures: 0, restsUntil: null })
      await setTrouble(store.pool, place, null)
      if (state) await hastenJobs(store.pool, place.id)
    },

    channels() {
      const few = new Map<string, number>()
      for (const [id, { kind, restsUntil }] of states)
        if (kind === 'channel' && restsUntil !== null) few.set(id, now() < restsUntil ? 0 : 1)
      return few
    },
  }
}
