import type { Job } from '@baton/core/api'
import { sql } from 'drizzle-orm'
import { bigserial, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { at, createdAt, workspaceId } from './shared.ts'

/**
 * The outbox. Jobs of one lane run in id order. That is commit order, because jobs are written under the conversation's
 * lock.
 */
export const jobs = pgTable(
  'jobs',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId,
    lane: text('lane'),
    uniqueKey: text('unique_key'),
    kind: text('kind').notNull(),
    /** The assistant or channel that the job mostly waits for. Each has its own number of jobs that run at once. */
    place: text('place'),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    runAt: at('run_at').notNull().defaultNow(),
    leaseUntil: at('lease_until'),
    /** The id of the run that holds the lease. A run that has lost the lease must not finish the job. */
    leaseId: text('lease_id'),
    attempts: integer('attempts').notNull().default(0),
    state: text('state').$type<Job['state'] | 'running'>().notNull().default('ready'),
    lastError: text('last_error'),
    createdAt,
  },
  (t) => [
    uniqueIndex('jobs_unique').on(t.uniqueKey).where(sql`state = 'ready' and attempts = 0`),
    index('jobs_due').on(t.runAt).where(sql`state = 'ready'`),
    index('jobs_leases').on(t.leaseUntil).where(sql`state = 'running'`),
    index('jobs_lane').on(t.lane, t.id).where(sql`lane is not null and state <> 'dead'`),
    index('jobs_dead').on(t.workspaceId, t.id).where(sql`state = 'dead'`),
  ],
)

/** Stored responses to POSTs with an `Idempotency-Key`, written in the transaction of the action. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    workspaceId,
    credential: text('credential').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status'),
    response: jsonb('response').$type<unknown>(),
    /** The conversation that the response shows, by itself or by its handoff. A deletion changes its responses. */
    conversationId: text('conversation_id').generatedAlwaysAs(sql`coalesce(response ->> 'conversationId',
      response -> 'handoff' ->> 'conversationId', case when response ? 'owner' then response ->> 'id' end)`),
    createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.credential, t.key] }),
    index('idempotency_age').on(t.createdAt),
    index('idempotency_conversation').on(t.workspaceId, t.conversationId).where(sql`conversation_id is not null`),
  ],
)
