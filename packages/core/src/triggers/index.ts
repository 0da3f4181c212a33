import { assistantDecision } from './assistant-decision.ts'
import { explicitRequest } from './explicit-request.ts'
import { failedAnswers } from './failed-answers.ts'
import { keyword } from './keyword.ts'
import { unproductive } from './unproductive.ts'

/** Every trigger in order of precedence: the first that fires gives the reason. */
export const triggers = {
  explicit_request: explicitRequest,
  keyword,
  failed_answers: failedAnswers,
  unproductive,
  assistant_decision: assistantDecision,
}
