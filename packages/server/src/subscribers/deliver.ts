import type { DeliveryStatus } from '@baton/core'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { inboundUrl, openChannel } from '../actions/open-channel.ts'
import { deliveryOf, tellDelivery } from '../actions/update-delivery.ts'
import { type ChannelAdapter, DeliveryError } from '../channels/channel-adapter.ts'
import { type AdaptedChannel, fallingBackTo } from '../channels/index.ts'
import type { Deps } from '../deps.ts'
import { type ChannelRow, findChannel } from '../store/channels.ts'
import type { Job } from '../store/jobs.ts'
import { maxAttempts } from '../store/outbox.ts'

const Payload = z.object({ conversationId: z.string(), messageId: z.string() })

interface Leaving {
  text: string
  author: string
  channelId: string
  to: string | null
  optedOut: boolean
}

/**
 * Sends a message to the contact on the channel they wrote from. Each part is recorded, so that a rerun sends only the
 * rest. A permanent refusal is shown at once, any other after the last attempt.
 */
export async function deliver(deps: Deps, job: Job): Promise<void> {
  const { conversationId, messageId } = Payload.parse(job.payload)
  const leaving = await read(deps, job.workspaceId, conversationId, messageId)
  if (!leaving) return
  const row = await findChannel(deps.store.pool, job.workspaceId, leaving.channelId)
  const opened = row && openChannel(deps, row)
  if (!row || !opened?.channel.send) return
  const { channel, settings } = opened
  const ledger = ledgerOf(deps, row, conversationId, messageId)
  const taken = await ledger.taken()
  const refused = whyNot(row, leaving)
  if (refused !== null || leaving.to === null)
    return ledger.refuse(taken.size, refused ?? 'The contact has no address on this channel.')

  const text = channel.format?.(leaving) ?? leaving.text
  if (text.trim() === '') return ledger.refuse(0, 'This message has no text to send.')
  const pieces = channel.split?.(text) ?? [text]
  await ledger.begin(pieces.length)
  for (const [part, piece] of pieces.entries()) {
    if (taken.has(part)) continue
    const outcome = await sendPart(deps, channel, settings, {
      id: `${messageId}:${part}`,
      to: leaving.to,
      text: piece,
      statusUrl: inboundUrl(deps.env, row.id),
    })
    if ('id' in outcome) await ledger.sent(part, outcome.id)
    else if (outcome.permanent) return ledger.refuse(part, outcome.message)
    else {
      await ledger.note(part, job.attempts >= maxAttempts ? 'failed' : 'queued', outcome.message)
      throw outcome
    }
  }
}

/** Why nothing may leave now; null: it may. */
function whyNot(row: { deleted_at: Date | null }, { to, optedOut }: Leaving): string | null {
  if (row.deleted_at) return 'This channel was closed.'
  if (!to) return 'The contact has no address on this channel, because they never wrote from it.'
  return optedOut ? 'The customer opted out of messages (STOP).' : null
}

async function sendPart(
  deps: Deps,
  channel: AdaptedChannel,
  settings: unknown,
  part: Parameters<NonNullable<ChannelAdapter['send']>>[0],
): Promise<{ id: string } | DeliveryError> {
  try {
    return (
      (await channel.send?.(part, settings, { fetch: deps.fetch })) ??
      new DeliveryError('This channel cannot send.', { permanent: true })
    )
  } catch (error) {
    return error instanceof DeliveryError
      ? error
      : new DeliveryError(error instanceof Error ? error.message : String(error), { permanent: false, cause: error })
  }
}

async function read(
  deps: Deps,
  workspaceId: string,
  conversationId: string,
  messageId: string,
): Promise<Leaving | null> {
  const { rows } = await deps.store.pool.query<Leaving>({
    name: 'leaving',
    text: `select m.text, m.author, m.channel_id as "channelId", a.address as "to",
             not m.despite_opt_out
               and exists (select 1 from opt_outs o where o.workspace_id = m.workspace_id and o.channel_id = m.channel_id and o.address = a.address) as "optedOut"
           from messages m
           join conversations c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
           join contacts t on t.workspace_id = c.workspace_id and t.id = c.contact_id
           join channels ch on ch.workspace_id = m.workspace_id and ch.id = m.channel_id
           left join lateral (
             select coalesce(
               (select i.address from messages i where i.workspace_id = m.workspace_id and i.conversation_id = m.conversation_id and i.author = 'contact' and i.address is not null
                order by i.seq desc limit 1),
               case when ch.kind = any($4) then regexp_replace(t.phone, '[[:space:]().-]', '', 'g')
                    when ch.kind = any($5) then t.email end) as address) a on true
           where m.workspace_id = $1 and m.conversation_id = $2 and m.id = $3 and not m.streaming and not m.discarded and m.deleted_at is null`,
    values: [workspaceId, conversationId, messageId, fallingBackTo('phone'), fallingBackTo('email')],
  })
  return rows[0] ?? null
}

/** What is remembered of each part, and told in the conversation. */
function ledgerOf(deps: Deps, row: ChannelRow, conversationId: string, messageId: string) {
  const { workspace_id: workspaceId, id: channelId } = row
  const write = (change: (tx: PoolClient) => Promise<unknown>) =>
    deps.store.onConversation({ workspaceId }, conversationId, async (unit) => {
      const before = await deliveryOf(unit.tx, workspaceId, messageId)
      await change(unit.tx)
      await tellDelivery(unit, messageId, before)
    })
  const set = (part: number, status: DeliveryStatus, providerId: string | null, reason: string | null) =>
    write((tx) =>
      tx.query(
        `insert into deliveries (workspace_id, message_id, part, conversation_id, channel_id, provider_id, status, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (workspace_id, message_id, part) do update set provider_id = excluded.provider_id, status = excluded.status, reason = excluded.reason, updated_at = now()
         where deliveries.provider_id is null`,
        [workspaceId, messageId, part, conversationId, channelId, providerId, status, reason],
      ),
    )
  return {
    /** The parts the vendor has taken: they are not sent again. */
    async taken(): Promise<Set<number>> {
      const { rows } = await deps.store.pool.query<{ part: number }>(
        'select part from deliveries where workspace_id = $1 and message_id = $2 and provider_id is not null',
        [workspaceId, messageId],
      )
      return new Set(rows.map(({ part }) => part))
    },
    /** A text of several parts has not arrived before the last of them: all are remembered before the first leaves. */
    async begin(parts: number): Promise<void> {
      if (parts === 1) return
      await write((tx) =>
        tx.query(
          `insert into deliveries (workspace_id, message_id, part, conversation_id, channel_id, status) select $1, $2, part, $4, $5, 'queued' from generate_series(0, $3::int - 1) as part
           on conflict do nothing`,
          [workspaceId, messageId, parts, conversationId, channelId],
        ),
      )
    },
    sent: (part: number, providerId: string) => set(part, 'sent', providerId, null),
    note: (part: number, status: 'queued' | 'failed', reason: string) => set(part, status, null, reason),
    refuse: (part: number, reason: string) => set(part, 'failed', null, reason),
  }
}
