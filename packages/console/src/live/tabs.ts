import { type Clock, systemClock } from '@baton/client/clock'
import type { Kept } from '@baton/client/kept'
import { randomId } from '@baton/client/random-id'

/** The tabs of this console on this device. Every page load is a tab of its own. */
export interface Tabs {
  id: string
  /** Calls `act` once another tab is closed, in one tab at a time. It must check what is left to do. */
  whenGone(id: string, act: () => void): void
  close(): void
}

type Locks = Pick<LockManager, 'request'>

/** How often a tab says that it lives, where the browser has no locks, and after what silence it counts as closed. */
const beatEvery = 2_000
const goneAfter = 15_000
const dayMs = 86_400_000

/**
 * Joins the tabs of this device. Where the browser has locks, each tab holds one while it lives. Plain http hosts have
 * none: there each tab writes the time into `kept`.
 */
export function joinTabs({
  locks,
  kept,
  clock = systemClock,
}: {
  locks?: Locks | undefined
  kept: Kept
  clock?: Clock
}): Tabs {
  return locks ? withLocks(locks) : withBeats(kept, clock)
}

function withLocks(locks: Locks): Tabs {
  const id = randomId()
  const name = (tab: string) => `baton-tab-${tab}`
  const closing = new AbortController()
  const { signal } = closing
  let release = () => {}
  // A lock that is not granted because the tab closes first is no fault.
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  locks.request(name(id), () => held).catch(() => undefined)
  return {
    id,
    whenGone(other, act) {
      locks.request(name(other), { signal }, act).catch(() => undefined)
    },
    close() {
      closing.abort()
      release()
    },
  }
}

function withBeats(kept: Kept, clock: Clock): Tabs {
  const id = randomId()
  const waiting = new Map<string, () => void>()
  let cancel = () => {}
  const lives = (tab: string) => clock.now() - Number(kept.get(`tab:${tab}`) ?? 0) < goneAfter
  const beat = () => {
    kept.set(`tab:${id}`, String(clock.now()))
    for (const tab of waiting.keys()) if (!lives(tab)) inherit(tab)
    cancel = clock.later(beatEvery, beat)
  }
  /** Of several tabs that find one gone at once, the last to write inherits from it. */
  const inherit = (tab: string) => {
    const act = waiting.get(tab)
    waiting.delete(tab)
    kept.set(`heir:${tab}`, id)
    clock.later(100, () => {
      if (kept.get(`heir:${tab}`) === id) {
        kept.remove(`heir:${tab}`)
        kept.remove(`tab:${tab}`)
        act?.()
      }
    })
  }
  // Tabs that crashed have left theirs behind.
  for (const key of kept.keys('tab:')) if (clock.now() - Number(kept.get(key)) > dayMs) kept.remove(key)
  beat()
  const leave = () => kept.remove(`tab:${id}`)
  globalThis.addEventListener?.('pagehide', leave)
  return {
    id,
    whenGone(other, act) {
      if (other !== id && !waiting.has(other)) waiting.set(other, act)
      if (!lives(other)) inherit(other)
    },
    close() {
      cancel()
      waiting.clear()
      globalThis.removeEventListener?.('pagehide', leave)
      leave()
    },
  }
}
