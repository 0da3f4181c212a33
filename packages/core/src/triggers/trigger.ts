import { z } from 'zod'
import type { Detectors } from '../detectors.ts'
import type { Facts, Rule } from '../rule.ts'

/** Whether an answer of the assistant helped the contact. */
export interface PastAnswer {
  /** True after no result, an error or a timeout, or when the contact had to ask again. */
  failed: boolean | null
  /** The contact's rating; null: not rated. */
  helpful: boolean | null
}

/**
 * Everything a trigger may read about one contact message. Plain data, because what a trigger read is stored with its
 * verdict.
 */
export interface AskedAboutMessage {
  message: { seq: number; text: string }
  /** The contact's earlier messages after the boundary, oldest first. */
  earlier: { seq: number; text: string }[]
  /** The assistant's answers after the boundary, newest first. Small talk is not an answer. */
  answers: PastAnswer[]
  /** What is known about the conversation and its contact, for the conditions of rules. */
  facts: Facts
  /** Whether the contact says (nearly) the same again. The answer in between then counts as failed in `answers`. */
  repeated: boolean
}

/** Everything a trigger may read about one answer of the assistant, before the contact sees its end. */
export interface AskedAboutAnswer {
  /** The last contact message the answer covers. */
  message: { seq: number; text: string }
  failed: boolean
  /** The number of answers in a row that failed before this one. */
  failedBefore: number
  /** The assistant's request for a person, in its own words; null: no request. */
  asks: { reason: string } | null
  /** The sentence that promises a person although no handoff is open; null: no such sentence. */
  promise: string | null
}

/** What a trigger found. It fires when `score` reaches `threshold`. */
export interface Finding {
  score: number
  threshold: number
  /** The words of the text that caused it. */
  quote: string
  /** What the trigger read; the text of the message when omitted. */
  input?: unknown
  /** Fires even where the trigger is off or only watches. */
  always?: boolean
  /** Watches only, although the trigger acts: the rule that was found does so. */
  watching?: boolean
  /** The rule or topic that was found. */
  rule?: Rule
}

/** What the assistant lacked when it handed off, for analytics. */
export type Gap =
  | 'insufficient_knowledge'
  | 'insufficient_tools'
  | 'instructions_not_clear'
  | 'based_on_instructions'
  | 'prohibited_topic'
  | 'user_requested_human_assistance'

/** One value of the setting that decides how easily a trigger fires, and the threshold that it stands for. */
export interface TuningStep {
  value: string | number
  threshold: number
}

/** The setting that decides how easily a trigger fires, from which suggestions are made. */
interface Tuning<Settings> {
  setting: string
  /** Returns every value that could be chosen, in order of the threshold. */
  steps(settings: Settings): TuningStep[]
}

export interface TriggerState {
  enabled: boolean
  watching: boolean
}

const stateSettings = {
  enabled: z.boolean().default(true),
  watching: z
    .boolean()
    .default(false)
    .meta({ title: 'Watch only', description: 'Decides and logs, but the assistant goes on.' }),
}
type LevelValues<S extends z.ZodRawShape> = Partial<z.input<WithState<S>>>
type WithState<S extends z.ZodRawShape> = z.ZodObject<typeof stateSettings & S, z.core.$strict>

/**
 * One reason why a conversation can be handed to a person. A trigger looks at contact messages, at answers, or at both.
 */
interface Declaration<S extends z.ZodRawShape> {
  title: string
  /** What has happened when it fires, as a sentence. */
  description: string
  /** What the switch does: “Hand off when …”. */
  whenOn: string
  /** Its own settings. `meta({ everyLevel: true })` marks a value that stays the team's own at every level. */
  settings: S
  /** The values that each level with handoffs sets, where they differ from the defaults. */
  levels: { 1: LevelValues<S>; 2?: LevelValues<S>; 3?: LevelValues<S> }
  gap?: Gap
  /** What marks of teammates can tune. Omitted where a score has no threshold that a setting moves. */
  tuning?: Tuning<z.output<WithState<S>>>
  /** Fires on a request for a person. Where handing off is switched off, the contact is told so. */
  isRequest?: true
  /** Hands off outside office hours as well, even where the assistant would go on until the team is back. */
  evenWhenClosed?: true
  /** The handoff notice replaces the answer that fired the trigger. */
  replacesAnswer?: true
  /** Returns the finding about a contact message, fired or not; null when there was nothing to judge. */
  lookAtMessage?(asked: AskedAboutMessage, settings: z.output<WithState<S>>, detectors: Detectors): Finding | null
  /** Returns the finding about an answer; null when there was nothing to judge. */
  lookAtAnswer?(answered: AskedAboutAnswer, settings: z.output<WithState<S>>): Finding | null
}

export interface Trigger<S extends z.ZodRawShape> extends Omit<Declaration<S>, 'settings'> {
  settings: z.ZodPrefault<WithState<S>>
  /** The settings that stay the team's own at every level. */
  everyLevel: string[]
}

/** Declares a trigger: infers its types and adds the switches that every trigger has to its settings. */
export function trigger<S extends z.ZodRawShape>({ settings: own, ...declared }: Declaration<S>): Trigger<S> {
  const { title, description, whenOn, isRequest } = declared
  const enabled = stateSettings.enabled.meta({ title: 'On', description: whenOn })
  const settings = z.strictObject({ ...stateSettings, enabled, ...own })
  return {
    ...declared,
    // Every setting has a default, so an empty object is a complete input.
    settings: settings
      .prefault({} as z.input<typeof settings>)
      .meta({ title, description, ...(isRequest ? { isRequest } : {}) }),
    everyLevel: Object.keys(own).filter(
      (name) => own[name] && z.globalRegistry.get(own[name])?.['everyLevel'] === true,
    ),
  }
}
