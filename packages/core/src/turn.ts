import type { Detectors } from './detectors.ts'
import { isOpen } from './handoff.ts'
import type { Evidence, Handoff, TriggerName, TriggerVerdict } from './model.ts'
import { type HandoffSettings, inForce } from './settings.ts'
import { triggerList } from './triggers/derived.ts'
import { triggers } from './triggers/index.ts'
import type { Asked } from './triggers/trigger.ts'
import { firstActing, type Judged, judge } from './verdicts.ts'

/** Everything that the decision about who speaks next depends on. */
export interface Moment extends Asked {
  handoff: Pick<Handoff, 'status'> | null
  /** The `Allow human handoff` switches of the conversation's channel and assistant. */
  allowed: { channel: boolean; assistant: boolean }
}

export type Switch = 'level' | 'master' | 'channel' | 'assistant'

/** Who speaks next, with the verdict of every trigger. */
export type Turn =
  | { speaker: 'teammate' }
  | { speaker: 'assistant'; triggers: TriggerVerdict[] }
  | { speaker: 'handoff'; reason: TriggerName; evidence: Evidence[]; triggers: TriggerVerdict[] }
  | { speaker: 'declined'; reason: TriggerName; blockedBy: Switch; triggers: TriggerVerdict[] }

/** Decides who speaks next after a contact message. No other code decides this. */
export function nextTurn(moment: Moment, settings: HandoffSettings, detectors: Detectors): Turn {
  if (isOpen(moment.handoff)) return { speaker: 'teammate' }

  const asked = askAboutMessage(moment, settings, detectors)
  const verdicts = asked.map(({ verdict }) => verdict)
  const blockedBy = blockedSwitch(moment.allowed, settings)

  if (blockedBy) {
    const request = verdicts.find(({ trigger, verdict }) => verdict === 'fired' && triggers[trigger].isRequest)
    if (request) return { speaker: 'declined', reason: request.trigger, blockedBy, triggers: verdicts }
    return { speaker: 'assistant', triggers: verdicts }
  }

  const first = firstActing(asked, moment.message.seq)
  return first ? { speaker: 'handoff', ...first, triggers: verdicts } : { speaker: 'assistant', triggers: verdicts }
}

/** Returns the switch that prevents handing off, or null. */
export function blockedSwitch(allowed: Moment['allowed'], settings: HandoffSettings): Switch | null {
  if (settings.mode === 'level' && settings.level === 0) return 'level'
  if (!inForce(settings).enabled) return 'master'
  if (!allowed.channel) return 'channel'
  if (!allowed.assistant) return 'assistant'
  return null
}

function askAboutMessage(moment: Moment, settings: HandoffSettings, detectors: Detectors): Judged[] {
  const values = inForce(settings).triggers
  const { text } = moment.message
  return triggerList.flatMap(({ name, trigger }) =>
    trigger.lookAtMessage
      ? [judge(name, values[name], { finding: trigger.lookAtMessage(moment, values[name], detectors), text })]
      : [],
  )
}
