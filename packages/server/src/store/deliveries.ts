import { type Author, type Delivery, DeliveryStatus } from '@baton/core'
import type { Client } from './client.ts'

/**
 * Statuses from lowest to highest. Reports arrive late and out of order, so a lower status changes nothing. `delivered`
 * is above `failed`: a message that reached the phone has arrived.
 */
export const ranks = DeliveryStatus.options
const rank = (status: DeliveryStatus) => ranks.indexOf(status)

/** A message to be sent on a channel. */
export interface Leaving {
  text: string
  author: Author
  channelId: string
  /** The address the contact last wrote from on this conversation's channel. */
  lastAddress: string | null
  email: string | null
  phone: string | null
  despiteOptOut: boolean
}

interface OfMessage {
  workspaceId: string
  conversationId: string
  messageId: string
}

/** Returns a complete message to be sent, or null when there is nothing (any more) to send. */
export async function readLeaving(
  client: Client,
  { workspaceId, conversationId, messageId }: OfMessage,
): Promise<Leaving | null> {
  const { rows } = await client.query<Leaving>({
    name: 'leaving',
    text: `select m.text, m.author, m.channel_id as "channelId", m.despite_opt_out as "despiteOptOut", t.email, t.phone,
             (select i.address from messages i
              where i.workspace_id = m.workspace_id and i.conversation_id = m.conversation_id and i.author = 'contact'
                and i.address is not null
              order by i.seq desc limit 1) as "lastAddress"
           from messages m
           join conversations c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
           join contacts t on t.workspace_id = c.workspace_id and t.id = c.contact_id
           where m.workspace_id = $1 and m.conversation_id = $2 and m.id = $3
             and not m.streaming and not m.discarded and m.deleted_at is null`,
    values: [workspaceId, conversationId, messageId],
  })
  return rows[0] ?? null
}

/**
 * Marks a message as leaving, before the first request to the vendor: from then on a deletion is refused, also when the
 * process ends before it knows the outcome. Returns null when the message was deleted, else whether it was not marked
 * before.
 */
export async function markLeaving(
  client: Client,
  { workspaceId, messageId }: OfMessage,
): Promise<{ first: boolean } | null> {
  const { rows } = await client.query<{ first: boolean }>({
    name: 'mark-leaving',
    text: `with before as (
             select workspace_id, id, leaving_at from messages
             where workspace_id = $1 and id = $2 and deleted_at is null for update)
           update messages m set leaving_at = coalesce(b.leaving_at, clock_timestamp()) from before b
           where m.workspace_id = b.workspace_id and m.id = b.id returning b.leaving_at is null as first`,
    values: [workspaceId, messageId],
  })
  return rows[0] ?? null
}

/** Removes the mark from a message that the vendor has refused. */
export async function unmarkLeaving(client: Client, { workspaceId, messageId }: OfMessage): Promise<void> {
  await client.query('update messages set leaving_at = null where workspace_id = $1 and id = $2', [
    workspaceId,
    messageId,
  ])
}

/**
 * Returns the delivery of a whole message: failed when one part has failed, else the status of the slowest part; or
 * null.
 */
export async function readDelivery(client: Client, workspaceId: string, messageId: string): Promise<Delivery | null> {
  const { rows } = await client.query<{ status: DeliveryStatus; reason: string | null }>(
    'select status, reason from deliveries where workspace_id = $1 and message_id = $2 order by part',
    [workspaceId, messageId],
  )
  const failed = rows.find(({ status }) => status === 'failed')
  const [slowest] = rows.toSorted((a, b) => rank(a.status) - rank(b.status))
  const found = failed ?? slowest
  return found ? { status: found.status, ...(found.reason ? { reason: found.reason } : {}) } : null
}

/** A part, identified by its vendor's id. */
interface OfVendor {
  workspaceId: string
  channelId: string
  providerId: string
}

/** Returns the message that a vendor's id belongs to, or null. */
export async function findPart(
  client: Client,
  { workspaceId, channelId, providerId }: OfVendor,
): Promise<{ messageId: string; conversationId: string } | null> {
  const { rows } = await client.query<{ messageId: string; conversationId: string }>(
    `select message_id as "messageId", conversation_id as "conversationId" from deliveries
     where workspace_id = $1 and channel_id = $2 and provider_id = $3`,
    [workspaceId, channelId, providerId],
  )
  return rows[0] ?? null
}

/**
 * Raises the status of a part. Returns false and changes nothing when the part already has this status or a higher one.
 */
export async function raiseStatus(
  client: Client,
  { workspaceId, channelId, providerId, status, reason }: OfVendor & { status: DeliveryStatus; reason?: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update deliveries set status = $4, reason = $5, updated_at = now()
     where workspace_id = $1 and channel_id = $2 and provider_id = $3
       and array_position($6::text[], status) < array_position($6::text[], $4)`,
    [workspaceId, channelId, providerId, status, reason ?? null, ranks],
  )
  return rowCount === 1
}

/** Returns the numbers of the parts that the vendor has accepted. They are not sent again. */
export async function takenParts(client: Client, workspaceId: string, messageId: string): Promise<Set<number>> {
  const { rows } = await client.query<{ part: number }>(
    'select part from deliveries where workspace_id = $1 and message_id = $2 and provider_id is not null',
    [workspaceId, messageId],
  )
  return new Set(rows.map(({ part }) => part))
}

/**
 * Adds every part of a message before the first one is sent. Otherwise the message would count as sent before its last
 * part.
 */
export async function insertParts(
  client: Client,
  { workspaceId, conversationId, messageId, channelId, parts }: OfMessage & { channelId: string; parts: number },
): Promise<void> {
  await client.query(
    `insert into deliveries (workspace_id, message_id, part, conversation_id, channel_id, status)
     select $1, $2, part, $4, $5, 'queued' from generate_series(0, $3::int - 1) as part
     on conflict do nothing`,
    [workspaceId, messageId, parts, conversationId, channelId],
  )
}

/**
 * Sets the status of a part. A part that the vendor has accepted stays as it is: from then on the vendor's reports
 * count.
 */
export async function setPart(
  client: Client,
  part: OfMessage & {
    channelId: string
    part: number
    status: DeliveryStatus
    providerId?: string
    reason?: string
  },
): Promise<void> {
  await client.query(
    `insert into deliveries (workspace_id, message_id, part, conversation_id, channel_id, provider_id, status, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (workspace_id, message_id, part) do update
       set provider_id = excluded.provider_id, status = excluded.status, reason = excluded.reason, updated_at = now()
       where deliveries.provider_id is null`,
    [
      ...[part.workspaceId, part.messageId, part.part, part.conversationId, part.channelId],
      ...[part.providerId ?? null, part.status, part.reason ?? null],
    ],
  )
}
