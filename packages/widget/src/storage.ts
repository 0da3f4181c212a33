import { type Area, browserArea, type Kept, keptIn } from '@baton/client/kept'

/** What is kept of one person. The next person on this device sees nothing of it. */
export interface Storage extends Kept {
  /** What belongs to this tab alone: the draft, and whether the panel is open. */
  tab: Kept
  /** The name under which this person's tabs take turns and hear of each other. */
  name: string
  /** Keeps nothing any more. Removing still works, so that a message is not sent twice. */
  close(): void
}

interface Areas {
  local: Area | null
  tab: Area | null
}

/** Outlives a widget that a page removes and starts again. */
const memory = { local: new Map<string, string>(), tab: new Map<string, string>() }

/**
 * Returns the storage of a person, null for an anonymous visitor. The prefix contains the public token, so that several
 * widgets on a site stay separate. What an anonymous visitor has left comes along when they sign in.
 */
export function storageOf(token: string, person: string | null, areas: Areas = browserAreas()): Storage {
  const open = (name: string) => {
    let closed = false
    const kept = (which: keyof Areas) =>
      keptIn(areas[which], { memory: memory[which], prefix: name, closed: () => closed })
    return {
      ...kept('local'),
      tab: kept('tab'),
      name,
      close() {
        closed = true
      },
    }
  }
  const anonymous = open(`${rootOf(token)}/`)
  if (person === null) return anonymous
  const own = open(`${rootOf(token)}${person}/`)
  move(anonymous, own)
  move(anonymous.tab, own.tab)
  return own
}

function move(from: Kept, to: Kept): void {
  for (const key of from.keys('')) {
    to.set(key, from.get(key) ?? '')
    from.remove(key)
  }
}

/** Deletes everything on this device, whosever it is. The other tabs hear of it. */
export function clearStorage(token: string): void {
  const { local } = browserAreas()
  clearTab(token)
  clear(keptIn(local, { memory: memory.local, prefix: rootOf(token) }))
  const marker = keptIn(local, { memory: memory.local, prefix: resetKey(token) })
  marker.set('', String(Date.now()))
  marker.remove('')
}

export const clearTab = (token: string): void =>
  clear(keptIn(browserAreas().tab, { memory: memory.tab, prefix: rootOf(token) }))

const clear = (kept: Kept) => {
  for (const key of kept.keys('')) kept.remove(key)
}

/** Reports what other tabs do: that everything was deleted, or which conversation this person has now. */
export function onOtherTab(
  token: string,
  { storage, reset, changed }: { storage(): Storage; reset(): void; changed(): void },
): () => void {
  const listener = ({ key, newValue, storageArea }: StorageEvent) => {
    if (storageArea !== browserAreas().local) return
    // A page that signs out may delete everything itself: then there is no key.
    if (key === null || (key === resetKey(token) && newValue !== null)) reset()
    else if (key === `${storage().name}conversation`) changed()
  }
  addEventListener('storage', listener)
  return () => removeEventListener('storage', listener)
}

const rootOf = (token: string) => `baton.${token}.`
const resetKey = (token: string) => `baton-reset.${token}`

const browserAreas = (): Areas => ({ local: browserArea('localStorage'), tab: browserArea('sessionStorage') })
