import { randomId } from '@baton/client/random-id'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
/** A tab that was closed inside its turn holds up the others no longer than this. */
const longestTurn = 30_000

/**
 * Runs `act` while no other tab of this site runs one of the same name, so that two tabs in which a visitor writes
 * first make one conversation.
 */
export async function inTurn<T>(name: string, act: () => Promise<T>): Promise<T> {
  // Plain http hosts have no locks.
  if (navigator.locks) return navigator.locks.request(name, act)
  const release = await takeTicket(name)
  try {
    return await act()
  } finally {
    release()
  }
}

/** Takes the turn with a ticket in the storage that the tabs share. Where there is none, nobody else can see it. */
async function takeTicket(name: string): Promise<() => void> {
  const key = `turn.${name}`
  try {
    const ticket = randomId()
    const holds = () => localStorage.getItem(key)?.startsWith(ticket)
    for (;;) {
      const until = Number(localStorage.getItem(key)?.split(' ')[1] ?? 0)
      const taken = until >= Date.now() && until <= Date.now() + longestTurn
      if (!taken) {
        localStorage.setItem(key, `${ticket} ${Date.now() + longestTurn}`)
        // Of several tabs that found it free at once, the last to write has it.
        await pause(60)
        if (holds()) return () => void (holds() && localStorage.removeItem(key))
      }
      await pause(40)
    }
  } catch {
    return () => undefined
  }
}
