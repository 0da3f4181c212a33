import { z } from 'zod'
import { SmsSettings, WebSettings } from './channels.ts'
import {
  Assignee,
  AssistantKindName,
  ChannelKind,
  Collected,
  Contact,
  Conversation,
  Handoff,
  HandoffReason,
  Priority,
  PublicConversation,
  PublicHandoff,
  Role,
  Source,
  Timestamp,
} from './model.ts'

/** Request and response schemas of the public API. Requests are strict: an unknown field is refused by name. */

export const maxTextLength = 10_000

/** What somebody typed. Null bytes cannot be stored by PostgreSQL; a lone surrogate cannot be sent on. */
export const MessageText = z
  .string()
  .max(maxTextLength, `A message has at most ${maxTextLength} characters.`)
  .refine((text) => text.trim().length > 0, 'Write something first: the text is empty.')
  .refine((text) => !text.includes('\u0000'), 'The text contains a null byte; remove it.')
  .refine((text) => text.isWellFormed(), 'The text is not valid Unicode.')

const short = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\u0000'), 'The text contains a null byte; remove it.')
    .refine((text) => text.isWellFormed(), 'The text is not valid Unicode.')

export const ClientId = short(100).meta({
  description: 'Chosen by the client; sending it again gives the same message',
})
const Email = z.email().max(254)

/** A sequence number, an epoch, a version: what the database keeps in 32 bits. */
export const Int4 = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)
/** The same in a query or a path, where numbers are text. */
export const Int4Text = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)

// ── lists ────────────────────────────────────────────────────────────────────────────────────────────────────────

export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })

// ── people ───────────────────────────────────────────────────────────────────────────────────────────────────────

export const SignIn = z.strictObject({ email: Email, password: z.string().min(1).max(200) })
export const Password = z.string().min(10, 'Choose a password of at least 10 characters.').max(200)

export const Teammate = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  picture: z.string().nullable(),
  createdAt: Timestamp,
  disabledAt: Timestamp.nullable(),
})
export type Teammate = z.infer<typeof Teammate>
export const CreateTeammate = z.strictObject({
  name: short(80),
  email: Email,
  role: Role.exclude(['owner']).default('teammate'),
})
export const UpdateTeammate = z
  .strictObject({
    name: short(80),
    role: Role,
    disabled: z.boolean(),
    password: Password,
    currentPassword: z.string().max(200),
  })
  .partial()

export const Me = z.object({
  kind: z.enum(['teammate', 'api_key', 'contact']),
  workspace: z.object({ id: z.string(), name: z.string() }),
  teammate: Teammate.optional(),
  apiKey: z.object({ id: z.string(), name: z.string(), scope: z.enum(['read', 'write', 'admin']) }).optional(),
  contact: z.object({ id: z.string(), name: z.string().nullable() }).optional(),
})
export type Me = z.infer<typeof Me>

export const Invite = z.object({
  id: z.string(),
  email: z.string().nullable(),
  role: Role,
  url: z.string().nullable().meta({ description: 'Shown once, when it is made' }),
  expiresAt: Timestamp,
  acceptedAt: Timestamp.nullable(),
  purpose: z.enum(['invite', 'owner', 'reset']),
})
export type Invite = z.infer<typeof Invite>
export const CreateInvite = z.strictObject({
  email: Email.nullish(),
  role: Role.exclude(['owner']).default('teammate'),
})
/** What the page behind an invite link shows before it is accepted. */
export const InvitePreview = z.object({
  workspace: z.object({ name: z.string() }),
  email: z.string().nullable(),
  role: Role,
  purpose: z.enum(['invite', 'owner', 'reset']),
  expiresAt: Timestamp,
})
export const AcceptInvite = z.strictObject({ name: short(80).optional(), email: Email.optional(), password: Password })

export const Scope = z.enum(['read', 'write', 'admin'])
export const ApiKey = z.object({
  id: z.string(),
  name: z.string(),
  scope: Scope,
  hint: z.string(),
  key: z.string().optional().meta({ description: 'Shown once, when it is made' }),
  createdAt: Timestamp,
  lastUsedAt: Timestamp.nullable(),
  revokedAt: Timestamp.nullable(),
})
export type ApiKey = z.infer<typeof ApiKey>
export const CreateApiKey = z.strictObject({ name: short(80), scope: Scope.default('write') })

export const Workspace = z.object({ id: z.string(), name: z.string(), createdAt: Timestamp })
export const UpdateWorkspace = z.strictObject({ name: short(80) })

// ── channels and the widget ──────────────────────────────────────────────────────────────────────────────────────

