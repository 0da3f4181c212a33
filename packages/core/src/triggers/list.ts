import type { Detectors } from '../detectors.ts'
import { namesOf } from '../kind.ts'
import type { AskedAboutAnswer, AskedAboutMessage, Finding, Trigger, TriggerState, TuningStep } from './trigger.ts'

/** A trigger without the types of its own settings, for loops. The caller passes the values that belong to it. */
export interface AnyTrigger
  extends Pick<
    Trigger<Record<never, never>>,
    'title' | 'gap' | 'isRequest' | 'replacesAnswer' | 'everyLevel' | 'levels'
  > {
  tuning?: { setting: string; steps(settings: TriggerState): TuningStep[] }
  lookAtMessage?(asked: AskedAboutMessage, settings: TriggerState, detectors: Detectors): Finding | null
  lookAtAnswer?(answered: AskedAboutAnswer, settings: TriggerState): Finding | null
}

/** Returns the entries of a record with their names, in its order. */
export function listOf<N extends string>(record: Record<N, AnyTrigger>): { name: N; trigger: AnyTrigger }[] {
  return namesOf(record).map((name) => ({ name, trigger: record[name] }))
}

/** Returns the named fields of an object. */
export function pick(from: object, names: string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))
}
