import type { TriggerName } from '@baton/core'
import { assistantDecision } from './assistant-decision.tsx'
import { explicitRequest } from './explicit-request.tsx'
import { failedAnswers } from './failed-answers.tsx'
import { forbiddenTopic } from './forbidden-topic.tsx'
import { frustration } from './frustration.tsx'
import { keyword } from './keyword.tsx'
import { rule } from './rule.tsx'
import { sentiment } from './sentiment.tsx'
import type { TriggerLook } from './trigger-look.ts'
import { unproductive } from './unproductive.tsx'

/** How each trigger is shown. Core declares what each trigger does. */
export const triggerLooks: Record<TriggerName, TriggerLook> = {
  explicit_request: explicitRequest,
  forbidden_topic: forbiddenTopic,
  keyword,
  rule,
  frustration,
  sentiment,
  failed_answers: failedAnswers,
  unproductive,
  assistant_decision: assistantDecision,
}

/** Returns how a trigger is shown; undefined for a trigger that this console does not know. */
export function triggerLook(name: string): TriggerLook | undefined {
  return Object.entries(triggerLooks).find(([known]) => known === name)?.[1]
}
