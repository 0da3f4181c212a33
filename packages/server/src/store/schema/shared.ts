import { text, timestamp } from 'drizzle-orm/pg-core'

/**
 * Every tenant's table begins its keys with `workspace_id`: no read forgets the tenant, and the way to a distributed
 * PostgreSQL stays open. Tokens (found before the workspace is known) and the job queue are the exceptions.
 */

/** A moment; milliseconds are what clients see and compare. */
export const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
export const createdAt = at('created_at').notNull().defaultNow()
export const workspaceId = text('workspace_id').notNull()
