import type { Handoff, HandoffReason, TriggerName } from '@baton/core'
import { Code, UserRound } from 'lucide-react'
import { triggerLooks } from './index.ts'
import { ruleOf } from './rule-in.ts'
import type { ReasonLook } from './trigger-look.ts'

/** The looks of the reasons that do not come from a trigger. */
const others: Record<Exclude<HandoffReason, TriggerName>, ReasonLook> = {
  teammate_takeover: { icon: <UserRound />, reason: 'Taken over' },
  teammate_request: { icon: <UserRound />, reason: 'Asked by a teammate' },
  returning_contact: { icon: <UserRound />, reason: 'Came back' },
  api: { icon: <Code />, reason: 'Through the API' },
}
const looks: Record<HandoffReason, ReasonLook> = { ...others, ...triggerLooks }

/** Returns the icon and the words of a handoff reason. */
export function lookOf(reason: HandoffReason): ReasonLook {
  return looks[reason]
}

/** Returns why a handoff was made, with the name of the topic or rule: “Topic: Legal and compliance”. */
export function reasonOf(handoff: Pick<Handoff, 'reason' | 'topic' | 'rule'>): string {
  const { reason, named } = looks[handoff.reason]
  const name = ruleOf(handoff)
  return name && named ? `${named}: ${name}` : reason
}

/** Returns whether the text is the code of a reason and not a sentence. */
export const isReason = (text: string) => text in looks

/**
 * Returns a reason in words for use inside a sentence: “asked for a person”, “topic “Legal””. `rule` is the name of the
 * topic or rule. An unknown code is shown with spaces.
 */
export function reasonInWords(reason: string, rule: string | null = null): string {
  const look = Object.entries(looks).find(([name]) => name === reason)?.[1]
  const words = (rule && look?.named) || (look?.reason ?? reason.replaceAll('_', ' '))
  const sentence = words.charAt(0).toLowerCase() + words.slice(1)
  return rule && look?.named ? `${sentence} “${rule}”` : sentence
}
