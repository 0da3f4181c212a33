import { backoff } from '@baton/client/backoff'
import type { Clock } from '@baton/client/clock'
import { randomId } from '@baton/client/random-id'
import { closing } from './closing.ts'
import { interruptible } from './interruptible.ts'
import { type LeavingDeps, leaving, type ResolveOutcome } from './leaving.ts'
import { mayPass, pauseOf, wordsOf } from './refusals.ts'
import type { Pending } from './state.ts'
import type { Tabs } from './tabs.ts'
import { inherited, inOrder, type Unsent, type UnsentKeeper } from './unsent.ts'

export interface OutboxDeps extends LeavingDeps {
  clock: Clock
  keeper: UnsentKeeper
  tabs: Tabs
  /** Returns whether the device is still signed in as this teammate. If not, nothing leaves. */
  isSignedIn: () => boolean
  /** Called after every change, with the words of this tab. */
  onChange(items: Pending[]): void
  /** Called when a conversation was resolved after its reply, or (`why`) could not be. */
  onResolved(conversationId: string, outcome: ResolveOutcome): void
}

export interface NewWords {
  conversationId: string
  text: string
  note: boolean
  /** How long a reply is held so that it can be taken back, in milliseconds. */
  holdMs?: number
  /** Whether the conversation is resolved after the reply. */
  resolve?: boolean
  /** Where the cursor was. */
  cursor?: number
  clientId?: string
}

/** A response that has not come by then never comes: the words are sent again under the same id. */
const longestAttempt = 15_000
const longestPause = 8_000
/** How long an action waits for the replies before it. */
const patience = 10_000
const closedTab = 'The tab in which you wrote this was closed.'

/**
 * Holds what a teammate has sent until the server has it. Words of one conversation leave in the order in which they
 * were written, also those of other tabs. What the server refuses stays, with the reason, and holds up nothing.
 */
