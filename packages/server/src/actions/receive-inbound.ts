import type { ChannelDeclaration } from '@baton/core/channels/channel'
import type { PoolClient } from 'pg'
import type { Aside, Inbound, Localized } from '../channels/channel-adapter.ts'
import type { Deps } from '../deps.ts'
import type { ChannelRow } from '../store/channels.ts'
import type { Client } from '../store/client.ts'
import { identityValue } from '../store/contacts.ts'
import { findConversationOfSender, type SenderConversation } from '../store/conversations.ts'
import { takeLock } from '../store/locks.ts'
import { hasOptedOut, setOptedOut } from '../store/opt-outs.ts'
import type { Unit } from '../store/unit.ts'
import { alreadyAdded } from './dedup.ts'
import { findOrCreateContact } from './find-or-create-contact.ts'
import { needsNoAnswer } from './mark-answered.ts'
import { reopen } from './open-and-close.ts'
import { openConversationFor } from './open-conversation.ts'
import { languageFor } from './post-notice.ts'
import { receiveMessage } from './receive-message.ts'
import { updateDelivery } from './update-delivery.ts'

type IdentityOf = ChannelDeclaration['identity']

/** The channel that a vendor called, and what its kind declares. */
interface Receiving {
  row: ChannelRow
  channel: Pick<ChannelDeclaration, 'identity'>
}

/** Receives what a vendor sent. Duplicates become one message, and a known sender continues their conversation. */
export async function receiveInbound(deps: Deps, { row, channel }: Receiving, inbound: Inbound): Promise<void> {
  if (inbound.type === 'status') return updateDelivery(deps, row, inbound)
  const found = await conversationFor(deps, { row, channel }, inbound)
  const ordinary =
    inbound.type === 'message' ||
    (inbound.type === 'optOut' &&
      inbound.onlyIfOut &&
      !(await hasOptedOut(deps.store.pool, row.workspace_id, { channelId: row.id, address: inbound.from })))
  if (!ordinary) return keepAside(deps, { row, found }, inbound)
  const contact = { kind: 'contact' as const, ...found.contact, channelId: row.id }
  await receiveMessage(
    deps,
    { workspaceId: row.workspace_id, author: contact, via: row.kind },
    {
      conversationId: found.conversationId,
      text: inbound.text,
      providerId: inbound.id,
      address: inbound.from,
    },
  )
}

/**
 * Finds the sender's conversation on this channel: one that a person owns or should claim, else an open one, else the
 * latest. For an unknown sender, creates a contact and opens a conversation.
 */
async function conversationFor(
  deps: Deps,
  { row, channel: { identity } }: Receiving,
  { from, name }: { from: string; name?: string },
): Promise<SenderConversation> {
  const known = await latest(deps.store.pool, { row, identity, from })
  if (known) return known
  const create = async (tx: PoolClient) => {
    // Two first messages that arrive at once must create one contact and one conversation.
    await takeLock(tx, 'firstMessage', `${row.id} ${from}`)
    const found = await latest(tx, { row, identity, from })
    if (found) return found
    const ref = {
      workspaceId: row.workspace_id,
      ...(identity === 'phone' ? { phone: from } : identity === 'email' ? { email: from } : { externalId: from }),
      ...(name ? { name } : {}),
    }
    const contact = await findOrCreateContact(deps, tx, ref)
    const conversation = await openConversationFor(deps, tx, {
      workspaceId: row.workspace_id,
      contact,
      channelId: row.id,
      actor: { kind: 'contact', id: contact.id },
    })
    return { conversationId: conversation.id, contact }
  }
  return deps.store.inLine(`${row.id} ${from}`, () => deps.store.transaction(create))
}

const latest = (
  client: Client,
  { row, identity, from }: Pick<Receiving, 'row'> & { identity: IdentityOf; from: string },
) =>
  findConversationOfSender(client, {
    workspaceId: row.workspace_id,
    channelId: row.id,
    kind: identity,
    value: identityValue(identity, from),
  })

/**
 * Adds the message, records an opt-out or opt-in of the address, and replies, in one commit. The assistant is not
 * asked.
 */
async function keepAside(
  deps: Deps,
  { row, found: { conversationId, contact } }: Pick<Receiving, 'row'> & { found: SenderConversation },
  inbound: Aside,
): Promise<void> {
  await deps.store.onConversation({ workspaceId: row.workspace_id }, conversationId, async (unit) => {
    const dedupKey = `p:${inbound.id}`
    if (
      await alreadyAdded(unit.tx, {
        workspaceId: row.workspace_id,
        conversationId,
        key: dedupKey,
        channelId: row.id,
      })
    )
      return
    const actor = { kind: 'contact' as const, id: contact.id }
    if (inbound.type !== 'optOut') reopen(unit, actor)
    const message = {
      id: deps.newId('msg'),
      author: 'contact' as const,
      text: inbound.text,
      ...(contact.name ? { name: contact.name } : {}),
    }
    const { seq } = unit.addMessage({ ...message, authorId: contact.id, dedupKey, address: inbound.from }, actor, {
      ownerEpoch: unit.conversation.ownerEpoch,
      aside: true,
    })
    const { from: address } = inbound
    if (
      inbound.type === 'optOut' &&
      (await setOptedOut(unit.tx, row.workspace_id, { channelId: row.id, address, out: inbound.out }))
    )
      unit.record({ type: 'conversation.updated', changes: { optedOut: inbound.out } }, { kind: 'system' })
    await needsNoAnswer(unit, seq)
    if (inbound.reply) await addReply(deps, unit, { ...inbound, reply: inbound.reply })
  })
}

/** Adds the channel's automatic reply, in the contact's language. */
async function addReply(deps: Deps, unit: Unit, { id, type, reply }: Aside & { reply: Localized }) {
  const text = reply[await languageFor(unit)] ?? reply.en
  unit.addMessage(
    {
      id: deps.newId('msg'),
      author: 'system',
      text,
      ...(type === 'unreadable' ? {} : { dedupKey: `k:${id}`, despiteOptOut: true }),
    },
    { kind: 'system' },
  )
}
