import { useEffect } from 'react'
import { device } from './kept.ts'

/** Which conversation a teammate looks at: it is open in a visible tab. Nothing is announced about it. */

const lockOf = (id: string) => `baton-looking-${id}`
/** Used where the browser has no locks: on plain http. */
const key = 'looking'
let here: string | null = null

/** Notes that a conversation is looked at while it is open and its tab is visible. */
export function useLooking(id: string) {
  useEffect(() => {
    let release = () => {}
    const stop = () => {
      release()
      release = () => {}
      if (here === id) here = null
      if (device.get(key) === id) device.remove(key)
    }
    const look = () => {
      stop()
      if (document.visibilityState !== 'visible') return
      here = id
      if (!navigator.locks) return device.set(key, id)
      const over = new Promise<void>((resolve) => {
        release = resolve
      })
      navigator.locks.request(lockOf(id), { mode: 'shared' }, () => over).catch(() => undefined)
    }
    look()
    document.addEventListener('visibilitychange', look)
    addEventListener('pagehide', stop)
    return () => {
      document.removeEventListener('visibilitychange', look)
      removeEventListener('pagehide', stop)
      stop()
    }
  }, [id])
}

/** Resolves to whether the teammate looks at a conversation, in this or another tab of this device. */
export async function isLookedAt(id: string): Promise<boolean> {
  if (here === id) return true
  if (!navigator.locks) return device.get(key) === id
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name === lockOf(id))
}
