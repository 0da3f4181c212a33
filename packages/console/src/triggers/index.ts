import type { TriggerName } from '@baton/core'
import { assistantDecision } from './assistant-decision.tsx'
import { explicitRequest } from './explicit-request.tsx'
import { failedAnswers } from './failed-answers.tsx'
import { keyword } from './keyword.tsx'
import type { TriggerLook } from './trigger-look.ts'
import { unproductive } from './unproductive.tsx'

/** How each trigger is shown. What it does is declared in core's list of the same names. */
export const triggerLooks: Record<TriggerName, TriggerLook> = {
  explicit_request: explicitRequest,
  keyword,
  failed_answers: failedAnswers,
  unproductive,
  assistant_decision: assistantDecision,
}

/** How a trigger is shown by its name, also one that this console does not know yet. */
export function triggerLook(name: string): TriggerLook | undefined {
  return Object.entries(triggerLooks).find(([known]) => known === name)?.[1]
}
