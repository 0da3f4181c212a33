import { cutText } from './cut-text.ts'
import type { Evidence, TriggerVerdict } from './model.ts'
import { type HandoffSettings, inForce } from './settings.ts'
import { triggers } from './triggers/index.ts'
import { blockedSwitch, judge, type Moment, type Switch } from './turn.ts'

/** What became of one answer. */
export interface Answered {
  /** The last contact message it covers. */
  message: { seq: number; text: string }
  /** It was no answer: nothing found, an error, a timeout. */
  failed: boolean
  /** How many before it, in a row, were none. */
  failedBefore: number
  /** The assistant itself asks for a person, in its own words. */
  asks: { reason: string } | null
  /** The sentence that promises a person without having asked for one. */
  promise: string | null
  allowed: Moment['allowed']
}

/** What follows from an answer: it stands, or a person is needed, or would be and nobody may be asked. */
export type AfterAnswer =
  | { speaker: 'assistant'; triggers: TriggerVerdict[] }
  | {
      speaker: 'handoff'
      reason: 'failed_answers' | 'assistant_decision'
      evidence: Evidence[]
      triggers: TriggerVerdict[]
    }
  | { speaker: 'declined'; blockedBy: Switch; triggers: TriggerVerdict[] }

/** Does the answer itself lead to a handoff? A promised person always does, unless a switch forbids handing off. */
export function afterAnswer(answered: Answered, settings: HandoffSettings): AfterAnswer {
  const { message, promise, asks } = answered
  const values = inForce(settings).triggers
  const blockedBy = blockedSwitch(answered.allowed, settings)
  // Where nobody may be asked, an assistant that asks has failed.
  const failed =
    answered.failed ||
    (asks !== null && (blockedBy !== null || !values.assistant_decision.enabled || values.assistant_decision.watching))
  const wish = promise ?? asks?.reason ?? null

  const failures = judge('failed_answers', values.failed_answers, message.text, () =>
    failed
      ? triggers.failed_answers.look(
          { message, earlier: [], failedAnswers: answered.failedBefore + 1 },
          values.failed_answers,
        )
      : null,
  )
  const decision = judge(
    'assistant_decision',
    promise ? { enabled: true, watching: false } : values.assistant_decision,
    message.text,
    () =>
      wish === null
        ? null
        : { score: 1, threshold: 1, quote: cutText(wish, 300), input: promise ? { promise: wish } : { asks: wish } },
  )
  const verdicts = [failures.verdict, decision.verdict]
  if (blockedBy)
    return promise
      ? { speaker: 'declined', blockedBy, triggers: verdicts }
      : { speaker: 'assistant', triggers: verdicts }

  for (const [reason, { verdict, finding }] of [
    ['failed_answers', failures] as const,
    ['assistant_decision', decision] as const,
  ]) {
    if (verdict.verdict !== 'fired' || verdict.watching || !finding) continue
    const { quote, score, threshold } = finding
    return { speaker: 'handoff', reason, evidence: [{ seq: message.seq, quote, score, threshold }], triggers: verdicts }
  }
  return { speaker: 'assistant', triggers: verdicts }
}

/** Whether this answer counts as one of the failures in a row. */
export function countsAsFailed({ failed, asks }: Pick<Answered, 'failed' | 'asks'>, after: AfterAnswer): boolean {
  return failed || (asks !== null && after.speaker === 'assistant')
}
