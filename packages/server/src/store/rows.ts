import { assigneeOf, type Conversation } from '@baton/core'
import { CommonSettings } from '@baton/core/channels/channel'
import { cutText } from '@baton/core/cut-text'
import { Author, ChannelKind, type Contact, ConversationStatus, Owner } from '@baton/core/model'
import { z } from 'zod'
import { handoffOf } from './handoff-row.ts'

/** Selects a conversation `c` with everything that it is shown with. The caller adds where, order and limit. */
export const conversationSelect = `
  select c.*, to_json(ct) as contact, json_build_object('id', ch.id, 'kind', ch.kind, 'name', ch.name) as channel,
         to_json(h) as handoff, to_json(lm) as last_message, ch.settings as channel_settings,
         json_build_object('id', rc.id, 'kind', rc.kind) as reply_channel
  from conversations c
  join contacts ct on ct.workspace_id = c.workspace_id and ct.id = c.contact_id
  join channels ch on ch.workspace_id = c.workspace_id and ch.id = c.channel_id
  join channels rc on rc.workspace_id = c.workspace_id and rc.id = c.reply_channel_id
  left join handoffs h on h.workspace_id = c.workspace_id and h.id = c.handoff_id
  left join lateral (
    select m.seq, m.author, m.author_name, left(m.text, 200) as text, m.at, m.deleted_at is not null as deleted
    from messages m
    where m.workspace_id = c.workspace_id and m.conversation_id = c.id and not m.discarded and m.author <> 'system'
    order by m.seq desc limit 1) lm on true`

const time = z.union([z.date(), z.string()]).transform((value) => new Date(value).toISOString())

const ContactRow = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    external_id: z.string().nullable(),
    locale: z.string().nullable(),
    verified: z.boolean(),
    page: z.string().nullable(),
    attributes: z.record(z.string(), z.unknown()),
  })
  .transform(({ external_id, ...row }): Contact => ({ ...row, externalId: external_id }))

const ConversationRow = z
  .object({
    id: z.string(),
    workspace_id: z.string(),
    contact_id: z.string(),
    status: ConversationStatus,
    owner: Owner,
    owner_epoch: z.number(),
    boundary_seq: z.number(),
    answered_seq: z.number(),
    owed_seq: z.number(),
    last_seq: z.number(),
    last_public_seq: z.number(),
    streaming_id: z.string().nullable(),
    next: z
      .object({ to: Owner.exclude(['assistant']), teammateId: z.string().optional(), until: z.string().optional() })
      .nullable(),
    created_at: time,
    updated_at: time,
    contact: ContactRow,
    channel: z.object({ id: z.string(), kind: ChannelKind, name: z.string() }),
    channel_settings: CommonSettings,
    reply_channel: z.object({ id: z.string(), kind: ChannelKind }),
    handoff: z.unknown().transform((row) => (row ? handoffOf(row) : null)),
    last_message: z
      .object({
        seq: z.number(),
        author: Author,
        author_name: z.string().nullable(),
        text: z.string(),
        at: time,
        deleted: z.boolean(),
      })
      .nullable(),
    waiting_since: time.nullable(),
  })
  .transform((r) => ({
    conversation: {
      id: r.id,
      status: r.status,
      owner: r.owner,
      ownerEpoch: r.owner_epoch,
      assignee: assigneeOf(r.handoff),
      contact: r.contact,
      channel: r.channel,
      handoff: r.handoff,
      boundarySeq: r.boundary_seq,
      lastSeq: r.last_seq,
      lastMessage: r.last_message && {
        seq: r.last_message.seq,
        author: r.last_message.author,
        ...(r.last_message.author_name ? { name: r.last_message.author_name } : {}),
        text: cutText(r.last_message.text, 200),
        at: r.last_message.at,
        ...(r.last_message.deleted ? { deleted: true } : {}),
      },
      waitingSince: r.waiting_since,
      createdAt: r.created_at,
      updatedAt: r.updated_at,
    } satisfies Conversation,
    facts: {
      workspaceId: r.workspace_id,
      contactId: r.contact_id,
      /** The channel of every new message of the conversation. */
      replyChannel: r.reply_channel,
      channelSettings: r.channel_settings,
      answeredSeq: r.answered_seq,
      owedSeq: r.owed_seq,
      lastPublicSeq: r.last_public_seq,
      streamingId: r.streaming_id,
      next: r.next,
    },
  }))

/** A conversation as the API shows it, and the facts that only the server needs. */
export type LoadedConversation = z.output<typeof ConversationRow>
export type Facts = LoadedConversation['facts']

/** Returns the conversation in a row of `conversationSelect`. Throws when the row has another shape. */
export const conversationOf = (row: unknown): LoadedConversation => ConversationRow.parse(row)
/** Returns the contact in a row of `contacts`. Throws when the row has another shape. */
export const contactOf = (row: unknown): Contact => ContactRow.parse(row)
