import {
  type Actor,
  type Collected,
  type Evidence,
  gapOf,
  type Handoff,
  type HandoffCause,
  type HandoffReason,
  type HandoffSettings,
  openingAt,
  summarise,
} from '@baton/core'
import { detectLanguage } from '@baton/detect/language'
import type { Deps } from '../deps.ts'
import { detectors } from '../detectors.ts'
import { recentMessages } from '../store/messages.ts'
import type { Unit } from '../store/unit.ts'
import { bringWaitingHandoff } from './bring-waiting-handoff.ts'
import { reopen } from './open-and-close.ts'
import { recordHandoff } from './record-handoff.ts'

export interface HandoffRequest {
  reason: HandoffReason
  evidence: Evidence[]
  actor: Actor
  /** The settings in force; their office hours say whether the team is there. */
  settings: HandoffSettings
  summary?: string | undefined
  priority?: number | undefined
  collected?: Collected | undefined
  rule?: string | undefined
  topic?: string | undefined
}

/** Returns why a handoff opens, as the handoff keeps it: the rule or topic by name, and the priority that it sets. */
export function causeOf({ reason, evidence, rule }: HandoffCause): Omit<HandoffRequest, 'actor' | 'settings'> {
  if (!rule) return { reason, evidence }
  const { name, priority } = rule
  const named = reason === 'forbidden_topic' ? { topic: name } : { rule: name }
  return { reason, evidence, ...named, priority: priority ?? undefined }
}

/**
 * Opens a handoff on a conversation that has no open one, and first reopens a closed conversation. A contact who
 * already waits in another conversation keeps their place. Posts no notice.
 */
export async function openHandoff(deps: Deps, unit: Unit, request: HandoffRequest): Promise<Handoff> {
  reopen(unit, request.actor)
  const { conversation } = unit
  const messages = await recentMessages(unit)
  const words = messages.filter(({ author }) => author === 'contact').map(({ text }) => text)
  const language =
    detectLanguage(words.slice(-3).join('\n')) ?? conversation.contact.locale?.slice(0, 2).toLowerCase() ?? 'en'
  const summary = summarise(
    {
      reason: request.reason,
      language,
      messages,
      previous: conversation.handoff,
      settledSeq: conversation.boundarySeq,
    },
    detectors,
  )
  const isByTeam = request.actor.kind === 'teammate' || request.actor.kind === 'api'
  const waiting = isByTeam ? null : await bringWaitingHandoff(deps, unit, request.actor)
  const handoff: Handoff = {
    id: deps.newId('hof'),
    conversationId: conversation.id,
    status: 'pending',
    reason: request.reason,
    evidence: request.evidence,
    rule: request.rule ?? null,
    topic: request.topic ?? null,
    summary: request.summary ?? summary.text,
    summaryParts: { ...summary.parts, facts: summary.facts },
    sentiment: summary.sentiment,
    language,
    priority: Math.max(request.priority ?? 1, waiting?.priority ?? 0),
    collected: request.collected ?? {},
    duringOfficeHours: openingAt(request.settings.officeHours, unit.now).open,
    gap: gapOf(request.reason),
    channel: { id: conversation.channel.id, kind: conversation.channel.kind },
    assignee: waiting?.assignee ?? null,
    tickets: [],
    previousId: waiting?.id ?? null,
    requestedBy: request.actor,
    requestedAt: waiting?.requestedAt ?? unit.now.toISOString(),
    acknowledgedAt: null,
    joinedAt: null,
    endedAt: null,
    endReason: null,
    brief: null,
    briefSeqs: null,
    queue: null,
  }
  recordHandoff(unit, { type: 'handoff.requested', handoff, actor: request.actor })
  unit.setNext(null)
  return handoff
}
