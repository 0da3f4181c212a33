import type { Evidence, TriggerName, TriggerVerdict } from './model.ts'
import { type HandoffSettings, inForce } from './settings.ts'
import { triggerList } from './triggers/derived.ts'
import { triggers } from './triggers/index.ts'
import type { AskedAboutAnswer } from './triggers/trigger.ts'
import { blockedSwitch, type Moment, type Switch } from './turn.ts'
import { firstActing, type Judged, judge } from './verdicts.ts'

/** What an answer came to, with the switches that allow handing off. */
export interface Answered extends AskedAboutAnswer {
  allowed: Moment['allowed']
}

/** What follows from an answer: it stands, a person is needed, or a person was promised and nobody may be asked. */
export type AfterAnswer =
  | { speaker: 'assistant'; triggers: TriggerVerdict[] }
  | {
      speaker: 'handoff'
      reason: TriggerName
      replacesAnswer: boolean
      evidence: Evidence[]
      triggers: TriggerVerdict[]
    }
  | { speaker: 'declined'; blockedBy: Switch; triggers: TriggerVerdict[] }

/** Does the answer itself lead to a handoff? A promised person always does, unless a switch forbids handing off. */
export function afterAnswer(answered: Answered, settings: HandoffSettings): AfterAnswer {
  const { message, promise, asks } = answered
  const blockedBy = blockedSwitch(answered.allowed, settings)
  let judged = askAboutAnswer(answered, settings)
  // An assistant that asks for a person where nobody may be asked has failed.
  if (asks !== null && !answered.failed && (blockedBy || !mayAsk(settings)))
    judged = askAboutAnswer({ ...answered, failed: true }, settings)

  const verdicts = judged.map(({ verdict }) => verdict)
  if (blockedBy)
    return promise
      ? { speaker: 'declined', blockedBy, triggers: verdicts }
      : { speaker: 'assistant', triggers: verdicts }
  const first = firstActing(judged, message.seq)
  if (!first) return { speaker: 'assistant', triggers: verdicts }
  const replacesAnswer = triggers[first.reason].replacesAnswer === true
  return { speaker: 'handoff', ...first, replacesAnswer, triggers: verdicts }
}

/** Whether the assistant may ask for a person and will get one. */
export function mayAsk(settings: HandoffSettings): boolean {
  const { enabled, watching } = inForce(settings).triggers.assistant_decision
  return enabled && !watching
}

/** Whether this answer counts as one of the failures in a row. */
export function countsAsFailed({ failed, asks }: Pick<Answered, 'failed' | 'asks'>, after: AfterAnswer): boolean {
  return failed || (asks !== null && after.speaker === 'assistant')
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
