import {
  type Actor,
  AppError,
  type Assignee,
  type Collected,
  type EndReason,
  type Evidence,
  fill,
  gapOf,
  type Handoff,
  type HandoffReason,
  type HandoffSettings,
  type HandoffVerb,
  isOpen,
  move,
  noticeText,
  summarise,
  type Texts,
} from '@baton/core'
import { detectors } from '@baton/detect'
import { detectLanguage } from '@baton/detect/language'
import type { Deps } from '../deps.ts'
import { lastUnanswered, recentMessages } from '../store/messages.ts'
import { placeOfNew } from '../store/queue.ts'
import type { Unit } from '../store/unit.ts'

/**
 * The moves of a handoff inside one unit: the verbs are put together from these, so that every road says and marks the
 * same.
 */

export interface HandoffRequest {
  reason: HandoffReason
  evidence: Evidence[]
  actor: Actor
  summary?: string | undefined
  priority?: number | undefined
  collected?: Collected | undefined
  rule?: string | undefined
}

/** A change of owner ends the assistant's open message first. The rest is never sent. */
function cutAnswer(unit: Unit) {
  const { streamingId } = unit.facts
  if (streamingId) unit.completeMessage(streamingId, { cut: true }, { kind: 'system' })
}

const nextEpoch = (unit: Unit) => unit.conversation.ownerEpoch + 1

/** Opens a handoff on a conversation that has none open, reopening it first where it is closed. Says nothing yet. */
export async function openHandoff(deps: Deps, unit: Unit, request: HandoffRequest): Promise<Handoff> {
  reopen(unit, request.actor)
  const { conversation } = unit
  const messages = await recentMessages(unit)
  const words = messages.filter(({ author }) => author === 'contact').map(({ text }) => text)
  const language =
    detectLanguage(words.slice(-3).join('\n')) ?? conversation.contact.locale?.slice(0, 2).toLowerCase() ?? 'en'
  const summary = summarise(
    { reason: request.reason, language, messages, brief: conversation.handoff?.brief ?? null },
    detectors,
  )
  const handoff: Handoff = {
    id: deps.newId('hof'),
    conversationId: conversation.id,
    status: 'pending',
    reason: request.reason,
    evidence: request.evidence,
    rule: request.rule ?? null,
    topic: null,
    summary: request.summary ?? summary.text,
    summaryParts: summary.parts,
    sentiment: summary.sentiment,
    language,
    priority: request.priority ?? 1,
    collected: request.collected ?? {},
    duringOfficeHours: true,
    gap: gapOf(request.reason),
    channel: { id: conversation.channel.id, kind: conversation.channel.kind },
    assignee: null,
    tickets: [],
    previousId: null,
    requestedAt: unit.now.toISOString(),
    acknowledgedAt: null,
    endedAt: null,
    endReason: null,
    brief: null,
    queue: null,
  }
  record(unit, 'handoff.requested', handoff, request.actor)
  return handoff
}

/** Writes one step of a handoff to the log; the owner follows from it. */
export function record(
  unit: Unit,
  type: Extract<Parameters<Unit['record']>[0], { handoff: Handoff }>['type'],
  handoff: Handoff,
  actor: Actor,
  { undo = false, boundary = false }: { undo?: boolean; boundary?: boolean } = {},
) {
  cutAnswer(unit)
  unit.record(
    {
      type,
      handoff,
      ownerEpoch: nextEpoch(unit),
      boundarySeq: boundary ? unit.conversation.lastSeq + 1 : unit.conversation.boundarySeq,
      ...(undo ? { undo: true } : {}),
    },
    actor,
  )
}

/** The open handoff of a unit's conversation after `verb`; refuses what the table does not allow. */
export function moved(unit: Unit, verb: HandoffVerb): Handoff {
  const { handoff } = unit.conversation
  if (!handoff) throw new AppError('conflict', 'This conversation has no handoff.')
  return { ...handoff, status: move(handoff, verb) }
}

