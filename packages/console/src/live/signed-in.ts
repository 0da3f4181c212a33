import { basePath } from '../base.ts'
import { device } from './kept.ts'
import type { Identity } from './unsent.ts'

/**
 * Who is signed in on this device. All tabs share one session: a tab of someone else must not send their words with it.
 */

/** Another Baton below another path of this site has its own session. */
const key = `signed-in:${basePath}`
const nameOf = ({ workspaceId, teammateId }: Identity) => `${workspaceId}.${teammateId}`

/** Notes who has just signed in, or is about to (null: not known yet). */
export const noteSignedIn = (identity: Identity | null): void => {
  device.set(key, identity ? nameOf(identity) : '')
}

/** Returns whether the session of this device belongs to this teammate. */
export const isSignedIn = (identity: Identity): boolean => device.get(key) === nameOf(identity)
