import type { Signals } from '../bus/signals.ts'

/** Longer than two of the signals that every process sends for its sockets. */
const hereMs = 45_000

/** Which teammates have the console open, in any process. */
export interface TeammatesHere {
  has(workspaceId: string, teammateId: string): boolean
}

/** Follows the `here` signals. Nothing is stored; who is not signalled again is away. */
export function createTeammatesHere(signals: Pick<Signals, 'on'>, now: () => number = Date.now): TeammatesHere {
  const until = new Map<string, number>()
  const keyOf = (workspaceId: string, teammateId: string) => `${workspaceId}:${teammateId}`
  signals.on((message) => {
    if (message.kind !== 'here') return
    const key = keyOf(message.workspaceId, message.teammateId)
    if (message.on) until.set(key, now() + hereMs)
    else until.delete(key)
  })
  return { has: (workspaceId, teammateId) => (until.get(keyOf(workspaceId, teammateId)) ?? 0) > now() }
}
