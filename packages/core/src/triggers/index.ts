import { assistantDecision } from './assistant-decision.ts'
import { explicitRequest } from './explicit-request.ts'
import { failedAnswers } from './failed-answers.ts'
import { forbiddenTopic } from './forbidden-topic.ts'
import { frustration } from './frustration.ts'
import { keyword } from './keyword.ts'
import { rule } from './rule.ts'
import { sentiment } from './sentiment.ts'
import { unproductive } from './unproductive.ts'

/** Every trigger in order of precedence: the first that fires gives the reason. */
export const triggers = {
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
