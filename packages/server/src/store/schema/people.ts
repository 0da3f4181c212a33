import type { InvitePurpose, Role, Scope, Side } from '@baton/core'
import { boolean, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { at, createdAt, workspaceId } from './shared.ts'

export const teammates = pgTable(
  'teammates',
  {
    workspaceId,
    id: text('id').notNull(),
    name: text('name').notNull(),
    /** In lower case. */
    email: text('email').notNull(),
    role: text('role').$type<Role>().notNull(),
    passwordHash: text('password_hash'),
    createdAt,
    disabledAt: at('disabled_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('teammates_email').on(t.workspaceId, t.email),
    index('teammates_sign_in').on(t.email),
  ],
)

/** Sessions of teammates (cookies) and contacts (bearer tokens); the tokens are stored as hashes. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    workspaceId,
    kind: text('kind').$type<Side>().notNull(),
    /** The id of the teammate or contact. */
    subjectId: text('subject_id').notNull(),
    /** The web channel of a contact's session. */
    channelId: text('channel_id'),
    /** Whether a signed identity started the session. It then ends with the identity and with the channel's secret. */
    signed: boolean('signed').notNull().default(false),
    createdAt,
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [index('sessions_subject').on(t.workspaceId, t.subjectId), index('sessions_expired').on(t.expiresAt)],
)

/** One-time links. */
export const invites = pgTable(
  'invites',
  {
    workspaceId,
    id: text('id').notNull(),
    tokenHash: text('token_hash').notNull(),
    purpose: text('purpose').$type<InvitePurpose>().notNull(),
    email: text('email'),
    role: text('role').$type<Role>().notNull(),
    /** The teammate whose password a reset link sets. */
    teammateId: text('teammate_id'),
    /** The id of the teammate or API key that made the link. It ends with their password, role or access. */
    createdBy: text('created_by'),
    createdAt,
    expiresAt: at('expires_at').notNull(),
    acceptedAt: at('accepted_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), uniqueIndex('invites_token').on(t.tokenHash)],
)

export const apiKeys = pgTable(
  'api_keys',
  {
    workspaceId,
    id: text('id').notNull(),
    name: text('name').notNull(),
    scope: text('scope').$type<Scope>().notNull(),
    tokenHash: text('token_hash').notNull(),
    /** The last four characters of the key, to recognize it by. */
    hint: text('hint').notNull(),
    createdAt,
    lastUsedAt: at('last_used_at'),
    revokedAt: at('revoked_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), uniqueIndex('api_keys_token').on(t.tokenHash)],
)
