import { assistantDecision } from './assistant-decision.ts'
import { explicitRequest } from './explicit-request.ts'
import { failedAnswers } from './failed-answers.ts'
import { keyword } from './keyword.ts'

/** Every trigger, in the order of their precedence: the first that fires gives the reason. The last is asked about answers, the others about contact messages. */
export const triggers = {
  explicit_request: explicitRequest,
  keyword,
  failed_answers: failedAnswers,
  assistant_decision: assistantDecision,
}
