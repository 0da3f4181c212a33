import type { Delivery, DeliveryStatus } from '@baton/core'
import type { Deps } from '../deps.ts'
import type { ChannelRow } from '../store/channels.ts'
import { findPart, raiseStatus, readDelivery } from '../store/deliveries.ts'
import type { Unit } from '../store/unit.ts'

/**
 * Waits, in ms, before each look for a report's part: a report may arrive before the response that holds the part's id.
 */
const waitsMs = [0, 50, 150, 300, 600, 1000]

/**
 * Records a vendor's report about one of our parts. A report that is late, out of order or about an unknown part
 * changes nothing.
 */
export async function updateDelivery(
  deps: Deps,
  row: ChannelRow,
  report: { id: string; status: DeliveryStatus; reason?: string },
): Promise<void> {
  const vendor = { workspaceId: row.workspace_id, channelId: row.id, providerId: report.id }
  const part = await awaitPart(deps, vendor)
  if (!part) return
  await deps.store.onConversation({ workspaceId: row.workspace_id }, part.conversationId, async (unit) => {
    const before = await readDelivery(unit.tx, unit.workspaceId, part.messageId)
    const { status, reason } = report
    const raised = await raiseStatus(unit.tx, { ...vendor, status, ...(reason === undefined ? {} : { reason }) })
    if (raised) await recordDelivery(unit, part.messageId, before)
  })
}

async function awaitPart({ store }: Deps, vendor: Parameters<typeof findPart>[1]) {
  for (const wait of waitsMs) {
    await new Promise((resolve) => setTimeout(resolve, wait))
    const part = await findPart(store.pool, vendor)
    if (part) return part
  }
  return null
}

/** Records the delivery of a message in its conversation, if it has changed. */
export async function recordDelivery(unit: Unit, messageId: string, before: Delivery | null): Promise<void> {
  const now = await readDelivery(unit.tx, unit.workspaceId, messageId)
  if (now && (now.status !== before?.status || now.reason !== before.reason))
    unit.record({ type: 'delivery.updated', messageId, ...now }, { kind: 'system' })
}
