import type { Decision } from './decision.ts'

/** Returns whether a decision, or the answer after it, handed the conversation off. */
export const handedOff = ({ outcome, amended }: Pick<Decision, 'outcome' | 'amended'>): boolean =>
  outcome === 'handoff' || amended?.outcome === 'handoff'

/** Returns whether a teammate can say that a handoff is missing: something was decided, and none was made. */
export const canBeMissed = (decision: Pick<Decision, 'outcome' | 'amended'>): boolean =>
  decision.outcome !== 'not_asked' && decision.outcome !== 'undecided' && !handedOff(decision)
