import { z } from 'zod'
import { assistants } from './assistants/index.ts'
import { channels } from './channels/index.ts'
import { namesOf } from './kind.ts'
import './plain-errors.ts'
import { handoffReasons } from './triggers/derived.ts'

/** The product's terms as schemas, shared by the API, events and clients. Times are ISO 8601. */

export const Author = z.enum(['contact', 'assistant', 'teammate', 'system'])
export type Author = z.infer<typeof Author>

/** Who may speak to the contact now. `queue`: nobody yet, the contact waits for a person. */
export const Owner = z.enum(['assistant', 'queue', 'teammate'])
export type Owner = z.infer<typeof Owner>

/** What a teammate may do, from the most to the least. */
export const Role = z.enum(['owner', 'admin', 'teammate', 'viewer'])
export type Role = z.infer<typeof Role>

/** What an API key may do, from the least to the most: read; also write; also administer. */
export const Scope = z.enum(['read', 'write', 'admin'])
export type Scope = z.infer<typeof Scope>

/** What a one-time link does: adds a teammate, adds the owner, or sets a new password. */
export const InvitePurpose = z.enum(['invite', 'owner', 'reset'])
export type InvitePurpose = z.infer<typeof InvitePurpose>

/** The two sides that sign in, watch and read conversations. */
export const Side = Author.extract(['contact', 'teammate'])
export type Side = z.infer<typeof Side>

/** What identifies a contact across conversations. */
export const IdentityKind = z.enum(['external', 'email', 'phone'])
export type IdentityKind = z.infer<typeof IdentityKind>

export const ChannelKind = z.enum(namesOf(channels))
export type ChannelKind = z.infer<typeof ChannelKind>

export const ConversationStatus = z.enum(['open', 'closed'])
export type ConversationStatus = z.infer<typeof ConversationStatus>

export const HandoffStatus = z.enum(['pending', 'acknowledged', 'resolved', 'cancelled'])
export type HandoffStatus = z.infer<typeof HandoffStatus>

export const HandoffReason = z.enum(handoffReasons)
export type HandoffReason = z.infer<typeof HandoffReason>

export const EndReason = z.enum([
  'resolved',
  'returned_to_assistant',
  'cancelled_by_contact',
  'cancelled_by_teammate',
  'conversation_closed',
  'contact_left',
  'unclaimed_timeout',
  'closed_in_desk',
])
export type EndReason = z.infer<typeof EndReason>

/** What a system message announces to the contact. */
export const Notice = z.enum([
  ...(['handoff', 'joined', 'passed', 'released', 'waiting', 'back', 'returned', 'declined', 'confirm'] as const),
  ...(['closed_hours', 'collect'] as const),
])
export type Notice = z.infer<typeof Notice>

export const Sentiment = z.enum(['happy', 'neutral', 'angry'])
export type Sentiment = z.infer<typeof Sentiment>

/** 0 low, 1 normal, 2 high, 3 urgent. */
export const Priority = z.int().min(0).max(3)

export const Timestamp = z.iso.datetime({ offset: true })

export const Actor = z.object({
  kind: z.enum([...Author.options, 'api']),
  id: z.string().optional(),
  name: z.string().optional(),
})
export type Actor = z.infer<typeof Actor>

/** The person who answers: a teammate, or (`id` null) a person known only by name, who answers through `via`. */
export const Assignee = z.object({
  id: z.string().nullable(),
  name: z.string(),
  via: z.string().meta({ description: '`console`, or the channel or desk the person answers through' }),
  by: Actor.optional().meta({ description: 'Who gave them the conversation; absent when they took it themselves' }),
})
export type Assignee = z.infer<typeof Assignee>

export const Evidence = z.object({
  seq: z.int().nullable().meta({ description: 'The message the quote is from; null when there was none (a button)' }),
  quote: z.string(),
  score: z.number(),
  threshold: z.number(),
})
export type Evidence = z.infer<typeof Evidence>

/** Form fields by name: what is known about the contact or was asked of them. Values are short texts. */
export const Collected = z.record(z.string().min(1).max(60), z.string().max(2000))
export type Collected = z.infer<typeof Collected>

