import { type Actor, Conversation, Handoff, PublicHandoff } from '@baton/core'
import { redactHandoff } from '@baton/core/redact'
import { changeStoredResponses, type DeletableMessage, handoffsOf, retellHandoff } from '../store/deletions.ts'
import type { Unit } from '../store/unit.ts'

/**
 * Takes the words of a deleted message out of whatever else repeats them: summaries and briefs of the conversation's
 * handoffs, and stored responses.
 */
export async function forgetWords(unit: Unit, deleted: DeletableMessage, actor: Actor): Promise<void> {
  for (const before of await handoffsOf(unit)) {
    const handoff = redactHandoff(before, deleted.text)
    if (handoff === before) continue
    await retellHandoff(unit, handoff)
    const { handoff: current, ownerEpoch, boundarySeq } = unit.conversation
    if (current?.id === handoff.id)
      unit.record({ type: 'handoff.updated', handoff, ownerEpoch, boundarySeq, redacted: true }, actor)
  }
  const { workspaceId, conversation } = unit
  await changeStoredResponses(unit.tx, { workspaceId, conversationId: conversation.id }, (body) =>
    withoutWords(body, deleted),
  )
}

/** Returns a stored response without the words, wherever a conversation or a handoff stands in it. */
function withoutWords(body: unknown, deleted: DeletableMessage): unknown {
  if (typeof body !== 'object' || body === null) return body
  const known = inKnown(body, deleted)
  if (known !== null) return known
  const parts = Object.entries(body).map(([name, part]) => [name, part, withoutWords(part, deleted)] as const)
  if (parts.every(([, before, after]) => before === after)) return body
  const changed = parts.map(([name, , after]) => [name, after])
  return Array.isArray(body) ? changed.map(([, after]) => after) : Object.fromEntries(changed)
}

/** Returns a conversation or a handoff without the words; null when the body is neither. */
function inKnown(body: object, { seq, text }: DeletableMessage): object | null {
  const conversation = Conversation.safeParse(body).data
  if (conversation) {
    const { lastMessage, handoff } = conversation
    const isLast = lastMessage?.seq === seq
    const redacted = handoff && redactHandoff(handoff, text)
    if (!isLast && redacted === handoff) return body
    return {
      ...conversation,
      handoff: redacted,
      lastMessage: isLast ? { ...lastMessage, text: '', deleted: true } : lastMessage,
    }
  }
  const handoff = Handoff.safeParse(body).data ?? PublicHandoff.safeParse(body).data
  if (!handoff) return null
  const redacted = redactHandoff(handoff, text)
  return redacted === handoff ? body : redacted
}
