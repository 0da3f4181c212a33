import type { Contact } from '@baton/core'
import type { PoolClient } from 'pg'
import type { Channel, Inbound } from '../channels/channel.ts'
import type { Deps } from '../deps.ts'
import type { ChannelRow } from '../store/channels.ts'
import { contactFor, identityValue } from './contacts.ts'
import { openConversationFor } from './open-conversation.ts'
import { needsNoAnswer } from './read.ts'
import { receiveMessage } from './receive-message.ts'
import { alreadySaid } from './said.ts'
import { updateDelivery } from './update-delivery.ts'

/** What came in from a vendor, whatever the vendor: twice is once, and a known sender finds his conversation again. */
export async function receiveInbound(deps: Deps, row: ChannelRow, channel: Pick<Channel, 'identity'>, inbound: Inbound): Promise<void> {
  const reach = { workspaceId: row.workspace_id }
  switch (inbound.type) {
    case 'message': {
      const { conversationId, contact } = await conversationFor(deps, row, channel.identity, inbound)
      await receiveMessage(deps, reach, conversationId, contact, { text: inbound.text, providerId: inbound.id, address: inbound.from })
      return
    }
    case 'status':
      return updateDelivery(deps, row, inbound)
    case 'optOut':
      return optOut(deps, row, await conversationFor(deps, row, channel.identity, inbound), inbound)
  }
}

interface Place {
  conversationId: string
  contact: Pick<Contact, 'id' | 'name'>
}

/** The sender's conversation on this channel: where a person is awaited or there, else an open one, else his latest; a new one, with a new contact, for somebody we do not know. */
async function conversationFor(deps: Deps, row: ChannelRow, identity: Channel['identity'], { from, name }: { from: string; name?: string }): Promise<Place> {
  const known = await latest(deps.store.pool, row, identity, from)
  if (known) return known
  return deps.store.transaction(async (tx) => {
    // Two first messages at once are one contact with one conversation.
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7262))', [`${row.id} ${from}`])
    const found = await latest(tx, row, identity, from)
    if (found) return found
    const ref = { ...(identity === 'phone' ? { phone: from } : identity === 'email' ? { email: from } : { externalId: from }), ...(name ? { name } : {}) }
    const contact = await contactFor(deps, tx, row.workspace_id, ref)
    const conversation = await openConversationFor(deps, tx, { workspaceId: row.workspace_id, contact, channelId: row.id, actor: { kind: 'contact', id: contact.id } })
    return { conversationId: conversation.id, contact }
  })
}

async function latest(client: Pick<PoolClient, 'query'>, row: ChannelRow, identity: Channel['identity'], from: string): Promise<Place | null> {
  const { rows } = await client.query<{ conversation_id: string; id: string; name: string | null }>({
    name: 'conversation-of-sender',
    text: `select c.id as conversation_id, t.id, t.name from contact_identities i
           join contacts t on t.workspace_id = i.workspace_id and t.id = i.contact_id
           join conversations c on c.workspace_id = i.workspace_id and c.contact_id = i.contact_id and c.channel_id = $2
           where i.workspace_id = $1 and i.kind = $3 and i.value = $4 and i.verified
           order by c.owner <> 'assistant' desc, c.status = 'open' desc, c.created_at desc, c.id desc limit 1`,
    values: [row.workspace_id, row.id, identity, identityValue(identity, from)],
  })
  const found = rows[0]
  return found ? { conversationId: found.conversation_id, contact: { id: found.id, name: found.name } } : null
}

/** STOP and START: kept in the thread and on the address; nobody answers them, and after STOP nothing is sent. */
async function optOut(deps: Deps, row: ChannelRow, { conversationId, contact }: Place, { id, from, out, text }: Extract<Inbound, { type: 'optOut' }>): Promise<void> {
  await deps.store.onConversation({ workspaceId: row.workspace_id }, conversationId, async (unit) => {
    const dedupKey = `p:${id}`
    if (await alreadySaid(unit.tx, row.workspace_id, conversationId, dedupKey, null, row.id)) return
    await unit.tx.query(
      out ? 'insert into opt_outs (workspace_id, channel_id, address) values ($1, $2, $3) on conflict do nothing' : 'delete from opt_outs where workspace_id = $1 and channel_id = $2 and address = $3',
      [row.workspace_id, row.id, from],
    )
    const actor = { kind: 'contact' as const, id: contact.id }
    const event = unit.say({ id: deps.newId('msg'), author: 'contact', text, authorId: contact.id, dedupKey, address: from }, actor, { ownerEpoch: unit.conversation.ownerEpoch })
    unit.record({ type: 'conversation.updated', changes: { optedOut: out } }, { kind: 'system' })
    await needsNoAnswer(unit, event.seq)
  })
}
