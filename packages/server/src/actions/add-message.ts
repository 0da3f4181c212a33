import { AppError, invalidField } from '@baton/core'
import type { CreateMessage, MessageAck } from '@baton/core/api'
import { type Acting, isContact } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { receiveMessage } from './receive-message.ts'
import { replyAsSystem } from './reply-as-system.ts'
import { replyAsTeammate } from './reply-as-teammate.ts'
import { replyOverApi } from './reply-over-api.ts'

/** A message as the API takes it. `as` names the author when an API key sends it without a teammate. */
export type AddMessage = { conversationId: string } & Omit<CreateMessage, 'attachments'>

/**
 * Adds a message by the acting author: a contact, a teammate, or the system for a rule or a timer. An API key without a
 * teammate writes as the contact or as the assistant. No other credential may choose the author.
 */
export async function addMessage(
  deps: Deps,
  acting: Acting,
  message: AddMessage,
): Promise<{ ack: MessageAck; created: boolean }> {
  const { as, ownerEpoch, answers, sources, ...own } = message
  if (acting.via !== 'api' && [as, ownerEpoch, answers, sources].some((field) => field !== undefined)) {
    throw new AppError(
      'forbidden',
      'Your credential determines the author. Only API keys can send `as`, `ownerEpoch`, `answers` or `sources`.',
    )
  }
  if (isContact(acting)) return receiveMessage(deps, acting, own)
  const { workspaceId, author } = acting
  if (author.kind === 'system') return replyAsSystem(deps, acting, own)
  if ((as === undefined) === (author.kind !== 'teammate')) {
    throw invalidField(
      'as',
      'Name the author: either `as` (contact or assistant) or a teammate in the header X-Teammate.',
    )
  }
  if (as === undefined) return replyAsTeammate(deps, acting, own)
  if (as === 'assistant') return replyOverApi(deps, acting, { ...own, ownerEpoch, answers, sources })
  const { conversation } = await deps.store.conversation({ workspaceId }, message.conversationId)
  const { id, name } = conversation.contact
  const contact = { kind: 'contact' as const, id, name, channelId: conversation.channel.id }
  return receiveMessage(deps, { workspaceId, author: contact, via: 'api' }, own)
}
