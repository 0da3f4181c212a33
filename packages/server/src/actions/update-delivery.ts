import type { Delivery, DeliveryStatus } from '@baton/core'
import type { PoolClient } from 'pg'
import type { Deps } from '../deps.ts'
import type { ChannelRow } from '../store/channels.ts'
import type { Unit } from '../store/unit.ts'

/** A later report of a lower rank changes nothing. What has reached the phone has arrived, whatever is said of it later. */
const ranks: DeliveryStatus[] = ['queued', 'sent', 'failed', 'delivered', 'read']
const rank = (status: DeliveryStatus) => ranks.indexOf(status)
/** A report may overtake the answer that tells us the part's id: so long it is looked for. */
const waitsMs = [0, 50, 150, 300, 600, 1000]

/** A vendor's report about one of our parts. Late and out of order it changes nothing; about a part that is not ours neither. */
export async function updateDelivery(
  deps: Deps,
  row: ChannelRow,
  report: { id: string; status: DeliveryStatus; reason?: string },
): Promise<void> {
  const part = await partOf(deps, row, report.id)
  if (!part) return
  await deps.store.onConversation({ workspaceId: row.workspace_id }, part.conversationId, async (unit) => {
    const before = await deliveryOf(unit.tx, unit.workspaceId, part.messageId)
    const { rowCount } = await unit.tx.query(
      `update deliveries set status = $4, reason = $5, updated_at = now()
       where workspace_id = $1 and channel_id = $2 and provider_id = $3 and array_position($6::text[], status) < array_position($6::text[], $4)`,
      [row.workspace_id, row.id, report.id, report.status, report.reason ?? null, ranks],
    )
    if (rowCount === 1) await tellDelivery(unit, part.messageId, before)
  })
}

async function partOf(
  deps: Deps,
  row: ChannelRow,
  providerId: string,
): Promise<{ messageId: string; conversationId: string } | null> {
  for (const wait of waitsMs) {
    await new Promise((resolve) => setTimeout(resolve, wait))
    const { rows } = await deps.store.pool.query<{ messageId: string; conversationId: string }>(
      'select message_id as "messageId", conversation_id as "conversationId" from deliveries where workspace_id = $1 and channel_id = $2 and provider_id = $3',
      [row.workspace_id, row.id, providerId],
    )
    if (rows[0]) return rows[0]
  }
  return null
}

/** How a message fares: failed when one of its parts has, else as far as the slowest of them. */
export async function deliveryOf(
  client: Pick<PoolClient, 'query'>,
  workspaceId: string,
  messageId: string,
): Promise<Delivery | null> {
  const { rows } = await client.query<{ status: DeliveryStatus; reason: string | null }>(
    'select status, reason from deliveries where workspace_id = $1 and message_id = $2 order by part',
    [workspaceId, messageId],
  )
  const failed = rows.find(({ status }) => status === 'failed')
  if (failed) return { status: 'failed', ...(failed.reason ? { reason: failed.reason } : {}) }
  const [slowest] = rows.toSorted((a, b) => rank(a.status) - rank(b.status))
  return slowest ? { status: slowest.status, ...(slowest.reason ? { reason: slowest.reason } : {}) } : null
}

/** Writes to the log how a message fares now, when that has changed. */
export async function tellDelivery(unit: Unit, messageId: string, before: Delivery | null): Promise<void> {
  const now = await deliveryOf(unit.tx, unit.workspaceId, messageId)
  if (now && (now.status !== before?.status || now.reason !== before.reason))
    unit.record({ type: 'delivery.updated', messageId, ...now }, { kind: 'system' })
}
