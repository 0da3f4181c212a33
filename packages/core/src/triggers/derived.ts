import { triggers } from './index.ts'
import { listOf, pick, settingsOf } from './list.ts'
import type { Gap } from './trigger.ts'

/** The same triggers for loops. */
export const triggerList = listOf(triggers)
export const triggerNames = triggerList.map(({ name }) => name)

/** Reasons that people, other systems and the API give. */
const otherReasons = [
  'forbidden_topic',
  'rule',
  'frustration',
  'sentiment',
  'teammate_takeover',
  'teammate_request',
  'returning_contact',
  'api',
] as const

/** Every reason of a handoff. */
export const handoffReasons = [...triggerNames, ...otherReasons]

/** The settings of every trigger as one shape. */
export const triggerSettings = settingsOf(triggers)

/** What level 1 sets, where it differs from the defaults. */
export const levelOneValues = Object.fromEntries(triggerList.map(({ name, trigger }) => [name, trigger.levels[1]]))

/** A level's values with those that stay the team's own at every level. */
export function withOwnValues<T extends Record<keyof typeof triggers, object>>(level: T, own: T): T {
  const kept = triggerList.map(({ name, trigger }) => [
    name,
    { ...level[name], ...pick(own[name], trigger.everyLevel) },
  ])
  return { ...level, ...Object.fromEntries(kept) }
}

/** What the assistant lacked, where the reason of a handoff tells. */
export function gapOf(reason: string): Gap | null {
  return triggerList.find(({ name }) => name === reason)?.trigger.gap ?? null
}

/** Handed off by a trigger that is not a request for a person: the contact's last question stays open. */
export function leavesQuestionOpen(reason: string): boolean {
  const found = triggerList.find(({ name }) => name === reason)
  return found !== undefined && found.trigger.isRequest !== true
}
