import type { Conversation } from '@baton/core'
import type { View } from '@baton/core/api'
import type { Pool } from 'pg'
import type { Reach } from '../acting.ts'
import type { Client } from './client.ts'
import { needsAssignee, queueOrder } from './queue.ts'
import { conversationOf, conversationSelect, type LoadedConversation } from './rows.ts'
import { conversationsWith, holdsSearch, searchFor } from './search.ts'

export interface ListConversations {
  view: View
  /** The teammate of the views `needs` and `mine`. */
  teammateId: string | null
  channelId: string | null
  q: string | null
  limit: number
  /**
   * The key of the last item: (rank, waiting since, id) in `needs`, (priority, requested at, id) in the queue, and
   * (updated at, id) in other views.
   */
  cursor: (string | null)[]
}

const conditions: Record<View, string> = {
  needs: `c.status = 'open' and c.owner in ('queue', 'teammate') and (
    c.owner = 'teammate' and c.assignee ->> 'id' = $4 and ${needsAssignee}
    or c.owner = 'queue' and (c.assignee is null or c.assignee ->> 'id' = $4))`,
  queue: `c.status = 'open' and c.owner = 'queue'`,
  unassigned: `c.status = 'open' and c.owner = 'queue' and c.assignee is null`,
  mine: `c.status = 'open' and c.owner in ('queue', 'teammate') and c.assignee ->> 'id' = $4`,
  assistant: `c.status = 'open' and c.owner = 'assistant'`,
  all: 'true',
  resolved: `c.status = 'closed'`,
}

/** Who waits for the teammate's reply comes first, then what they were given, then the queue; each by its wait. */
const rank = `case when c.owner = 'queue' then 5 - h.priority when c.waiting_since is null then 1 else 0 end`
const waitingFrom = `case when c.owner = 'teammate' then coalesce(c.waiting_since, h.acknowledged_at)
  else h.requested_at end`

/** Last changed first. The minute is indexed; only the conversations of one minute are sorted. */
const recentFirst = 'c.updated_minute desc, c.updated_at desc, c.id desc'

const orders = {
  needs: {
    handoff: 'join handoffs h on h.workspace_id = c.workspace_id and h.id = c.handoff_id',
    order: `${rank}, ${waitingFrom}, h.id`,
    after: `($6::text is null or (${rank}, ${waitingFrom}, h.id) > ($6::int, $7::timestamptz, $8))`,
  },
  queue: {
    handoff: `join handoffs h on h.workspace_id = c.workspace_id and h.id = c.handoff_id and h.status = 'pending'`,
    order: queueOrder,
    after: `($6::text is null or (-h.priority, h.requested_at, h.id) > (-$6::int, $7::timestamptz, $8))`,
  },
  recent: {
    handoff: '',
    order: recentFirst,
    after: `($6::text is null or c.updated_minute <= $6::timestamptz and (c.updated_at, c.id) < ($6::timestamptz, $7))
       and $8::text is null`,
  },
}

/** Returns which order a view has. */
const orderOf = (view: View): keyof typeof orders =>
  view === 'needs' ? 'needs' : view === 'queue' || view === 'unassigned' ? 'queue' : 'recent'

/** Returns the key of a conversation in the order of a view, as the next page's cursor takes it. */
export function cursorKey(view: View, { id, owner, handoff, waitingSince, updatedAt }: Conversation): string[] {
  const order = orderOf(view)
  if (order === 'recent' || !handoff) return [updatedAt, id]
  if (order === 'queue') return [String(handoff.priority), handoff.requestedAt, handoff.id]
  return owner === 'teammate'
    ? [waitingSince ? '0' : '1', waitingSince ?? handoff.acknowledgedAt ?? '', handoff.id]
    : [String(5 - handoff.priority), handoff.requestedAt, handoff.id]
}

/** Returns the number of parts that a view's key has. */
export const cursorLength = (view: View): 2 | 3 => (orderOf(view) === 'recent' ? 2 : 3)

/** Returns one page of a view and one row more, limited to what the caller may see. */
export async function listConversations(
  pool: Pool,
  reach: Reach,
  list: ListConversations,
): Promise<LoadedConversation[]> {
  const { handoff, order, after } = orders[orderOf(list.view)]
  const mayRead = reach.contactId === undefined
  const found = list.q && mayRead ? await conversationsWith(pool, reach.workspaceId, list.q) : null
  const search = list.q && !found ? searchFor(list.q) : null
  // Chooses the page first, so that joins are made for its rows only.
  const { rows } = await pool.query({
    text: `${conversationSelect}
      where c.workspace_id = $1 and c.id = any(array(
        select c.id from conversations c
          ${handoff}
        where c.workspace_id = $1 and ($2::text is null or c.contact_id = $2)
          and ($3::text is null or c.channel_id = $3) and ($4::text is null or true)
          and ${conditions[list.view]} and ${found ? 'c.id = any($5)' : '$5::text is null'}
          and ${search ? holdsSearch(search, { first: 10, notes: mayRead }) : 'true'} and ${after}
        order by ${order} limit $9))
      order by ${order}`,
    values: [
      reach.workspaceId,
      reach.contactId ?? null,
      list.channelId,
      list.teammateId,
      found,
      list.cursor[0] ?? null,
      list.cursor[1] ?? null,
      list.cursor[2] ?? null,
      list.limit + 1,
      ...(search?.patterns ?? []),
    ],
  })
  return rows.map(conversationOf)
}