export function createOutbox({ clock, keeper, tabs, isSignedIn, onChange, onResolved, ...deps }: OutboxDeps) {
  const requests = leaving(deps)
  const { wait, interrupt } = interruptible(clock, longestAttempt)
  const items = new Map<string, Unsent>()
  const busy = new Set<string>()
  const claims = new Map<string, Promise<void>>()
  const timers = new Map<string, () => void>()
  const attempts = new Map<string, number>()
  const lookers = new Set<() => void>()
  const followed = new Set<string>()
  let closed = false
  let lastAt = 0

  const own = () => [...items.values()].sort(inOrder)
  const isOf = (id: string) => (one: Unsent) => one.conversationId === id
  function publish(): void {
    // The thread draws what is stored.
    onChange(own().filter(({ stored }) => !stored))
    for (const look of [...lookers]) look()
  }
  function put(one: Unsent): void {
    items.set(one.clientId, { ...one, kept: one.state === 'sent' || keeper.keep(one) })
    publish()
  }
  function change(clientId: string, by: Partial<Unsent>): void {
    const one = items.get(clientId)
    if (one) put({ ...one, ...by })
  }
  function drop(clientId: string): void {
    keeper.letGo(clientId)
    if (items.delete(clientId)) publish()
  }

  /** Returns the words that leave next, of whichever tab. Those that wait for a decision hold up nothing. */
  function nextIn(conversationId: string): Unsent | undefined {
    const others = keeper.all().filter(({ tab, clientId }) => tab !== tabs.id && !items.has(clientId))
    return [...items.values(), ...others]
      .filter(isOf(conversationId))
      .filter(({ state }) => state !== 'failed' && state !== 'sent')
      .sort(inOrder)[0]
  }

  function pump(conversationId: string): void {
    timers.get(conversationId)?.()
    timers.delete(conversationId)
    if (closed || busy.has(conversationId) || !isSignedIn()) return
    const next = nextIn(conversationId)
    // Another tab's words leave from there. It tells when they have; the tab that inherits from it goes on.
    if (next?.tab !== tabs.id) return
    const rest = next.state === 'held' ? (next.leavesAt ?? 0) - clock.now() : 0
    if (rest > 0) {
      pumpLater(conversationId, rest)
      return
    }
    busy.add(conversationId)
    leave(next).then((pause) => {
      busy.delete(conversationId)
      if (pause === null) pump(conversationId)
      else pumpLater(conversationId, pause)
    })
  }
  function pumpLater(conversationId: string, ms: number): void {
    if (!closed)
      timers.set(
        conversationId,
        clock.later(ms, () => pump(conversationId)),
      )
  }
  function pumpAll(): void {
    for (const id of new Set([...items.values()].map(({ conversationId }) => conversationId))) pump(id)
  }

  /** Tries once. Returns the milliseconds until the next try; null when these words are settled. */
  async function leave(one: Unsent): Promise<number | null> {
    const { clientId, conversationId } = one
    change(clientId, { state: 'sending' })
    const leaves = () => items.get(clientId)?.state === 'sending'
    try {
      await claims.get(clientId)
      if (!leaves()) return null
      if (one.late && !one.anyway) return await settleLate(one)
      const why = await wait(requests.whyNot(one))
      if (why) change(clientId, { state: 'failed', error: why, offers: 'anyway' })
      if (!leaves()) return null
      if (!one.stored) stored(one, await wait(requests.store(one)))
      if (one.resolve) {
        const outcome = await wait(requests.resolve(one))
        drop(clientId)
        onResolved(conversationId, outcome)
      }
      attempts.delete(conversationId)
      return null
    } catch (error) {
      if (!items.has(clientId)) return null
      if (!mayPass(error, one)) {
        change(clientId, { state: 'failed', error: wordsOf(error), offers: 'again' })
        return null
      }
      const count = (attempts.get(conversationId) ?? 0) + 1
      attempts.set(conversationId, count)
      change(clientId, { state: 'waiting', tried: true })
      return pauseOf(error) ?? backoff(count, clock.random(), longestPause)
    }
  }

  function stored({ clientId, resolve }: Unsent, seq: number): void {
    if (!resolve) keeper.letGo(clientId)
    // If the event arrived first, the words are already gone.
    change(clientId, resolve ? { stored: true, seq } : { state: 'sent', seq })
  }

  /** Words of a tab that closed long ago: the request that it sent last may have stored them. */
  async function settleLate(one: Unsent): Promise<null> {
    if (await wait(requests.isStored(one))) {
      drop(one.clientId)
      if (one.resolve) onResolved(one.conversationId, { handoff: null, why: closedTab })
    } else change(one.clientId, { state: 'failed', error: closedTab, offers: 'anyway' })
    return null
  }

  /** A lost claim stops the reply: the teammate decides. */
  async function claim(one: Unsent): Promise<void> {
    const winner = await wait(requests.claim(one)).catch(() => null)
    claims.delete(one.clientId)
    const error = `${winner} claimed this conversation first.`
    if (winner) change(one.clientId, { state: 'failed', error, offers: 'anyway' })
  }

  /** Takes over the words of tabs that are gone, and follows what other tabs keep and remove. */
  function follow(): void {
    if (closed) return
    for (const { clientId, state, kept } of own()) {
      // Another tab inherited it, or the teammate signed out there.
      const isGone = state !== 'sent' && kept && keeper.get(clientId)?.tab !== tabs.id
      if (isGone && items.delete(clientId)) publish()
    }
    for (const { tab } of keeper.all()) {
      if (tab === tabs.id || followed.has(tab)) continue
      followed.add(tab)
      tabs.whenGone(tab, () => inherit(tab))
    }
    pumpAll()
  }
  function inherit(from: string): void {
    followed.delete(from)
    if (closed) return
    for (const one of keeper.all()) if (one.tab === from) put(inherited(one, { tab: tabs.id, now: clock.now() }))
    pumpAll()
  }

  /** Resolves when nothing of a conversation is on its way: to true if all of it is stored. */
  const settled = (conversationId: string) =>
    new Promise<boolean>((resolve) => {
      const end = (all: boolean) => {
        lookers.delete(look)
        cancel()
        resolve(all)
      }
      const cancel = clock.later(patience, () => end(false))
      const look = () => {
        const left = own().filter((one) => isOf(conversationId)(one) && one.state !== 'sent')
        const coming = ({ state, tried }: Unsent) =>
          state === 'held' || state === 'sending' || (state === 'waiting' && !tried)
        if (!left.some(coming)) end(left.length === 0)
      }
      lookers.add(look)
      look()
    })

  const atClose = closing({ own, nextIn, storeLast: requests.storeLast, change })
  follow()
  return {
    write({ holdMs = 0, resolve, cursor, clientId = randomId(), ...words }: NewWords): void {
      const { conversationId, note } = words
      lastAt = Math.max(clock.now(), lastAt + 1, (keeper.all().at(-1)?.at ?? 0) + 1)
      const held = !note && holdMs > 0
      const knew = requests.knownOf(conversationId)
      // A teammate who resolves and then writes on knows that it is closed.
      const closes = own().some((one) => isOf(conversationId)(one) && one.resolve)
      const one: Unsent = {
        ...{ ...words, clientId, at: lastAt, tab: tabs.id, kept: true },
        state: held ? 'held' : 'waiting',
        ...(held ? { leavesAt: clock.now() + holdMs } : {}),
        ...(resolve ? { resolve } : {}),
        ...(cursor === undefined ? {} : { cursor }),
        knew: { ...knew, closed: knew.closed || closes },
      }
      put(one)
      claims.set(clientId, claim(one))
      pump(conversationId)
    },
    /** Takes a held reply back and returns it; null when it has left. */
    takeBack(clientId: string): Pending | null {
      const one = items.get(clientId)
      if (one?.state !== 'held') return null
      drop(clientId)
      pump(one.conversationId)
      return one
    },
    /** Sends what is held in a conversation. Resolves to whether all of it is stored. */
    sendNow(conversationId: string): Promise<boolean> {
      for (const one of own().filter(isOf(conversationId)))
        if (one.state === 'held') change(one.clientId, { state: 'waiting' })
      pump(conversationId)
      return settled(conversationId)
    },
    /** Sends refused words again; those that wait for a decision, in spite of it. */
    again(clientId: string): void {
      const one = items.get(clientId)
      if (!one) return
      const { error: _, offers, tried: __, ...rest } = one
      put({ ...rest, state: 'waiting', ...(offers === 'anyway' ? { anyway: true } : {}) })
      pump(one.conversationId)
    },
    discard: drop,
    /** Sends what has not left, as the page closes for good. */
    sendLast: () => (closed || !isSignedIn() ? undefined : atClose.send()),
    /** Returns whether held replies would not leave if the page closed now. */
    holdsBack: () => atClose.holdsBack(),
    /** Removes words that the thread now contains. */
    settle(isSettled: (one: Pending) => boolean): void {
      for (const one of own().filter(isSettled)) {
        if (!one.resolve) drop(one.clientId)
        else if (!one.stored) change(one.clientId, { stored: true })
      }
    },
    /** Tries everything at once: the line is back. */
    wake(): void {
      attempts.clear()
      interrupt()
      pumpAll()
    },
    follow,
    /** Returns the number of unsent words of this teammate, in all tabs. */
    count(): number {
      const unsent = [...keeper.all(), ...items.values()].filter(({ state }) => state !== 'sent')
      return new Set(unsent.map(({ clientId }) => clientId)).size
    },
    /** Deletes the unsent words of this teammate, in all tabs. */
    forget(): void {
      for (const { clientId } of keeper.all()) keeper.letGo(clientId)
      items.clear()
      publish()
    },
    close(): void {
      closed = true
      for (const cancel of timers.values()) cancel()
      tabs.close()
    },
  }
}
