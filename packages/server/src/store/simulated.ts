import {
  type Amendment,
  type Author,
  type ChannelKind,
  type DecisionOutcome,
  type EventType,
  type FactSources,
  type HandoffStatus,
  type Moment,
  type TriggerVerdict,
  triggerNames,
} from '@baton/core'
import type { CommonSettings } from '@baton/core/channels/channel'
import type { Client } from './client.ts'

/** A message with the fields that decisions depend on. `shown`: neither a notice nor held back. */
export interface StoredMessage {
  id: string
  seq: number
  author: Author
  text: string
  failed: boolean | null
  shown: boolean
}

/** An event with the fields that decisions depend on. Times are in milliseconds. */
export interface StoredEvent {
  seq: number
  at: number
  type: EventType
  actor: string
  messageId: string | null
  streaming: boolean
  aside: boolean
  helpful: boolean | null
  /** The handoff's status after the event; null for other events. */
  status: HandoffStatus | null
  boundarySeq: number | null
  /** Of a request: a trigger, the contact's button, or a person. */
  cause: 'trigger' | 'button' | 'person' | null
  /** Of a request: the words that it quotes. */
  quote: string | null
}

/** A decision. `answered`: the verdicts about an answer, where the message itself was never decided. */
export interface StoredDecision {
  seq: number
  at: number
  outcome: DecisionOutcome
  answered: TriggerVerdict[] | null
  amended: Amendment | null
}

/** A conversation as a simulation reads it. */
export interface StoredConversation extends FactSources {
  id: string
  begun: string
  name: string | null
  allowed: Moment['allowed']
  messages: StoredMessage[]
  events: StoredEvent[]
  decisions: StoredDecision[]
}

/** Which conversations to read: begun within a time, on one channel or all. */
export interface Selection {
  from: string | null
  to: string | null
  channelId: string | null
  limit: number
}

/** The place of a conversation in a simulation, and how long its log is. */
export interface Selected {
  id: string
  events: number
}

/** Returns the newest conversations in which the contact has written, and how many there are beyond the limit. */
export async function selectConversations(
  client: Client,
  workspaceId: string,
  { from, to, channelId, limit }: Selection,
): Promise<{ selected: Selected[]; leftOut: number }> {
  const { rows } = await client.query<Selected & { all: number }>(
    `select c.id, c.last_seq as events, (count(*) over ())::int as all from conversations c
     where c.workspace_id = $1 and ($2::timestamptz is null or c.created_at >= $2)
       and ($3::timestamptz is null or c.created_at < $3) and ($4::text is null or c.channel_id = $4)
       and exists (select 1 from messages m where m.workspace_id = c.workspace_id and m.conversation_id = c.id
         and m.author = 'contact')
     order by c.created_at desc, c.id limit $5`,
    [workspaceId, from, to, channelId, limit],
  )
  const selected = rows.map(({ id, events }) => ({ id, events }))
  return { selected, leftOut: (rows[0]?.all ?? 0) - selected.length }
}

interface HeadRow {
  id: string
  begun: Date
  name: string | null
  contact: FactSources['contact']
  channel: { kind: ChannelKind; name: string; id: string }
  settings: CommonSettings
}

/** Returns conversations with everything that a simulation reads, except their switches, in the order of `ids`. */
export async function readSimulated(
  client: Client,
  workspaceId: string,
  ids: string[],
): Promise<(Omit<StoredConversation, 'allowed'> & { channelId: string; settings: CommonSettings })[]> {
  const values = [workspaceId, ids]
  const { rows: heads } = await client.query<HeadRow>({
    name: 'simulated-heads',
    text: `select c.id, c.created_at as begun, ct.name, ch.settings,
             json_build_object('attributes', ct.attributes, 'locale', ct.locale, 'verified', ct.verified,
               'page', ct.page, 'email', ct.email, 'phone', ct.phone) as contact,
             json_build_object('id', ch.id, 'kind', ch.kind, 'name', ch.name) as channel
           from conversations c
           join contacts ct on ct.workspace_id = c.workspace_id and ct.id = c.contact_id
           join channels ch on ch.workspace_id = c.workspace_id and ch.id = c.channel_id
           where c.workspace_id = $1 and c.id = any($2)`,
    values,
  })
  const messages = await client.query<StoredMessage & { of: string }>({
    name: 'simulated-messages',
    text: `select conversation_id as of, id, seq, author, text, failed, notice is null and not discarded as shown
           from messages where workspace_id = $1 and conversation_id = any($2) order by seq`,
    values,
  })
  const events = await client.query<StoredEvent & { of: string }>({
    name: 'simulated-events',
    text: `select e.conversation_id as of, e.seq, (extract(epoch from e.at) * 1000)::float8 as at, e.type,
             e.actor ->> 'kind' as actor, e.data ->> 'messageId' as "messageId", e.data ? 'streaming' as streaming,
             e.data ? 'aside' as aside, (e.data ->> 'helpful')::boolean as helpful,
             e.data -> 'state' ->> 'status' as status, (e.data ->> 'boundarySeq')::int as "boundarySeq",
             case when h.id is null then null
               when e.data ? 'undo' then 'person'
               when h.evidence <> '[]' and h.reason = any($3) then 'trigger'
               when h.reason = 'explicit_request' and e.actor ->> 'kind' = 'contact' then 'button'
               else 'person' end as cause,
             h.evidence -> 0 ->> 'quote' as quote
           from events e left join handoffs h
             on e.type = 'handoff.requested' and h.workspace_id = e.workspace_id and h.id = e.data ->> 'handoffId'
           where e.workspace_id = $1 and e.conversation_id = any($2)
             and (e.type in ('message.created', 'message.completed', 'message.rated', 'answer.failed',
               'conversation.closed', 'conversation.reopened') or e.type like 'handoff.%')
           order by e.seq`,
    values: [...values, triggerNames],
  })
  const decisions = await client.query<StoredDecision & { of: string }>({
    name: 'simulated-decisions',
    text: `select conversation_id as of, seq, (extract(epoch from at) * 1000)::float8 as at, outcome, amended,
             case when triggers @> '[{"trigger": "explicit_request"}]' then null else triggers end as answered
           from decisions where workspace_id = $1 and conversation_id = any($2) order by seq`,
    values,
  })
  const said = byConversation(messages.rows)
  const happened = byConversation(events.rows)
  const decided = byConversation(decisions.rows)
  const headOf = new Map(heads.map((head) => [head.id, head]))
  return ids.flatMap((id) => {
    const head = headOf.get(id)
    if (!head) return []
    const { begun, name, contact, channel, settings } = head
    return {
      ...{ id, name, contact, channel, settings, channelId: channel.id, begun: begun.toISOString() },
      messages: said.get(id) ?? [],
      events: happened.get(id) ?? [],
      decisions: decided.get(id) ?? [],
    }
  })
}

function byConversation<T extends { of: string }>(rows: T[]): Map<string, T[]> {
  const lists = new Map<string, T[]>()
  for (const row of rows) {
    const list = lists.get(row.of)
    if (list) list.push(row)
    else lists.set(row.of, [row])
  }
  return lists
}
