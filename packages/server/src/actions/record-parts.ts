import type { DeliveryStatus } from '@baton/core'
import type { Deps } from '../deps.ts'
import type { Client } from '../store/client.ts'
import { insertParts, markLeaving, readDelivery, setPart, unmarkLeaving } from '../store/deliveries.ts'
import { recordDelivery } from './update-delivery.ts'

/** The functions that record each part of a message that is being sent. */
export interface PartRecords {
  /**
   * Records that the message begins to leave, and how many parts there are, before the first is sent. Returns false
   * when the message was deleted.
   */
  begin(parts: number): Promise<boolean>
  /** Records that the vendor has refused a part: the message has not left, unless it may have in an earlier attempt. */
  stays(): Promise<void>
  sent(part: number, providerId: string): Promise<void>
  /** Records an attempt that failed: it will be tried again (`queued`), or was the last (`failed`). */
  note(part: number, status: 'queued' | 'failed', reason: string): Promise<void>
  refuse(part: number, reason: string): Promise<void>
}

/** Returns the functions that record a message's parts, and in its conversation the delivery of the whole message. */
export function recordParts(
  deps: Pick<Deps, 'store'>,
  of: { workspaceId: string; conversationId: string; messageId: string; channelId: string },
): PartRecords {
  const { workspaceId, conversationId, messageId } = of
  const write = (change: (tx: Client) => Promise<void>) =>
    deps.store.onConversation({ workspaceId }, conversationId, async (unit) => {
      const before = await readDelivery(unit.tx, workspaceId, messageId)
      await change(unit.tx)
      await recordDelivery(unit, messageId, before)
    })
  const set = (part: number, status: DeliveryStatus, more: { providerId: string } | { reason: string }) =>
    write((tx) => setPart(tx, { ...of, part, status, ...more }))
  let first = false
  return {
    async begin(parts) {
      const marked = await markLeaving(deps.store.pool, of)
      if (!marked) return false
      first = marked.first
      if (parts > 1) await write((tx) => insertParts(tx, { ...of, parts }))
      return true
    },
    async stays() {
      if (first) await unmarkLeaving(deps.store.pool, of)
    },
    sent: (part, providerId) => set(part, 'sent', { providerId }),
    note: (part, status, reason) => set(part, status, { reason }),
    refuse: (part, reason) => set(part, 'failed', { reason }),
  }
}
