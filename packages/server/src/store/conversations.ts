import type { Conversation } from '@baton/core'
import type { View } from '@baton/core/api'
import type { Pool } from 'pg'
import type { Reach } from '../caller.ts'
import { queueOrder } from './queue.ts'
import { conversationOf, conversationSelect } from './rows.ts'

export interface ListConversations {
  view: View
  /** Whose `mine` it is. */
  teammateId: string | null
  channelId: string | null
  q: string | null
  limit: number
  /** The queue's key is (priority, requested at, id), every other view's (updated at, id). */
  cursor: (string | null)[]
}

const conditions: Record<View, string> = {
  queue: `c.status = 'open' and c.owner = 'queue'`,
  unassigned: `c.status = 'open' and c.owner = 'queue' and c.assignee is null`,
  mine: `c.status = 'open' and c.assignee ->> 'id' = $4`,
  assistant: `c.status = 'open' and c.owner = 'assistant'`,
  all: 'true',
  resolved: `c.status = 'closed'`,
}

/** One page of a view and one row more, through the one who asks. */
export async function listConversations(pool: Pool, reach: Reach, list: ListConversations): Promise<Conversation[]> {
  const waiting = list.view === 'queue' || list.view === 'unassigned'
  const after = waiting
    ? `($6::text is null or (-h.priority, h.requested_at, h.id) > (-$6::int, $7::timestamptz, $8))`
    : `($6::text is null or (c.updated_at, c.id) < ($6::timestamptz, $7)) and $8::text is null`
  const { rows } = await pool.query({
    text: `${conversationSelect}
      where c.workspace_id = $1 and ($2::text is null or c.contact_id = $2) and ($3::text is null or c.channel_id = $3) and ($4::text is null or true)
        and ${conditions[list.view]}
        and ($5::text is null or ct.name ilike $5 or ct.email ilike $5 or ct.phone ilike $5 or c.id = trim(both '%' from $5) or exists (
          select 1 from messages s where s.workspace_id = c.workspace_id and s.conversation_id = c.id and s.text ilike $5 and not s.discarded))
        and ${after}
      order by ${waiting ? queueOrder : 'c.updated_at desc, c.id desc'} limit $9`,
    values: [
      reach.workspaceId,
      reach.contactId ?? null,
      list.channelId,
      list.teammateId,
      list.q && `%${list.q.replace(/[\\%_]/g, '\\$&')}%`,
      list.cursor[0] ?? null,
      list.cursor[1] ?? null,
      list.cursor[2] ?? null,
      list.limit + 1,
    ],
  })
  return rows.map((row) => conversationOf(row).conversation)
}
