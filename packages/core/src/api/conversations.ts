import { z } from 'zod'
import { Conversation, PublicConversation, Source, Timestamp } from '../model.ts'
import { ClientId, Email, Int4, Int4Text, MessageText, PageQuery, short } from './base.ts'

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
/** The number of conversations in each view of the inbox. */
export const Counts = z.object({ queue: z.int(), mine: z.int(), assistant: z.int(), unassigned: z.int() })
export type Counts = z.infer<typeof Counts>

export const CreateMessage = z.strictObject({
  text: MessageText,
  clientId: ClientId.optional(),
  as: z
    .enum(['contact', 'assistant'])
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
export const MessageAck = z.object({ id: z.string(), seq: z.int(), at: Timestamp, ownerEpoch: z.int().optional() })
export type MessageAck = z.infer<typeof MessageAck>
export const RateMessage = z.strictObject({ helpful: z.boolean() })
export const CreateNote = z.strictObject({ text: MessageText })

export const ConversationResponse = z.union([Conversation, PublicConversation])
