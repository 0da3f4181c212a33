import { z } from 'zod'
import { Author, Conversation, PublicConversation, Source, Timestamp } from '../model.ts'
import { ClientId, Email, Int4, Int4Text, MessageText, PageQuery, page, short } from './base.ts'

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
    .meta({ description: 'Required with an API key. Contacts open conversations for themselves' }),
  attributes: z
    .record(z.string().max(60), z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]))
    .optional(),
})
export const View = z.enum(['needs', 'queue', 'mine', 'unassigned', 'assistant', 'all', 'resolved'])
export type View = z.infer<typeof View>
export const ListConversations = PageQuery.extend({
  view: View.default('all'),
  channelId: z.string().max(60).optional(),
  q: z.string().trim().max(200).optional(),
})
export const SearchQuery = PageQuery.extend({
  q: z.string().trim().min(1, 'Enter what you search for.').max(200).meta({
    description: 'Words in any order, without regard to case and accents; a phone number in any spacing; or an id',
  }),
})
const Snippet = z.object({
  text: z.string(),
  marks: z
    .array(z.tuple([z.int(), z.int()]))
    .meta({ description: 'Start and end of each found word in `text`, in UTF-16 units' }),
})
/** A conversation that a search found, and where. All three are null when only its id was found. */
export const Found = z.object({
  conversation: Conversation,
  message: Snippet.extend({ seq: z.int() }).nullable().meta({ description: 'The newest message with all words' }),
  note: Snippet.nullable().meta({ description: 'The newest note with all words' }),
  contact: Snippet.nullable().meta({ description: 'The first field of the contact with one of the words' }),
})
export type Found = z.infer<typeof Found>
export const EventsQuery = z.strictObject({
  after: Int4Text.optional(),
  before: Int4Text.min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
/** The number of conversations in each view of the inbox. */
export const Counts = z.object({
  needs: z.int().meta({ description: 'What needs the teammate: who waits for them, and who waits for anyone' }),
  queue: z.int(),
  mine: z.int(),
  assistant: z.int(),
  unassigned: z.int(),
})
export type Counts = z.infer<typeof Counts>

export const CreateMessage = z.strictObject({
  text: MessageText,
  clientId: ClientId.optional(),
  as: Author.extract(['contact', 'assistant'])
    .optional()
    .meta({ description: 'With an API key: who writes. Or name a teammate in `X-Teammate`' }),
  ownerEpoch: Int4.optional().meta({ description: 'Required as assistant: the epoch that the answer belongs to' }),
  answers: Int4.optional().meta({
    description:
      'As assistant: the `seq` of the last contact message that this answers. Default: everything asked so far',
  }),
  attachments: z.array(z.never()).max(0, 'Attachments are not supported yet.').optional(),
  sources: z.array(Source).max(20).optional(),
})
export type CreateMessage = z.infer<typeof CreateMessage>
export const MessageAck = z.object({ id: z.string(), seq: z.int(), at: Timestamp, ownerEpoch: z.int().optional() })
export type MessageAck = z.infer<typeof MessageAck>
export const RateMessage = z.strictObject({ helpful: z.boolean() })
export const CreateNote = z.strictObject({ text: MessageText })

export const ConversationResponse = z.union([Conversation, PublicConversation])

const read = z.record(z.string(), z.int()).optional().meta({
  description: 'The last `seq` that the teammate who asks has read, by conversation; none where they never opened it',
})
/** One page of conversations. */
export const ConversationPage = page(ConversationResponse).extend({ read })
/** One page of results of a search. */
export const FoundPage = page(Found).extend({ read })
