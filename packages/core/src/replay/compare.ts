import type { DecisionOutcome, TriggerVerdict } from '../decision.ts'
import type { Detectors } from '../detectors.ts'
import type { HandoffSettings } from '../settings.ts'
import type { ConversationLog } from './log.ts'
import { rememberTexts } from './remember.ts'
import { type Replayed, type ReplayedHandoff, replay } from './replay.ts'

/** How the draft differs from the live settings in one conversation. `reason`: at the same message, for another one. */
export type Change = 'new' | 'no_longer' | 'earlier' | 'later' | 'reason'

/** A verdict, and what was decided about its message. */
export interface Otherwise extends TriggerVerdict {
  outcome: DecisionOutcome
}

/** The first handoff of a conversation under both settings, and how they differ. */
export interface SettingsComparison {
  draft: ReplayedHandoff | null
  live: ReplayedHandoff | null
  change: Change | null
  /**
   * What the other settings said about the trigger and the message of the handoff that only one of them has at this
   * place; null when they did not ask.
   */
  otherwise: Otherwise | null
}

export interface ComparedSettings {
  /** Null: only the live settings are replayed. */
  draft: HandoffSettings | null
  live: HandoffSettings
  detectors: Detectors
}

/** Replays one conversation under the live settings and under the draft, and compares the first handoff of both. */
export function compareSettings(
  log: ConversationLog,
  { draft, live, detectors }: ComparedSettings,
): SettingsComparison {
  const remembering = rememberTexts(detectors)
  const asLive = replay(log, { settings: live, detectors: remembering })
  const asDraft = draft ? replay(log, { settings: draft, detectors: remembering }) : asLive
  const [first, before] = [asDraft.handoffs[0] ?? null, asLive.handoffs[0] ?? null]
  const change = changeOf(first, before)
  return { draft: first, live: before, change, otherwise: otherwiseOf({ change, first, before, asDraft, asLive }) }
}

function changeOf(draft: ReplayedHandoff | null, live: ReplayedHandoff | null): Change | null {
  if (!draft) return live ? 'no_longer' : null
  if (!live) return 'new'
  if (draft.turn !== live.turn) return draft.turn < live.turn ? 'earlier' : 'later'
  return draft.reason === live.reason && draft.rule === live.rule ? null : 'reason'
}

function otherwiseOf(of: {
  change: Change | null
  first: ReplayedHandoff | null
  before: ReplayedHandoff | null
  asDraft: Replayed
  asLive: Replayed
}): Otherwise | null {
  if (of.change === null) return null
  const draftIsMissing = of.change === 'no_longer' || of.change === 'later'
  const handoff = draftIsMissing ? of.before : of.first
  const { decisions } = draftIsMissing ? of.asDraft : of.asLive
  const decision = decisions.find(({ seq }) => seq === handoff?.seq)
  if (!decision) return null
  const asked = [...decision.triggers, ...(decision.amended?.triggers ?? [])]
  const verdict = asked.find(({ trigger }) => trigger === handoff?.reason)
  return verdict ? { ...verdict, outcome: decision.amended?.outcome ?? decision.outcome } : null
}