export const QueuePlace = z.object({
  position: z.int().min(1).meta({ description: 'Counts from 1' }),
  waitSeconds: z.int().nullable().meta({ description: 'Expected wait; null when unknown' }),
})
export type QueuePlace = z.infer<typeof QueuePlace>

/** A piece of a summary: a text, or a fixed sentence that each reader reads in their own language. */
export const SummaryPiece = z.object({
  kind: z.enum([
    ...(['quote', 'before', 'answered', 'said'] as const),
    ...(['asked', 'takeover', 'nothing', 'notTried', 'noAnswer'] as const),
  ]),
  text: z.string().optional(),
  seq: z.int().optional().meta({ description: 'The message that the text quotes, where it can be deleted' }),
  handoffId: z.string().optional().meta({ description: 'The handoff whose brief the text repeats' }),
})
export type SummaryPiece = z.infer<typeof SummaryPiece>
const pieces = z.array(SummaryPiece)

/** The parts of a summary, as sentences in the contact's language and as `facts` for every other language. */
export const SummaryParts = z.object({
  wants: z.string(),
  tried: z.string(),
  open: z.string(),
  facts: z.object({ wants: pieces, tried: pieces, open: pieces }).optional(),
})
export type SummaryParts = z.infer<typeof SummaryParts>

/** One request for a person. */
export const Handoff = z.object({
  id: z.string(),
  conversationId: z.string(),
  status: HandoffStatus,
  reason: HandoffReason,
  evidence: z.array(Evidence),
  rule: z.string().nullable(),
  topic: z.string().nullable(),
  summary: z.string().min(1).meta({ description: 'What the contact wants, what was tried, what is open; never empty' }),
  summaryParts: SummaryParts,
  sentiment: Sentiment,
  language: z.string(),
  priority: Priority,
  collected: Collected,
  duringOfficeHours: z.boolean(),
  gap: z.string().nullable(),
  channel: z.object({ id: z.string(), kind: ChannelKind }),
  assignee: Assignee.nullable(),
  tickets: z.array(z.object({ desk: z.string(), externalId: z.string(), url: z.string() })),
  previousId: z.string().nullable(),
  requestedBy: Actor.nullable().meta({ description: 'Who asked for a person; null in handoffs of older versions' }),
  requestedAt: Timestamp,
  acknowledgedAt: Timestamp.nullable(),
  joinedAt: Timestamp.nullable().meta({
    description: 'When the assignee first opened the conversation or wrote in it; null until then',
  }),
  endedAt: Timestamp.nullable(),
  endReason: EndReason.nullable(),
  brief: z.string().nullable().meta({ description: 'The hand-back brief: what was done, what was promised' }),
  briefSeqs: z.array(z.int()).nullable().meta({
    description: 'The messages that the brief repeats; empty when someone wrote it, null when it is not known',
  }),
  queue: QueuePlace.nullable(),
})
export type Handoff = z.infer<typeof Handoff>

/** The fields of a handoff that a contact may read. This schema is the only allow-list. */
export const PublicHandoff = z.object({
  id: z.string(),
  conversationId: z.string(),
  status: HandoffStatus,
  reason: HandoffReason,
  summary: z.string(),
  sentiment: Sentiment,
  queue: QueuePlace.nullable(),
  officeHours: z.object({ open: z.boolean(), nextOpenAt: Timestamp.nullable() }),
  collect: z.array(z.string()),
  customerMessage: z.string().nullable(),
  requestedAt: Timestamp,
  teammate: z.object({ name: z.string(), picture: z.string().nullable() }).nullable(),
})
export type PublicHandoff = z.infer<typeof PublicHandoff>

/** A source of an answer: an article, or (`articleId` null) a source that an external bot names. */
export const Source = z.object({
  articleId: z.string().nullable(),
  title: z.string(),
  url: z.url({ protocol: /^https?$/ }).optional(),
})
export type Source = z.infer<typeof Source>

/** The tokens that a language model used for an answer. */
export const Usage = z.object({ model: z.string(), inputTokens: z.int().nullable(), outputTokens: z.int().nullable() })
export type Usage = z.infer<typeof Usage>

/**
 * The delivery status of a message. Reports arrive in any order, and none moves it back: queued < sent < failed <
 * delivered < read.
 */