/** Hands the conversation to `teammate` and tells the contact who has joined. */
export function acknowledge(
  deps: Deps,
  unit: Unit,
  {
    assignee,
    actor,
    settings,
    type,
  }: {
    assignee: Assignee
    actor: Actor
    settings: HandoffSettings
    type: 'handoff.acknowledged' | 'handoff.reassigned'
  },
) {
  const verb = type === 'handoff.acknowledged' ? 'claim' : 'reassign'
  const handoff = moved(unit, verb)
  record(
    unit,
    type,
    {
      ...handoff,
      assignee,
      acknowledgedAt: handoff.acknowledgedAt ?? unit.now.toISOString(),
    },
    actor,
  )
  tell(deps, unit, settings, 'joined', { teammate: assignee.name })
}

/** A notice in the contact's language, in the verb's own commit. */
export function tell(
  deps: Deps,
  unit: Unit,
  settings: HandoffSettings,
  notice: keyof Texts,
  values: Record<string, string | null> = {},
  spoken: string | null = null,
): string {
  const { contact, handoff } = unit.conversation
  const template = noticeText(settings, notice, contact.locale ?? spoken ?? handoff?.language ?? null)
  const text = fill(template, values)
  unit.addMessage({ id: deps.newId('msg'), author: 'system', text, notice }, { kind: 'system' })
  return text
}

/** The one notice of a handoff; a text of the team's own may say the place in the queue and the typical wait. */
export async function tellHandoff(deps: Deps, unit: Unit, settings: HandoffSettings): Promise<string> {
  const { contact, handoff } = unit.conversation
  const template = noticeText(settings, 'handoff', contact.locale ?? handoff?.language ?? null)
  if (!handoff || !/\{(?:position|wait)\}/.test(template)) return tell(deps, unit, settings, 'handoff')
  const { position, waitSeconds } = await placeOfNew(unit.tx, unit.workspaceId, handoff.priority)
  return tell(deps, unit, settings, 'handoff', {
    position: String(position),
    wait: waitSeconds === null ? null : `${Math.max(1, Math.round(waitSeconds / 60))} min`,
  })
}

/**
 * Ends the open handoff and gives the conversation back to the assistant: the boundary is marked, and what the contact
 * wrote meanwhile and nobody answered gets one answer, written in the same commit.
 */
export async function handBack(
  unit: Unit,
  end: {
    verb: HandoffVerb
    type: 'handoff.resolved' | 'handoff.cancelled' | 'handoff.returned'
    endReason: EndReason
    actor: Actor
    brief?: string | undefined
    stayOpen: boolean
  },
) {
  const before = unit.conversation.handoff
  const handoff = moved(unit, end.verb)
  record(
    unit,
    end.type,
    { ...handoff, endedAt: unit.now.toISOString(), endReason: end.endReason, brief: end.brief ?? handoff.brief },
    end.actor,
    { boundary: true },
  )
  if (!end.stayOpen || !before) return
  const upTo = await lastUnanswered(unit, before)
  if (upTo !== null) unit.wantAnswer(upTo)
}

/** Closes the conversation; its handoff, if one is open, has been ended before. */
export function close(unit: Unit, actor: Actor) {
  if (unit.conversation.status === 'closed') return
  cutAnswer(unit)
  unit.record(
    { type: 'conversation.closed', ownerEpoch: nextEpoch(unit), boundarySeq: unit.conversation.lastSeq + 1 },
    actor,
  )
}

/** Opens a closed conversation; it belongs to the assistant until another verb says otherwise. */
export function reopen(unit: Unit, actor: Actor) {
  if (unit.conversation.status === 'open') return
  unit.record(
    { type: 'conversation.reopened', ownerEpoch: nextEpoch(unit), boundarySeq: unit.conversation.lastSeq + 1 },
    actor,
  )
}

/** The open handoff that a verb names, or a refusal that says what happened to it. */
export function openHandoffOf(unit: Unit, handoffId: string): Handoff {
  const { handoff } = unit.conversation
  if (handoff?.id === handoffId && isOpen(handoff)) return handoff
  throw new AppError('conflict', 'This handoff has already ended.', {
    status: handoff?.id === handoffId ? handoff.status : 'resolved',
  })
}