export { Origin, WebSettings } from './channels.ts'
export const Channel = z.object({
  id: z.string(),
  kind: ChannelKind,
  name: z.string(),
  token: z.string().nullable().meta({ description: 'The public token of a web channel' }),
  inboundUrl: z.string().optional().meta({ description: 'Where the vendor must call us: paste it there' }),
  settings: z
    .record(z.string(), z.unknown())
    .meta({ description: 'Secrets are left out; `identity.hasSecret` tells whether there is one' }),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Channel = z.infer<typeof Channel>
export const CreateChannel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('web'), name: short(80), settings: WebSettings.prefault({}) }),
  z.strictObject({ kind: z.literal('sms'), name: short(80), settings: SmsSettings }),
])
export const UpdateChannel = z
  .strictObject({
    name: short(80),
    settings: z
      .record(z.string().max(60), z.unknown())
      .meta({ description: 'What changes; checked by the channel’s kind' }),
  })
  .partial()
export const ChannelCheck = z.object({
  ok: z.boolean(),
  problems: z.array(z.object({ severity: z.enum(['error', 'warning']), message: z.string() })),
})

export const WidgetConfigQuery = z.strictObject({ token: z.string().max(100), locale: z.string().max(35).optional() })
/** What a page needs to draw the closed and the empty widget. Cacheable; makes no session. */
export const WidgetConfig = z.object({
  name: z.string(),
  accent: z.string(),
  greeting: z.string().nullable(),
  handoffButton: z.boolean(),
  identityRequired: z.boolean(),
  locales: z.array(z.string()),
  texts: z
    .record(z.string(), z.record(z.string(), z.string()))
    .meta({ description: 'The team’s own words of notices, by locale' }),
  officeHours: z.object({ open: z.boolean(), nextOpenAt: Timestamp.nullable() }),
})
export type WidgetConfig = z.infer<typeof WidgetConfig>
export const CreateWidgetSession = z.strictObject({
  token: z.string().max(100),
  identity: z
    .string()
    .max(4000)
    .optional()
    .meta({ description: 'A JWT, HS256, signed with the channel’s secret: sub, email, name, exp' }),
  locale: z.string().max(35).optional(),
  page: z.string().max(2000).optional(),
})
export const WidgetSession = z.object({
  token: z.string(),
  contact: z.object({ id: z.string() }),
  conversations: z.array(PublicConversation),
})
export type WidgetSession = z.infer<typeof WidgetSession>

// ── conversations ────────────────────────────────────────────────────────────────────────────────────────────────

