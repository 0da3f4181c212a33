import { device } from './kept.ts'

const restMs = 3_000

/**
 * Runs `act` in one of the tabs that want to, and at most once in three seconds. Locks exist only on https and
 * localhost; elsewhere the tabs leave each other a note on this device.
 */
export function inOneTab(name: string, act: () => void) {
  if (!navigator.locks) return inFirstTab(name, act)
  navigator.locks
    .request(`baton-${name}`, { ifAvailable: true }, async (lock) => {
      if (!lock) return
      act()
      await new Promise((resolve) => setTimeout(resolve, restMs))
    })
    .catch(act)
}

function inFirstTab(name: string, act: () => void) {
  const key = `one-tab:${name}`
  if (Date.now() - Number(device.get(key) ?? 0) < restMs) return
  device.set(key, String(Date.now()))
  setTimeout(() => device.remove(key), restMs)
  act()
}
