import type { Author, Handoff } from '@baton/core'
import type { PoolClient } from 'pg'
import type { Unit } from '../store/unit.ts'

/** What actions read beside the conversation itself, inside its lock. */

export interface SaidRow {
  id: string
  seq: number
  author: Author
  text: string
  sources?: { title: string }[]
}

/** The last hundred things said (notices and discarded replies are not), oldest first. */
export async function recentMessages({ tx, workspaceId, conversation }: Unit): Promise<SaidRow[]> {
  const { rows } = await tx.query({
    name: 'recent-messages',
    text: `select id, seq, author, text, sources from messages
           where workspace_id = $1 and conversation_id = $2 and not discarded and notice is null order by seq desc limit 100`,
    values: [workspaceId, conversation.id],
  })
  return rows.reverse().map(({ sources, ...row }) => (sources ? { ...row, sources } : row))
}

/** The contact's last message that neither the assistant nor a teammate has answered; the request itself is answered by its notice. */
export async function lastUnanswered({ tx, workspaceId, conversation, facts }: Unit, handoff: Handoff): Promise<number | null> {
  const { rows } = await tx.query<{ seq: number | null }>({
    name: 'last-unanswered',
    text: `select max(seq) as seq from messages m
           where workspace_id = $1 and conversation_id = $2 and author = 'contact' and seq > $3 and not seq = any($4)
             and seq > coalesce((select max(seq) from messages t where t.workspace_id = $1 and t.conversation_id = $2 and t.author = 'teammate'), 0)`,
    values: [workspaceId, conversation.id, facts.answeredSeq, evidenceSeqs(handoff)],
  })
  return rows[0]?.seq ?? null
}

/** The contact's messages that an answer up to `upTo` covers, oldest first. */
export async function unansweredMessages(
  client: Pick<PoolClient, 'query'>,
  of: { workspaceId: string; conversationId: string; answeredSeq: number; upTo: number; handoff: Handoff | null },
): Promise<{ seq: number; text: string }[]> {
  const { rows } = await client.query<{ seq: number; text: string }>({
    name: 'unanswered-messages',
    text: `select seq, text from messages m
           where workspace_id = $1 and conversation_id = $2 and author = 'contact' and seq > $3 and seq <= $4 and not seq = any($5)
             and seq > coalesce((select max(seq) from messages t where t.workspace_id = $1 and t.conversation_id = $2 and t.author = 'teammate'), 0)
           order by seq`,
    values: [of.workspaceId, of.conversationId, of.answeredSeq, of.upTo, of.handoff ? evidenceSeqs(of.handoff) : []],
  })
  return rows
}

function evidenceSeqs(handoff: Handoff): number[] {
  return handoff.evidence.flatMap(({ seq }) => (seq === null ? [] : [seq]))
}