/** Returns the last `seq` of these conversations. The workspaces are needed because every key starts with one. */
export async function readLastSeqs(
  pool: Pool,
  workspaceIds: string[],
  ids: string[],
): Promise<{ id: string; lastSeq: number }[]> {
  const { rows } = await pool.query<{ id: string; lastSeq: number }>({
    name: 'last-seqs',
    text: 'select id, last_seq as "lastSeq" from conversations where workspace_id = any($1) and id = any($2)',
    values: [workspaceIds, ids],
  })
  return rows
}

/** Returns the conversations with these ids, in no particular order. Unknown ids are left out. */
export async function readConversations(client: Client, workspaceId: string, ids: string[]): Promise<Conversation[]> {
  const { rows } = await client.query({
    name: 'conversations-by-id',
    text: `${conversationSelect} where c.workspace_id = $1 and c.id = any($2)`,
    values: [workspaceId, ids],
  })
  return rows.map((row) => conversationOf(row).conversation)
}

/** Returns the last twenty conversations of a contact, last changed first. */
export async function listContactConversations(
  client: Client,
  workspaceId: string,
  contactId: string,
): Promise<LoadedConversation[]> {
  const { rows } = await client.query(
    `${conversationSelect} where c.workspace_id = $1 and c.contact_id = $2 order by ${recentFirst} limit 20`,
    [workspaceId, contactId],
  )
  return rows.map(conversationOf)
}

/** Gives a contact's open conversations on a channel, with what they have read, to another contact. Returns the ids. */
export async function moveOpenConversations(
  client: Client,
  workspaceId: string,
  { channelId, from, to }: { channelId: string; from: string; to: string },
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `with moved as (
       update conversations set contact_id = $4
       where workspace_id = $1 and contact_id = $3 and channel_id = $2 and status = 'open' returning id),
     read as (
       update read_cursors set reader_id = $4
       where workspace_id = $1 and reader_kind = 'contact' and reader_id = $3
         and conversation_id in (select id from moved))
     select id from moved order by id`,
    [workspaceId, channelId, from, to],
  )
  return rows.map(({ id }) => id)
}

/** An open conversation of a contact. `empty`: nobody has written in it. */
interface OpenConversation {
  id: string
  owner: Conversation['owner']
  empty: boolean
}

/** Returns the open conversations of a contact, last changed first. */
export async function openConversationsOf(
  client: Client,
  workspaceId: string,
  contactId: string,
): Promise<OpenConversation[]> {
  const { rows } = await client.query<OpenConversation>({
    name: 'open-conversations-of',
    text: `select c.id, c.owner, not exists (select 1 from messages m
             where m.workspace_id = c.workspace_id and m.conversation_id = c.id) as empty
           from conversations c where c.workspace_id = $1 and c.contact_id = $2 and c.status = 'open'
           order by c.updated_at desc, c.id`,
    values: [workspaceId, contactId],
  })
  return rows
}

/**
 * Records that the assistant was asked and owes an answer up to `upTo`. Does nothing when the conversation has changed
 * hands.
 */
export async function markOwed(
  client: Pick<Pool, 'query'>,
  of: { workspaceId: string; conversationId: string; ownerEpoch: number; upTo: number },
): Promise<void> {
  await client.query({
    name: 'mark-owed',
    text: `update conversations set owed_seq = greatest(owed_seq, $4)
           where workspace_id = $1 and id = $2 and owner_epoch = $3 and owner = 'assistant'`,
    values: [of.workspaceId, of.conversationId, of.ownerEpoch, of.upTo],
  })
}

/** Inserts an empty conversation. The caller must record `conversation.created` as its first event. */
export async function insertConversation(
  client: Client,
  of: { workspaceId: string; id: string; contactId: string; channelId: string },
): Promise<void> {
  await client.query(
    `insert into conversations (workspace_id, id, contact_id, channel_id, reply_channel_id)
      values ($1, $2, $3, $4, $4)`,
    [of.workspaceId, of.id, of.contactId, of.channelId],
  )
}

/** The conversation and the contact of a known sender. */
export interface SenderConversation {
  conversationId: string
  contact: { id: string; name: string | null }
}

/**
 * Returns the conversation of a known sender on a channel, or null: first one that a teammate or the queue owns, else
 * an open one, else the latest.
 */
export async function findConversationOfSender(
  client: Client,
  of: { workspaceId: string; channelId: string; kind: string; value: string },
): Promise<SenderConversation | null> {
  const { rows } = await client.query<{ conversation_id: string; id: string; name: string | null }>({
    name: 'conversation-of-sender',
    text: `select c.id as conversation_id, t.id, t.name from contact_identities i
           join contacts t on t.workspace_id = i.workspace_id and t.id = i.contact_id
           join conversations c
             on c.workspace_id = i.workspace_id and c.contact_id = i.contact_id and c.channel_id = $2
           where i.workspace_id = $1 and i.kind = $3 and i.value = $4 and i.verified
           order by c.owner <> 'assistant' desc, c.status = 'open' desc, c.created_at desc, c.id desc limit 1`,
    values: [of.workspaceId, of.channelId, of.kind, of.value],
  })
  const [found] = rows
  return found ? { conversationId: found.conversation_id, contact: { id: found.id, name: found.name } } : null
}