export const CreateConversation = z.strictObject({
  channelId: z.string().max(60).optional(),
  contact: z
    .strictObject({
      externalId: short(200).optional(),
      email: Email.optional(),
      phone: short(40).optional(),
      name: short(120).optional(),
    })
    .optional()
    .meta({ description: 'Required from an API key; a contact opens his own' }),
  attributes: z
    .record(z.string().max(60), z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]))
    .optional(),
})
export const View = z.enum(['queue', 'mine', 'unassigned', 'assistant', 'all', 'resolved'])
export type View = z.infer<typeof View>
export const ListConversations = PageQuery.extend({
  view: View.default('all'),
  channelId: z.string().max(60).optional(),
  q: z.string().trim().max(200).optional(),
})
export const EventsQuery = z.strictObject({
  after: Int4Text.optional(),
  before: Int4Text.min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
/** Counts of the inbox's views. */
export const Counts = z.object({ queue: z.int(), mine: z.int(), assistant: z.int(), unassigned: z.int() })
export type Counts = z.infer<typeof Counts>

export const CreateMessage = z.strictObject({
  text: MessageText,
  clientId: ClientId.optional(),
  as: z
    .enum(['contact', 'assistant'])
    .optional()
    .meta({ description: 'API keys: whose words these are; or name a teammate in `X-Teammate`' }),
  ownerEpoch: Int4.optional().meta({ description: 'Required as assistant: the epoch the answer belongs to' }),
  answers: Int4.optional().meta({
    description:
      'As assistant: the `seq` of the last contact message this answers; left out, everything it was asked so far',
  }),
  attachments: z.array(z.never()).max(0, 'Attachments are not supported yet.').optional(),
  sources: z.array(Source).max(20).optional(),
})
export const MessageAck = z.object({ id: z.string(), seq: z.int(), at: Timestamp, ownerEpoch: z.int().optional() })
export type MessageAck = z.infer<typeof MessageAck>
export const RateMessage = z.strictObject({ helpful: z.boolean() })
export const CreateNote = z.strictObject({ text: MessageText })

// ── handoffs ─────────────────────────────────────────────────────────────────────────────────────────────────────

export const CreateHandoff = z.strictObject({
  reason: HandoffReason.optional(),
  summary: short(4000).optional(),
  priority: Priority.optional(),
  collected: Collected.optional(),
  rule: short(500).optional(),
})
export const HandoffAnswer = z.union([
  Handoff.extend({
    customerMessage: z.string().nullable(),
    officeHours: z.object({ open: z.boolean(), nextOpenAt: Timestamp.nullable() }),
    collect: z.array(z.string()),
  }),
  PublicHandoff,
])
export const UpdateHandoff = z.strictObject({ collected: Collected, priority: Priority }).partial()
export const ListHandoffs = PageQuery.extend({
  status: z.enum(['pending', 'acknowledged', 'resolved', 'cancelled']).optional(),
})
export const AssignHandoff = z.strictObject({ teammateId: z.string().max(60) })
export const ResolveHandoff = z.strictObject({
  note: MessageText.optional(),
  next: z.enum(['assistant', 'teammate', 'queue']).optional(),
})
export const ReturnHandoff = z.strictObject({ brief: MessageText.optional() })

// ── assistants, knowledge, settings ──────────────────────────────────────────────────────────────────────────────

const AssistantSettings = z.record(z.string().max(60), z.unknown())
export const Assistant = z.object({
  id: z.string(),
  name: z.string(),
  kind: AssistantKindName,
  allowHandoff: z.boolean(),
  instructions: z.string(),
  settings: z
    .record(z.string(), z.unknown())
    .meta({ description: 'Of its kind; instead of a secret it says whether there is one: `hasApiKey`' }),
  signingSecret: z.string().optional().meta({ description: 'Of a webhook, shown once: when it was made or renewed' }),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Assistant = z.infer<typeof Assistant>
export const CreateAssistant = z.strictObject({
  name: short(80),
  kind: AssistantKindName.default('builtin').meta({
    description:
      '`builtin` answers from your articles; `openai-compatible` and `anthropic` are language models; `webhook` and `ai-sdk-url` ask your own bot; `api`: Baton calls nothing, answers come by POST',
  }),
  allowHandoff: z.boolean().default(true).meta({ title: 'Allow human handoff' }),
  instructions: z.string().max(10_000).default(''),
  settings: AssistantSettings.default({}).meta({ description: 'What its kind needs, see docs/bring-your-own.md' }),
})
export const UpdateAssistant = z
  .strictObject({
    name: short(80),
    allowHandoff: z.boolean(),
    instructions: z.string().max(10_000),
    settings: AssistantSettings,
  })
  .partial()
export const AskAssistant = z.strictObject({
  question: MessageText,
  history: z
    .array(z.strictObject({ author: z.enum(['contact', 'assistant', 'teammate']), text: MessageText }))
    .max(50)
    .optional(),
})
export const AssistantAnswer = z.object({
  answer: z.string().nullable(),
  confidence: z.number(),
  sources: z.array(Source),
  wouldHandOff: z.boolean(),
  reason: z.string().nullable(),
})
export type AssistantAnswer = z.infer<typeof AssistantAnswer>

export const Article = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  questions: z.array(z.string()),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Article = z.infer<typeof Article>
export const CreateArticle = z.strictObject({
  title: short(300),
  body: z
    .string()
    .trim()
    .min(1)
    .max(100_000)
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), 'The text is not valid Unicode.')
    .meta({ description: 'Markdown' }),
  questions: z.array(short(500)).max(50).default([]).meta({ description: 'How customers ask for it' }),
})
export const UpdateArticle = CreateArticle.partial()

/** Pages to import; JSONL, a zip of Markdown and Markdown itself are sent as they are. A line that is no address is a problem of its own. */
export const ImportArticles = z.strictObject({
  urls: z.array(short(2000)).min(1, 'Give at least one address.').max(100, 'At most 100 addresses at once.'),
})
export const ImportQuery = z.strictObject({
  name: short(300)
    .optional()
    .meta({ description: 'text/markdown: the file’s name, by which importing it again finds it' }),
})
export const ImportOutcome = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  problems: z
    .array(z.object({ where: z.string(), message: z.string() }))
    .meta({ description: 'What could not be imported, by file, line or address; the first 100' }),
  problemCount: z.int(),
})
export type ImportOutcome = z.infer<typeof ImportOutcome>

export const SettingsVersion = z.object({
  version: z.int(),
  at: Timestamp,
  by: z.string().nullable(),
  settings: z.unknown(),
})

// ── answers used in more than one place ──────────────────────────────────────────────────────────────────────────

export const ConversationAnswer = z.union([Conversation, PublicConversation])
export const WhoAnswers = Assignee
export const ContactAnswer = Contact
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
})
