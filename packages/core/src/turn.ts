import { isOpen } from './handoff.ts'
import type { Evidence, Handoff, HandoffReason, TriggerName, TriggerVerdict } from './model.ts'
import { type HandoffSettings, inForce } from './settings.ts'
import { triggers } from './triggers/index.ts'
import type { Asked, Finding } from './triggers/trigger.ts'

/** Changes whenever a detector's verdict on the same text may change; stored with each decision. */
export const detectorVersion = '2'

/** Everything the one decision of this product looks at. */
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
  | { speaker: 'handoff'; reason: HandoffReason & TriggerName; evidence: Evidence[]; triggers: TriggerVerdict[] }
  | { speaker: 'declined'; reason: 'explicit_request'; blockedBy: Switch; triggers: TriggerVerdict[] }

/** Who speaks next? The single decision of this product. */
export function nextTurn(moment: Moment, settings: HandoffSettings): Turn {
  if (isOpen(moment.handoff)) return { speaker: 'teammate' }

  const asked = ask(moment, settings)
  const verdicts = asked.map(({ verdict }) => verdict)
  const blockedBy = blockedSwitch(moment.allowed, settings)

  if (blockedBy) {
    const wanted = asked.some(({ verdict }) => verdict.trigger === 'explicit_request' && verdict.verdict === 'fired')
    if (wanted) return { speaker: 'declined', reason: 'explicit_request', blockedBy, triggers: verdicts }
    return { speaker: 'assistant', triggers: verdicts }
  }

  const first = asked.find(({ verdict }) => verdict.verdict === 'fired' && !verdict.watching)
  if (!first?.finding) return { speaker: 'assistant', triggers: verdicts }
  const { quote, score, threshold } = first.finding
  return {
    speaker: 'handoff',
    reason: first.verdict.trigger,
    evidence: [{ seq: moment.message.seq, quote, score, threshold }],
    triggers: verdicts,
  }
}

/** The switch that keeps conversations from being handed off, or null. */
export function blockedSwitch(allowed: Moment['allowed'], settings: HandoffSettings): Switch | null {
  if (settings.mode === 'level' && settings.level === 0) return 'level'
  if (!inForce(settings).enabled) return 'master'
  if (!allowed.channel) return 'channel'
  if (!allowed.assistant) return 'assistant'
  return null
}

export interface Judged {
  verdict: TriggerVerdict
  finding: Finding | null
}

function ask(moment: Moment, settings: HandoffSettings): Judged[] {
  const values = inForce(settings).triggers
  const { text } = moment.message
  return [
    judge('explicit_request', values.explicit_request, text, () =>
      triggers.explicit_request.look(moment, values.explicit_request),
    ),
    judge('keyword', values.keyword, text, () => triggers.keyword.look(moment, values.keyword)),
    judge('failed_answers', values.failed_answers, text, () =>
      triggers.failed_answers.look(moment, values.failed_answers),
    ),
  ]
}

/** What one trigger found, as its verdict under its switches. */
export function judge(
  trigger: TriggerName,
  { enabled, watching }: { enabled: boolean; watching: boolean },
  text: string,
  look: () => Finding | null,
): Judged {
  const finding = look()
  const fired = finding !== null && finding.score >= finding.threshold
  const verdict = {
    trigger,
    verdict: !enabled ? ('off' as const) : fired ? ('fired' as const) : ('not_fired' as const),
    score: finding?.score ?? null,
    threshold: finding?.threshold ?? null,
    input: finding?.input ?? { text },
    watching,
  }
  return { verdict, finding }
}
