import type {
  Actor,
  Amendment,
  Assignee,
  Collected,
  Evidence,
  Source,
  SummaryParts,
  TriggerVerdict,
  Usage,
} from '@baton/core'
import { sql } from 'drizzle-orm'
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
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
    index('contacts_words').using(
      'gin',
      t.name.op('gin_trgm_ops'),
      t.email.op('gin_trgm_ops'),
      t.phone.op('gin_trgm_ops'),
    ),
  ],
)

/** How a contact is found again. Only verified ones find or merge; what somebody typed into a form never does. */
export const contactIdentities = pgTable(
  'contact_identities',
  {
    workspaceId,
    kind: text('kind').$type<'external' | 'email' | 'phone'>().notNull(),
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
    /** Where the contact last wrote from; replies leave by it. */
    replyChannelId: text('reply_channel_id').notNull(),
    status: text('status').$type<'open' | 'closed'>().notNull().default('open'),
    owner: text('owner').$type<'assistant' | 'queue' | 'teammate'>().notNull().default('assistant'),
    ownerEpoch: integer('owner_epoch').notNull().default(0),
    assignee: jsonb('assignee').$type<Assignee>(),
    handoffId: text('handoff_id'),
    boundarySeq: integer('boundary_seq').notNull().default(0),
    /** The last contact message that an answer of the assistant covers. */
    answeredSeq: integer('answered_seq').notNull().default(0),
    /** The assistant's message that is still growing: whoever takes ownership completes it as cut. */
    streamingId: text('streaming_id'),
    lastSeq: integer('last_seq').notNull().default(0),
    lastPublicSeq: integer('last_public_seq').notNull().default(0),
    /** Who gets this contact after a resolution: null is the assistant. */
    next: jsonb('next').$type<{ to: 'teammate' | 'queue'; teammateId?: string; until?: string }>(),
    createdAt,
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('conversations_updated').on(t.workspaceId, t.updatedAt, t.id),
    index('conversations_open').on(t.workspaceId, t.owner, t.updatedAt).where(sql`status = 'open'`),
    index('conversations_contact').on(t.workspaceId, t.contactId, t.updatedAt),
  ],
)

/** Text lives here once. A reply of the assistant that came too late is kept as `discarded` and is never public. */
export const messages = pgTable(
  'messages',
  {
    workspaceId,
    id: text('id').notNull(),
    conversationId: text('conversation_id').notNull(),
    seq: integer('seq').notNull(),
    author: text('author').$type<'contact' | 'assistant' | 'teammate' | 'system'>().notNull(),
    authorId: text('author_id'),
    authorName: text('author_name'),
    channelId: text('channel_id').notNull(),
    /** Where it came from or goes to, on channels that have addresses. */
    address: text('address'),
    text: text('text').notNull(),
    notice: text('notice').$type<'handoff' | 'joined' | 'returned' | 'declined' | 'closed_hours' | 'collect'>(),
    sources: jsonb('sources').$type<Source[]>(),
    confidence: doublePrecision('confidence'),
    helpful: boolean('helpful'),
    /** Of an assistant's message: it was no answer. Null: it was none that counts (small talk, other authors). */
    failed: boolean('failed'),
    /** What a language model used for it. */
    usage: jsonb('usage').$type<Usage>(),
    streaming: boolean('streaming').notNull().default(false),
    cut: boolean('cut').notNull().default(false),
    discarded: boolean('discarded').notNull().default(false),
    clientId: text('client_id'),
    dedupKey: text('dedup_key').notNull(),
    at: at('at').notNull(),
    sentAt: at('sent_at'),
    editedAt: at('edited_at'),
    deletedAt: at('deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('messages_dedup').on(t.workspaceId, t.channelId, t.dedupKey),
    index('messages_conversation').on(t.workspaceId, t.conversationId, t.seq),
    // A growing answer is indexed once, when it is complete.
    index('messages_words').using('gin', t.text.op('gin_trgm_ops')).where(sql`not discarded and not streaming`),
  ],
)

export const notes = pgTable(
  'notes',
  {
    workspaceId,
    id: text('id').notNull(),
    conversationId: text('conversation_id').notNull(),
    text: text('text').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

/** The log. `data` holds ids, states and numbers; texts are filled in from their one row when read. */
export const events = pgTable(
  'events',
  {
    workspaceId,
    conversationId: text('conversation_id').notNull(),
    seq: integer('seq').notNull(),
    type: text('type').notNull(),
    at: at('at').notNull(),
    actor: jsonb('actor').$type<Actor>().notNull(),
    public: boolean('public').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.conversationId, t.seq] })],
)

