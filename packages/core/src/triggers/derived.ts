import { settingsByName } from '../kind.ts'
import { triggers } from './index.ts'
import { listOf, pick } from './list.ts'
import type { Gap } from './trigger.ts'

/** The triggers as a list, in order of precedence. */
export const triggerList = listOf(triggers)
export const triggerNames = triggerList.map(({ name }) => name)

/** Handoff reasons that come from people, other systems or the API. */
const otherReasons = ['teammate_takeover', 'teammate_request', 'returning_contact', 'api'] as const

/** All handoff reasons. */
export const handoffReasons = [...triggerNames, ...otherReasons]

/** The settings schemas of all triggers, by name. */
export const triggerSettings = settingsByName(triggers)

/** Returns the values that a level sets where they differ from the defaults, by trigger. */
export const levelValues = (level: 1 | 2 | 3) =>
  Object.fromEntries(triggerList.map(({ name, trigger }) => [name, trigger.levels[level] ?? {}]))

/** Returns a level's values, with the team's own values for settings marked `everyLevel`. */
export function withOwnValues<T extends Record<keyof typeof triggers, object>>(level: T, own: T): T {
  const kept = triggerList.map(({ name, trigger }) => [
    name,
    { ...level[name], ...pick(own[name], trigger.everyLevel) },
  ])
  return { ...level, ...Object.fromEntries(kept) }
}

/** Returns what the assistant lacked, or null where the handoff reason does not tell. */
export function gapOf(reason: string): Gap | null {
  return triggerList.find(({ name }) => name === reason)?.trigger.gap ?? null
}

/**
 * Returns whether a trigger other than a request for a person caused the handoff. If so, the contact's last question is
 * still open.
 */
export function leavesQuestionOpen(reason: string): boolean {
  const found = triggerList.find(({ name }) => name === reason)
  return found !== undefined && found.trigger.isRequest !== true
}
