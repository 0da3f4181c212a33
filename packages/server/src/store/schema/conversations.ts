import type {
  Actor,
  Amendment,
  Assignee,
  ConversationStatus,
  DecisionOutcome,
  IdentityKind,
  Mark,
  Owner,
  Side,
  TriggerVerdict,
} from '@baton/core'
import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { eventTable } from '../event-row.ts'
import { handoffTable } from '../handoff-row.ts'
import { messageTable } from '../message-row.ts'
import { contactWords } from '../search-words.ts'
import { drizzleColumns } from './drizzle-columns.ts'
import { at, createdAt, workspaceId } from './shared.ts'

export const contacts = pgTable(
  'contacts',
  {
    workspaceId,
    id: text('id').notNull(),
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    externalId: text('external_id'),
    locale: text('locale'),
    verified: boolean('verified').notNull().default(false),
    page: text('page'),
    attributes: jsonb('attributes').$type<Record<string, unknown>>().notNull().default({}),
    mergedInto: text('merged_into'),
    createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('contacts_words').using('gin', sql`${sql.raw(contactWords(''))} gin_trgm_ops`),
  ],
)

/**
 * Identities that find a contact again. Only verified identities find a contact; a value typed into a form never does.
 */
export const contactIdentities = pgTable(
  'contact_identities',
  {
    workspaceId,
    kind: text('kind').$type<IdentityKind>().notNull(),
    value: text('value').notNull(),
    verified: boolean('verified').notNull(),
    contactId: text('contact_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.kind, t.value, t.contactId] }),
    uniqueIndex('contact_identities_verified').on(t.workspaceId, t.kind, t.value).where(sql`verified`),
  ],
)

export const conversations = pgTable(
  'conversations',
  {
    workspaceId,
    id: text('id').notNull(),
    contactId: text('contact_id').notNull(),
    channelId: text('channel_id').notNull(),
    /** The channel of every new message, and the one that replies are sent by. */
    replyChannelId: text('reply_channel_id').notNull(),
    status: text('status').$type<ConversationStatus>().notNull().default('open'),
    owner: text('owner').$type<Owner>().notNull().default('assistant'),
    ownerEpoch: integer('owner_epoch').notNull().default(0),
    assignee: jsonb('assignee').$type<Assignee>(),
    handoffId: text('handoff_id'),
    boundarySeq: integer('boundary_seq').notNull().default(0),
    /** The last contact message that an answer of the assistant covers. */
    answeredSeq: integer('answered_seq').notNull().default(0),
    /** The `seq` of the last message for which the assistant owes an answer. A change of owner sets it to 0. */
    owedSeq: integer('owed_seq').notNull().default(0),
    /** The assistant's message that is still growing. A change of owner completes it as cut. */
    streamingId: text('streaming_id'),
    lastSeq: integer('last_seq').notNull().default(0),
    lastPublicSeq: integer('last_public_seq').notNull().default(0),
    /** Who gets the contact's next message after a resolution. Null: the assistant. */
    next: jsonb('next').$type<{ to: Exclude<Owner, 'assistant'>; teammateId?: string; until?: string }>(),
    /** Since when the contact waits for the assignee's reply. In no index, so that most messages change no index. */
    waitingSince: at('waiting_since'),
    createdAt,
    updatedAt: at('updated_at').notNull().defaultNow(),
    /**
     * The minute of `updatedAt`. Lists are read in its order. No index holds `updatedAt` itself, so that most messages
     * change no index.
     */
    updatedMinute: at('updated_minute')
      .notNull()
      .generatedAlwaysAs(sql`date_bin('1 minute', updated_at, timestamptz '2000-01-01 00:00:00+00')`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('conversations_recent').on(t.workspaceId, t.updatedMinute),
    index('conversations_open').on(t.workspaceId, t.owner, t.updatedMinute).where(sql`status = 'open'`),
    index('conversations_contact').on(t.workspaceId, t.contactId),
  ],
)

export const messages = pgTable(messageTable.name, drizzleColumns(messageTable.columns), (t) => [
  primaryKey({ columns: [t.workspaceId, t.id] }),
  uniqueIndex('messages_dedup').on(t.workspaceId, t.channelId, t.dedupKey),
  index('messages_conversation').on(t.workspaceId, t.conversationId, t.seq),
  // A growing answer is indexed once, when it is complete.
  index('messages_words')
    .using('gin', sql`search_text(${t.text}) gin_trgm_ops`)
    .where(sql`not discarded and not streaming`),
])

export const notes = pgTable(
  'notes',
  {
    workspaceId,
    id: text('id').notNull(),
    conversationId: text('conversation_id').notNull(),
    text: text('text').notNull(),
    at: at('at').notNull(),
    deletedAt: at('deleted_at'),
    /** The name of who deleted it. */
    deletedBy: text('deleted_by'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('notes_words').using('gin', sql`search_text(${t.text}) gin_trgm_ops`),
  ],
)

export const events = pgTable(eventTable.name, drizzleColumns(eventTable.columns), (t) => [
  primaryKey({ columns: [t.workspaceId, t.conversationId, t.seq] }),
])

export const handoffs = pgTable(handoffTable.name, drizzleColumns(handoffTable.columns), (t) => [
  primaryKey({ columns: [t.workspaceId, t.id] }),
  uniqueIndex('handoffs_one_open')
    .on(t.workspaceId, t.conversationId)
    .where(sql`status in ('pending', 'acknowledged')`),
  index('handoffs_queue').on(t.workspaceId, t.priority.desc(), t.requestedAt, t.id).where(sql`status = 'pending'`),
  index('handoffs_status').on(t.workspaceId, t.status, t.requestedAt, t.id),
  index('handoffs_conversation').on(t.workspaceId, t.conversationId, t.requestedAt),
  index('handoffs_claimed').on(t.workspaceId, t.acknowledgedAt).where(sql`acknowledged_at is not null`),
])

export const decisions = pgTable(
  'decisions',
  {
    workspaceId,
    id: text('id').notNull(),
    conversationId: text('conversation_id').notNull(),
    messageId: text('message_id').notNull(),
    seq: integer('seq').notNull(),
    at: at('at').notNull(),
    outcome: text('outcome').$type<Exclude<DecisionOutcome, 'not_asked'>>().notNull(),
    reason: text('reason'),
    triggers: jsonb('triggers').$type<TriggerVerdict[]>().notNull(),
    settingsVersion: integer('settings_version').notNull(),
    detectorVersion: text('detector_version').notNull(),
    /** The handoff that the answer itself led to, and why. Set at most once. */
    amended: jsonb('amended').$type<Amendment>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('decisions_message').on(t.workspaceId, t.messageId),
    index('decisions_conversation').on(t.workspaceId, t.conversationId, t.seq),
  ],
)

/** What teammates say about messages and handoffs. Next to the log: a mark changes nothing of a conversation. */
export const marks = pgTable(
  'marks',
  {
    workspaceId,
    /** The id of the message or the handoff. */
    subjectId: text('subject_id').notNull(),
    conversationId: text('conversation_id').notNull(),
    /** The message whose decision is meant; null for a handoff that no message caused. */
    seq: integer('seq'),
    label: text('label').$type<Mark['label']>().notNull(),
    by: jsonb('by').$type<Actor>().notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.subjectId] }),
    index('marks_conversation').on(t.workspaceId, t.conversationId, t.seq),
    index('marks_recent').on(t.workspaceId, t.at),
  ],
)

/** The last `seq` that a person has read. Not on the conversation's row, so that reading never waits for writing. */
export const readCursors = pgTable(
  'read_cursors',
  {
    workspaceId,
    conversationId: text('conversation_id').notNull(),
    readerKind: text('reader_kind').$type<Side>().notNull(),
    readerId: text('reader_id').notNull(),
    seq: integer('seq').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.conversationId, t.readerKind, t.readerId] })],
)