export const handoffs = pgTable(
  'handoffs',
  {
    workspaceId,
    id: text('id').notNull(),
    conversationId: text('conversation_id').notNull(),
    channelId: text('channel_id').notNull(),
    channelKind: text('channel_kind').notNull(),
    status: text('status').$type<'pending' | 'acknowledged' | 'resolved' | 'cancelled'>().notNull(),
    reason: text('reason').notNull(),
    evidence: jsonb('evidence').$type<Evidence[]>().notNull(),
    rule: text('rule'),
    topic: text('topic'),
    summary: text('summary').notNull(),
    summaryParts: jsonb('summary_parts').$type<SummaryParts>().notNull(),
    sentiment: text('sentiment').notNull(),
    language: text('language').notNull(),
    priority: smallint('priority').notNull(),
    collected: jsonb('collected').$type<Collected>().notNull(),
    duringOfficeHours: boolean('during_office_hours').notNull(),
    gap: text('gap'),
    assignee: jsonb('assignee').$type<Assignee>(),
    previousId: text('previous_id'),
    /** The owner epoch its request made. */
    epoch: integer('epoch').notNull(),
    requestedAt: at('requested_at').notNull(),
    acknowledgedAt: at('acknowledged_at'),
    endedAt: at('ended_at'),
    endReason: text('end_reason'),
    brief: text('brief'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('handoffs_one_open')
      .on(t.workspaceId, t.conversationId)
      .where(sql`status in ('pending', 'acknowledged')`),
    index('handoffs_queue').on(t.workspaceId, t.priority.desc(), t.requestedAt, t.id).where(sql`status = 'pending'`),
    index('handoffs_status').on(t.workspaceId, t.status, t.requestedAt, t.id),
    index('handoffs_conversation').on(t.workspaceId, t.conversationId, t.requestedAt),
    index('handoffs_claimed').on(t.workspaceId, t.acknowledgedAt).where(sql`acknowledged_at is not null`),
  ],
)

export const decisions = pgTable(
  'decisions',
  {
    workspaceId,
    id: text('id').notNull(),
    conversationId: text('conversation_id').notNull(),
    messageId: text('message_id').notNull(),
    seq: integer('seq').notNull(),
    at: at('at').notNull(),
    outcome: text('outcome').$type<'answer' | 'handoff' | 'declined'>().notNull(),
    reason: text('reason'),
    triggers: jsonb('triggers').$type<TriggerVerdict[]>().notNull(),
    settingsVersion: integer('settings_version').notNull(),
    detectorVersion: text('detector_version').notNull(),
    /** When the answer itself led to a handoff: what and why, once. */
    amended: jsonb('amended').$type<Amendment>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('decisions_message').on(t.workspaceId, t.messageId),
    index('decisions_conversation').on(t.workspaceId, t.conversationId, t.seq),
  ],
)

/** How far somebody has read. Never on the conversation's own row: reading must not wait for writing. */
export const readCursors = pgTable(
  'read_cursors',
  {
    workspaceId,
    conversationId: text('conversation_id').notNull(),
    readerKind: text('reader_kind').$type<'contact' | 'teammate'>().notNull(),
    readerId: text('reader_id').notNull(),
    seq: integer('seq').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.conversationId, t.readerKind, t.readerId] })],
)
