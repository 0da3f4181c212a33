import { type Actor, AppError, type Contact, type Conversation, invalidField } from '@baton/core'
import type { PoolClient } from 'pg'
import { type Acting, actorOf, isContact } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { findOpenChannel } from '../store/channels.ts'
import { type ContactFacts, mergeAttributes, readContact } from '../store/contacts.ts'
import { insertConversation } from '../store/conversations.ts'
import { newConversation } from '../store/event-row.ts'
import { findOrCreateContact } from './find-or-create-contact.ts'
import { makeRoom } from './make-room.ts'

export interface OpenConversation {
  channelId?: string | undefined
  contact?: ContactFacts | undefined
  attributes?: Record<string, unknown> | undefined
}

/** Opens a conversation: the contact's own or, with an API key, one for a contact named by known identities. */
export async function openConversation(
  deps: Deps,
  acting: Acting,
  { tx, ...request }: OpenConversation & { tx: PoolClient },
): Promise<Conversation> {
  if (isContact(acting) && Object.values(request).some((field) => field !== undefined))
    throw new AppError('invalid', 'Visitors open conversations for themselves. Send an empty object.')
  const contact =
    acting.author.kind === 'contact'
      ? await readContact(tx, acting.workspaceId, acting.author.id)
      : await findOrCreateContact(deps, tx, { workspaceId: acting.workspaceId, ...requiredContact(request) })
  if (isContact(acting)) await makeRoom(deps, tx, acting)
  const channelId = await channelFor(tx, acting, request.channelId)
  if (request.attributes && acting.author.kind !== 'contact') {
    await mergeAttributes(tx, acting.workspaceId, { contactId: contact.id, attributes: request.attributes })
  }
  return openConversationFor(deps, tx, {
    workspaceId: acting.workspaceId,
    contact,
    channelId,
    actor: actorOf(acting),
  })
}

/** Opens a conversation of a known contact on a known channel. */
export async function openConversationFor(
  deps: Deps,
  tx: PoolClient,
  of: { workspaceId: string; contact: Pick<Contact, 'id'>; channelId: string; actor: Actor },
): Promise<Conversation> {
  const { workspaceId } = of
  const id = deps.newId('cnv')
  await insertConversation(tx, { workspaceId, id, contactId: of.contact.id, channelId: of.channelId })
  return deps.store.unitIn(tx, { reach: { workspaceId }, conversationId: id }, (unit) => {
    const { contact, channel } = unit.conversation
    unit.record(
      {
        type: 'conversation.created',
        conversation: newConversation({ id, contact, channel, at: unit.now.toISOString(), seq: 1 }),
      },
      of.actor,
    )
    return unit.conversation
  })
}

function requiredContact({ contact }: OpenConversation): ContactFacts {
  if (contact && Object.keys(contact).length > 0) return contact
  throw invalidField(
    'contact',
    'Say who the conversation is with. `contact` needs an externalId, email, phone or name.',
  )
}

async function channelFor(tx: PoolClient, acting: Acting, id: string | undefined): Promise<string> {
  const wanted = acting.author.kind === 'contact' ? acting.author.channelId : (id ?? null)
  const channelId = await findOpenChannel(tx, acting.workspaceId, wanted)
  if (!channelId) throw invalidField('channelId', 'This channel does not exist.')
  return channelId
}
