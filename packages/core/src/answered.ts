import type { TriggerName, TriggerVerdict } from './decision.ts'
import type { Evidence } from './model.ts'
import { type HandoffSettings, inForce } from './settings.ts'
import { triggerList } from './triggers/derived.ts'
import { failedInARow } from './triggers/failed-answers.ts'
import { triggers } from './triggers/index.ts'
import type { AskedAboutAnswer, PastAnswer } from './triggers/trigger.ts'
import { blockedSwitch, type HandoffSwitch, type Moment, waitsForHours } from './turn.ts'
import { firstActing, type Judged, judge } from './verdicts.ts'

/** The outcome of an answer, with the switches that allow handing off. */
export interface Answered extends AskedAboutAnswer {
  allowed: Moment['allowed']
  closed?: boolean
}

/**
 * What follows from an answer: it stands (`away`: a trigger fired, but nobody is there and the assistant goes on), it
 * leads to a handoff, or it promised a person although a switch forbids handing off.
 */
export type AfterAnswer =
  | { speaker: 'assistant'; away?: TriggerName; triggers: TriggerVerdict[] }
  | {
      speaker: 'handoff'
      reason: TriggerName
      replacesAnswer: boolean
      evidence: Evidence[]
      triggers: TriggerVerdict[]
    }
  | { speaker: 'declined'; blockedBy: HandoffSwitch; triggers: TriggerVerdict[] }

/** Decides what follows from an answer. A promise of a person always hands off, unless a switch forbids it. */
function afterAnswer(answered: Answered, settings: HandoffSettings): AfterAnswer {
  const { message, promise, asks } = answered
  const blockedBy = blockedSwitch(answered.allowed, settings)
  let judged = askAboutAnswer(answered, settings)
  // An assistant that asks for a person but cannot get one has failed to answer.
  if (asks !== null && !answered.failed && (blockedBy || !mayAsk(settings)))
    judged = askAboutAnswer({ ...answered, failed: true }, settings)

  const verdicts = judged.map(({ verdict }) => verdict)
  if (blockedBy)
    return promise
      ? { speaker: 'declined', blockedBy, triggers: verdicts }
      : { speaker: 'assistant', triggers: verdicts }
  const first = firstActing(judged, message.seq)
  if (!first) return { speaker: 'assistant', triggers: verdicts }
  if (promise === null && waitsForHours(first.reason, answered, settings))
    return { speaker: 'assistant', away: first.reason, triggers: verdicts }
  const replacesAnswer = triggers[first.reason].replacesAnswer === true
  return { speaker: 'handoff', ...first, replacesAnswer, triggers: verdicts }
}

/** Returns whether a request by the assistant hands off: its trigger is on and does not only watch. */
export function mayAsk(settings: HandoffSettings): boolean {
  const { enabled, watching } = inForce(settings).triggers.assistant_decision
  return enabled && !watching
}

/** Returns whether this answer counts as one of the failures in a row. */
function countsAsFailed({ failed, asks }: Pick<Answered, 'failed' | 'asks'>, after: AfterAnswer): boolean {
  return failed || (asks !== null && after.speaker === 'assistant')
}

/** What an answer was, as the server knows it when it ends. `answers`: those before it, newest first. */
export interface EndedAnswer extends Omit<Answered, 'failedBefore'> {
  answers: PastAnswer[]
}

/**
 * Judges the end of an answer. `silent`: its text is not said, because a notice replaces it. `failed`: it counts as one
 * of the failures in a row.
 */
export function judgeAnswer(
  { answers, ...ended }: EndedAnswer,
  settings: HandoffSettings,
): { after: AfterAnswer; silent: boolean; failed: boolean } {
  const after = afterAnswer({ ...ended, failedBefore: failedInARow(answers) }, settings)
  const silent = ended.promise !== null || (after.speaker === 'handoff' && after.replacesAnswer)
  return { after, silent, failed: countsAsFailed(ended, after) }
}

/**
 * Judges a thumbs-down. `answers` holds the rated one with its rating. Returns the handoff it leads to, or null.
 */
export function judgeRating(
  {
    answers,
    message,
    ...where
  }: Pick<EndedAnswer, 'answers' | 'allowed' | 'closed'> & {
    message: Answered['message'] | null
  },
  settings: HandoffSettings,
): Extract<AfterAnswer, { speaker: 'handoff' }> | null {
  const failures = failedInARow(answers)
  if (failures === 0 || !message) return null
  const rated = { message, failed: true, failedBefore: failures - 1, asks: null, promise: null, ...where }
  const after = afterAnswer(rated, settings)
  return after.speaker === 'handoff' ? after : null
}

function askAboutAnswer(answered: AskedAboutAnswer, settings: HandoffSettings): Judged[] {
  const values = inForce(settings).triggers
  const { text } = answered.message
  return triggerList.flatMap(({ name, trigger }) =>
    trigger.lookAtAnswer
      ? [judge(name, values[name], { finding: trigger.lookAtAnswer(answered, values[name]), text })]
      : [],
  )
}
