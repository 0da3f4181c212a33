import type { InferSelectModel, Table } from 'drizzle-orm'
import { text, timestamp } from 'drizzle-orm/pg-core'

/**
 * The key of every tenant's table starts with `workspace_id`. A query cannot forget the tenant, and a distributed
 * PostgreSQL stays possible. Exceptions: tokens (looked up before the workspace is known) and the job queue.
 */

/** Declares a column for a time in milliseconds, the precision that clients see and compare. */
export const at = <Name extends string>(name: Name) => timestamp(name, { withTimezone: true, precision: 3 })
export const createdAt = at('created_at').notNull().defaultNow()
export const workspaceId = text('workspace_id').notNull()

/** A row as `select *` returns it, typed by the schema: the keys are the names of the columns. */
export type Row<T extends Table> = InferSelectModel<T, { dbColumnNames: true }>