export const DeliveryStatus = z.enum(['queued', 'sent', 'failed', 'delivered', 'read'])
export type DeliveryStatus = z.infer<typeof DeliveryStatus>
export const Delivery = z.object({ status: DeliveryStatus, reason: z.string().optional() })
export type Delivery = z.infer<typeof Delivery>

/** The kind of an assistant: built in, a language model, an external bot, or (`api`) a program that posts answers. */
export const AssistantKindName = z.enum(namesOf(assistants))
export type AssistantKindName = z.infer<typeof AssistantKindName>

/** One message of a conversation. */
export const Message = z.object({
  id: z.string(),
  author: Author,
  text: z.string(),
  name: z.string().optional(),
  picture: z.string().optional(),
  notice: Notice.optional(),
  sources: z.array(Source).optional(),
  confidence: z.number().optional().meta({ description: 'Of an assistant’s answer, 0–1; teammates only' }),
  streaming: z.boolean().optional(),
  cut: z.boolean().optional().meta({ description: 'Interrupted: the rest was not sent' }),
  failed: z.boolean().optional().meta({ description: 'Of an assistant’s answer: it failed to answer; teammates only' }),
  usage: Usage.optional().meta({ description: 'Tokens that a language model used; teammates only' }),
  delivery: Delivery.optional().meta({ description: 'Delivery state on channels that deliver; teammates only' }),
  clientId: z.string().optional().meta({ description: 'Returned to its sender only' }),
  helpful: z.boolean().optional().meta({ description: 'The contact’s rating of an assistant’s answer' }),
  sentAt: Timestamp.optional(),
  editedAt: Timestamp.optional(),
  deletedAt: Timestamp.optional(),
  deletedBy: z.string().optional().meta({ description: 'The name of who deleted it; teammates only' }),
})
export type Message = z.infer<typeof Message>

export const Contact = z.object({
  id: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  externalId: z.string().nullable(),
  locale: z.string().nullable(),
  verified: z.boolean().meta({ description: 'The identity was proven by a signed token, an API key or the channel' }),
  page: z.string().nullable().meta({ description: 'The page the contact was last on' }),
  attributes: z.record(z.string(), z.unknown()),
})
export type Contact = z.infer<typeof Contact>

export const LastMessage = z.object({
  seq: z.int(),
  author: Author,
  name: z.string().optional(),
  text: z.string().meta({ description: 'At most the first 200 characters; empty when it was deleted' }),
  at: Timestamp,
  deleted: z.literal(true).optional(),
})
export type LastMessage = z.infer<typeof LastMessage>

/** The thread with one contact. `handoff` is the latest one, open or ended; the owner always follows from it. */
export const Conversation = z.object({
  id: z.string(),
  status: ConversationStatus,
  owner: Owner,
  ownerEpoch: z.int(),
  assignee: Assignee.nullable(),
  contact: Contact,
  channel: z.object({ id: z.string(), kind: ChannelKind, name: z.string() }),
  handoff: Handoff.nullable(),
  boundarySeq: z.int().meta({ description: 'Triggers read only what comes after it' }),
  lastSeq: z.int(),
  lastMessage: LastMessage.nullable().meta({
    description: 'The last words of a person or the assistant, never a notice',
  }),
  waitingSince: Timestamp.nullable().meta({
    description: 'Since when the contact waits for a reply of the assignee; null when nobody owes them one',
  }),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Conversation = z.infer<typeof Conversation>

/** A contact's view of their conversation. `lastSeq` is the last event they may read. */
export const PublicConversation = z.object({
  id: z.string(),
  status: ConversationStatus,
  owner: Owner,
  lastSeq: z.int(),
  assignee: z.object({ name: z.string(), picture: z.string().nullable() }).nullable(),
  handoff: PublicHandoff.nullable(),
  createdAt: Timestamp,
})
export type PublicConversation = z.infer<typeof PublicConversation>

/** A note for the team. */
export const Note = z.object({
  id: z.string(),
  text: z.string(),
  deletedAt: Timestamp.optional(),
  deletedBy: z.string().optional(),
})
export type Note = z.infer<typeof Note>
