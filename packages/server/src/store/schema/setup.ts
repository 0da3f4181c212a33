import type { AssistantKindName, ChannelKind } from '@baton/core'
import type { Trouble } from '@baton/core/api'
import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { at, createdAt, workspaceId } from './shared.ts'

export const meta = pgTable('meta', { key: text('key').primaryKey(), value: jsonb('value').$type<unknown>().notNull() })

export const workspaces = pgTable('workspaces', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  onboardingDismissedAt: at('onboarding_dismissed_at'),
  createdAt,
})

export const channels = pgTable(
  'channels',
  {
    workspaceId,
    id: text('id').notNull(),
    kind: text('kind').$type<ChannelKind>().notNull(),
    name: text('name').notNull(),
    /** The public token that a web page embeds. */
    token: text('token'),
    settings: jsonb('settings').$type<Record<string, unknown>>().notNull(),
    /** Credentials, sealed with `BATON_SECRET`. */
    sealed: text('sealed'),
    /** Since when it does not respond, and why; null: it works, as far as we know. */
    trouble: jsonb('trouble').$type<Trouble>(),
    createdAt,
    updatedAt: at('updated_at').notNull().defaultNow(),
    deletedAt: at('deleted_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), uniqueIndex('channels_token').on(t.token)],
)

export const assistants = pgTable(
  'assistants',
  {
    workspaceId,
    id: text('id').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<AssistantKindName>().notNull(),
    allowHandoff: boolean('allow_handoff').notNull().default(true),
    instructions: text('instructions').notNull().default(''),
    settings: jsonb('settings').$type<Record<string, unknown>>().notNull().default({}),
    /** Credentials, sealed with `BATON_SECRET`. */
    sealed: text('sealed'),
    /** Since when it does not respond, and why; null: it works, as far as we know. */
    trouble: jsonb('trouble').$type<Trouble>(),
    createdAt,
    updatedAt: at('updated_at').notNull().defaultNow(),
    deletedAt: at('deleted_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

export const articles = pgTable(
  'articles',
  {
    workspaceId,
    id: text('id').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    questions: jsonb('questions').$type<string[]>().notNull().default([]),
    /** The origin of an imported article. Importing the same source again updates the article. */
    source: text('source'),
    createdAt,
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('articles_updated').on(t.workspaceId, t.updatedAt),
    uniqueIndex('articles_source').on(t.workspaceId, t.source).where(sql`source is not null`),
  ],
)

/** Every version of the settings, complete. The highest version is in force. */
export const settingsVersions = pgTable(
  'settings_versions',
  {
    workspaceId,
    kind: text('kind').$type<'handoff'>().notNull(),
    version: integer('version').notNull(),
    settings: jsonb('settings').$type<unknown>().notNull(),
    byName: text('by_name'),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.kind, t.version] })],
)
