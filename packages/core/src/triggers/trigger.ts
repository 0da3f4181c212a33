import { z } from 'zod'
import type { Detectors } from '../detectors.ts'

/** An answer of the assistant, as far as it tells whether the contact was helped. */
export interface PastAnswer {
  /** True: nothing found, an error, a timeout, or the contact had to ask again. */
  failed: boolean | null
  /** The contact's rating; null: not rated. */
  helpful: boolean | null
}

/** Everything a trigger may read about one contact message. Pure data: what it read is stored with the verdict. */
export interface Asked {
  message: { seq: number; text: string }
  /** The contact's earlier messages after the boundary, oldest first. */
  earlier: { seq: number; text: string }[]
  /** The assistant's answers after the boundary, newest first. Small talk is not an answer. */
  answers: PastAnswer[]
  /** The contact says (nearly) the same again. The answer in between then counts as failed in `answers`. */
  repeated: boolean
}

/** Everything a trigger may read about one answer of the assistant, before the contact sees its end. */
export interface AskedAboutAnswer {
  /** The last contact message the answer covers. */
  message: { seq: number; text: string }
  failed: boolean
  /** How many answers in a row failed before this one. */
  failedBefore: number
  /** The assistant asks for a person, in its own words. */
  asks: { reason: string } | null
  /** The sentence that promises a person although nobody was asked. */
  promise: string | null
}

/** What a trigger found. It fires when `score` reaches `threshold`. */
export interface Finding {
  score: number
  threshold: number
  /** The words that caused it. */
  quote: string
  /** What the trigger read; the text of the message when left out. */
  input?: unknown
  /** Fires even where the trigger is off or only watches. */
  always?: boolean
}

/** What the assistant lacked when it handed off, for analytics. */
export type Gap =
  | 'insufficient_knowledge'
  | 'insufficient_tools'
  | 'instructions_not_clear'
  | 'based_on_instructions'
  | 'prohibited_topic'
  | 'user_requested_human_assistance'

export interface Switches {
  enabled: boolean
  watching: boolean
}

const switches = {
  enabled: z.boolean().default(true),
  watching: z
    .boolean()
    .default(false)
    .meta({ title: 'Watch only', description: 'Decides and logs, but the assistant goes on.' }),
}
type WithSwitches<S extends z.ZodRawShape> = z.ZodObject<typeof switches & S, z.core.$strict>

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
  /** What each level that hands off sets, where it differs from the defaults. */
  levels: { 1: Partial<z.input<WithSwitches<S>>> }
  gap?: Gap
  /** The contact asks for a person. Where nobody may be asked, such a message is declined honestly. */
  isRequest?: true
  /** The handoff notice stands in place of the answer that made it fire. */
  replacesAnswer?: true
  /** The finding about a contact message, whether it fired or not; null when there was nothing to look for. */
  lookAtMessage?(asked: Asked, settings: z.output<WithSwitches<S>>, detectors: Detectors): Finding | null
  /** The finding about an answer. */
  lookAtAnswer?(answered: AskedAboutAnswer, settings: z.output<WithSwitches<S>>): Finding | null
}

export interface Trigger<S extends z.ZodRawShape> extends Omit<Declaration<S>, 'settings'> {
  settings: z.ZodPrefault<WithSwitches<S>>
  /** The settings that stay the team's own at every level. */
  everyLevel: string[]
}

/** Gives a trigger its types, and its settings the switches that every trigger has. */
export function trigger<S extends z.ZodRawShape>({ settings: own, ...declared }: Declaration<S>): Trigger<S> {
  const { title, description, whenOn } = declared
  const enabled = switches.enabled.meta({ title: 'On', description: whenOn })
  const settings = z.strictObject({ ...switches, enabled, ...own })
  return {
    ...declared,
    // Every setting has a default, so nothing is a complete input.
    settings: settings.prefault({} as z.input<typeof settings>).meta({ title, description }),
    everyLevel: Object.keys(own).filter(
      (name) => own[name] && z.globalRegistry.get(own[name])?.['everyLevel'] === true,
    ),
  }
}
