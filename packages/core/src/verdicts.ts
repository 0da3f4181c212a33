import type { TriggerName, TriggerVerdict } from './decision.ts'
import type { Evidence } from './model.ts'
import type { Rule } from './rule.ts'
import type { Finding, TriggerState } from './triggers/trigger.ts'

/** What one trigger found, and its verdict under its switches. */
export interface Judged {
  verdict: TriggerVerdict
  finding: Finding | null
}

/** Returns whether a finding reaches its threshold. */
export const fires = (finding: Finding | null): boolean => finding !== null && finding.score >= finding.threshold

/**
 * Turns a finding into a verdict. `text` is recorded as what the trigger read, unless the finding has its own `input`.
 */
export function judge(
  trigger: TriggerName,
  { enabled, watching }: TriggerState,
  { finding, text }: { finding: Finding | null; text: string },
): Judged {
  const always = finding?.always === true
  const fired = fires(finding)
  const verdict = {
    trigger,
    verdict: !enabled && !always ? ('off' as const) : fired ? ('fired' as const) : ('not_fired' as const),
    score: finding?.score ?? null,
    threshold: finding?.threshold ?? null,
    input: finding?.input ?? { text },
    watching: (watching || finding?.watching === true) && !always,
  }
  return { verdict, finding }
}

/**
 * Returns the first trigger that fired and may act, as the reason of a handoff with its evidence; null when none did.
 */
export function firstActing(judged: Judged[], seq: number): HandoffCause | null {
  for (const { verdict, finding } of judged) {
    if (verdict.verdict !== 'fired' || verdict.watching || !finding) continue
    const { quote, score, threshold, rule } = finding
    return { reason: verdict.trigger, evidence: [{ seq, quote, score, threshold }], ...(rule ? { rule } : {}) }
  }
  return null
}

/** Why a handoff opens, and the rule or topic that says so. */
export interface HandoffCause {
  reason: TriggerName
  evidence: Evidence[]
  rule?: Rule
}
