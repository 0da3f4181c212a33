import type { Detectors } from '../detectors.ts'
import type { Asked, AskedAboutAnswer, Finding, TriggerState, Trigger } from './trigger.ts'

/** A trigger without the types of its own settings, for loops. The caller passes the values that belong to it. */
export interface AnyTrigger
  extends Pick<
    Trigger<Record<never, never>>,
    'title' | 'gap' | 'isRequest' | 'replacesAnswer' | 'everyLevel' | 'levels'
  > {
  lookAtMessage?(asked: Asked, settings: TriggerState, detectors: Detectors): Finding | null
  lookAtAnswer?(answered: AskedAboutAnswer, settings: TriggerState): Finding | null
}

/** Returns the entries of a record with their names, in its order. */
export function listOf<N extends string>(record: Record<N, AnyTrigger>): { name: N; trigger: AnyTrigger }[] {
  return keysOf(record).map((name) => ({ name, trigger: record[name] }))
}

/** Returns the settings of every trigger under its name. */
export function settingsOf<T extends Record<string, { settings: unknown }>>(
  record: T,
): { [N in keyof T]: T[N]['settings'] } {
  return Object.fromEntries(keysOf(record).map((name) => [name, record[name]?.settings])) as {
    [N in keyof T]: T[N]['settings']
  }
}

/** Returns the named fields of an object. */
export function pick(from: object, names: string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))
}

/** Returns `Object.keys`, typed as the record's names. */
function keysOf<T extends object>(record: T): (keyof T & string)[] {
  return Object.keys(record) as (keyof T & string)[]
}
