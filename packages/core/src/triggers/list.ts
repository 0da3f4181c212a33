import type { Detectors } from '../detectors.ts'
import type { Asked, AskedAboutAnswer, Finding, Switches, Trigger } from './trigger.ts'

/** A trigger whose own settings are not known by name: a loop passes it the values that belong to it. */
export interface AnyTrigger
  extends Pick<
    Trigger<Record<never, never>>,
    'title' | 'gap' | 'isRequest' | 'replacesAnswer' | 'everyLevel' | 'levels'
  > {
  lookAtMessage?(asked: Asked, settings: Switches, detectors: Detectors): Finding | null
  lookAtAnswer?(answered: AskedAboutAnswer, settings: Switches): Finding | null
}

/** The entries of a record with their names, in its order. */
export function listOf<N extends string>(record: Record<N, AnyTrigger>): { name: N; trigger: AnyTrigger }[] {
  return keysOf(record).map((name) => ({ name, trigger: record[name] }))
}

/** The settings of every trigger under its name. */
export function settingsOf<T extends Record<string, { settings: unknown }>>(
  record: T,
): { [N in keyof T]: T[N]['settings'] } {
  return Object.fromEntries(keysOf(record).map((name) => [name, record[name]?.settings])) as {
    [N in keyof T]: T[N]['settings']
  }
}

/** The named fields of an object. */
export function pick(from: object, names: string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))
}

/** `Object.keys` with the names that the type knows. */
function keysOf<T extends object>(record: T): (keyof T & string)[] {
  return Object.keys(record) as (keyof T & string)[]
}
