import type { DeliveryStatus } from '@baton/core'
import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { at, createdAt, workspaceId } from './shared.ts'

/** The delivery status of each part of a message at the vendor. The rank of a status never falls. */
export const deliveries = pgTable(
  'deliveries',
  {
    workspaceId,
    messageId: text('message_id').notNull(),
    part: integer('part').notNull(),
    conversationId: text('conversation_id').notNull(),
    channelId: text('channel_id').notNull(),
    /** The vendor's id for the part, once the vendor has accepted it. */
    providerId: text('provider_id'),
    status: text('status').$type<DeliveryStatus>().notNull(),
    reason: text('reason'),
    createdAt,
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.messageId, t.part] }),
    uniqueIndex('deliveries_provider').on(t.workspaceId, t.channelId, t.providerId).where(sql`provider_id is not null`),
    index('deliveries_conversation').on(t.workspaceId, t.conversationId),
  ],
)

/** Addresses that have opted out of messages on a channel (STOP) and have not opted in again. */
export const optOuts = pgTable(
  'opt_outs',
  {
    workspaceId,
    channelId: text('channel_id').notNull(),
    address: text('address').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.channelId, t.address] })],
)
