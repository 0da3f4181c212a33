import type { DeliveryStatus } from '@baton/core'
import type { Deps } from '../deps.ts'
import type { Client } from '../store/client.ts'
import { insertParts, readDelivery, setPart } from '../store/deliveries.ts'
import { recordDelivery } from './update-delivery.ts'

/** The functions that record each part of a message that is being sent. */
export interface PartRecords {
  /** Records how many parts there are, before the first is sent. */
  begin(parts: number): Promise<void>
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
  return {
    async begin(parts) {
      if (parts > 1) await write((tx) => insertParts(tx, { ...of, parts }))
    },
    sent: (part, providerId) => set(part, 'sent', { providerId }),
    note: (part, status, reason) => set(part, status, { reason }),
    refuse: (part, reason) => set(part, 'failed', { reason }),
  }
}
