import type { ConversationEvent, DiscardReason } from '@baton/core'
import { promisesPerson } from '@baton/detect/promise'
import type { ConversationRef } from '../acting.ts'
import type { NewMessage } from '../store/message-row.ts'
import type { Store } from '../store/store.ts'
import type { Unit } from '../store/unit.ts'

/** The assistant that speaks, and the epoch under which it may. */
export interface Speaking {
  assistant: { id: string; name: string }
  /**
   * The epoch under which the answer began. Under any other epoch its text is not committed, so that the assistant
   * stays silent after a handoff.
   */
  ownerEpoch: number
  /** Whether the text quotes the team's articles. A promise in them is the team's own, so the guard lets it pass. */
  quotes?: boolean | undefined
}

export type AssistantMessage = Omit<NewMessage, 'author' | 'authorId' | 'name'>

/**
 * The three ways into the log: one statement, whole messages in a unit, or a piece of a growing message in a unit.
 * `growing` is the id of the conversation's growing message, or null.
 */
export type Road =
  | { append: AssistantMessage; answeredSeq?: number | undefined; ref: ConversationRef; store: Pick<Store, 'append'> }
  | { messages: AssistantMessage[]; growing: string | null; unit: Unit }
  | { piece: AssistantMessage; offset: number; unit: Unit }

/**
 * The result of a commit. `promise` holds the words that promise a person; null when the conversation no longer belongs
 * to the assistant.
 */
export type CommitResult =
  | { committed: true; events: ConversationEvent[] }
  | { committed: false; promise: string | null }

/**
 * Commits assistant text; no other function does. Commits nothing when the text promises a person, or when the
 * conversation no longer belongs to the assistant under its epoch.
 */
export async function commitAssistantText(speaking: Speaking, road: Road): Promise<CommitResult> {
  const promise = promiseIn(speaking, textOf(road))
  if (promise !== null) return { committed: false, promise }
  const actor = actorFor(speaking)

  if ('append' in road) {
    const { ownerEpoch } = speaking
    const appended = await road.store.append({
      ...road.ref,
      owner: 'assistant',
      ownerEpoch,
      message: messageOf(speaking, road.append),
      actor,
      withEpoch: false,
      ...(road.answeredSeq === undefined ? {} : { answeredSeq: road.answeredSeq }),
    })
    return appended ? { committed: true, events: [appended.event] } : { committed: false, promise: null }
  }

  const { unit } = road
  const growing = 'messages' in road ? road.growing : road.offset > 0 ? road.piece.id : null
  if (!isAssistantsTurn(unit, speaking, growing)) return { committed: false, promise: null }
  if ('messages' in road) {
    const events = road.messages.map((message) => unit.addMessage(messageOf(speaking, message), actor))
    return { committed: true, events }
  }
  const { piece, offset } = road
  const event =
    offset > 0
      ? unit.growMessage({ messageId: piece.id, offset, text: piece.text }, actor)
      : unit.addMessage({ ...messageOf(speaking, piece), streaming: true }, actor)
  return { committed: true, events: [event] }
}

/** Returns the words of a text that promise a person, or null when the text may be sent. */
export function promiseIn({ quotes }: Pick<Speaking, 'quotes'>, text: string): string | null {
  return quotes ? null : promisesPerson(text)
}

/**
 * Returns whether the assistant owns the open conversation under its epoch, and no other message than `growing` grows.
 */
export function isAssistantsTurn(
  { conversation, facts }: Unit,
  { ownerEpoch }: Pick<Speaking, 'ownerEpoch'>,
  growing: string | null,
): boolean {
  return (
    conversation.status === 'open' &&
    conversation.owner === 'assistant' &&
    conversation.ownerEpoch === ownerEpoch &&
    (facts.streamingId ?? null) === growing
  )
}

/** Keeps a refused text for the team. The contact never sees it. */
export function keepRefusedText(
  unit: Unit,
  speaking: Speaking,
  { message, why = whyRefused(unit) }: { message: AssistantMessage; why?: DiscardReason | undefined },
) {
  if (message.text.trim() === '') return
  unit.discardReply(messageOf(speaking, message), { why, ownerEpoch: speaking.ownerEpoch }, actorFor(speaking))
}

function whyRefused({ conversation }: Unit): DiscardReason {
  if (conversation.status === 'closed') return 'closed'
  return conversation.owner === 'assistant' ? 'stale_epoch' : 'owner_changed'
}

function textOf(road: Road): string {
  if ('append' in road) return road.append.text
  return 'piece' in road ? road.piece.text : road.messages.map(({ text }) => text).join('\n')
}

const messageOf = ({ assistant }: Speaking, message: AssistantMessage): NewMessage => ({
  ...message,
  author: 'assistant',
  name: assistant.name,
  authorId: assistant.id,
})

const actorFor = ({ assistant }: Speaking) => ({
  kind: 'assistant' as const,
  id: assistant.id,
  name: assistant.name,
})
