import type { Author, Handoff } from '@baton/core'
import type { PoolClient } from 'pg'
import type { Unit } from '../store/unit.ts'

/** What actions read in addition to the conversation, inside its lock. */

export interface SaidRow {
  id: string
  seq: number
  author: Author
  text: string
  sources?: { title: string }[]
  failed: boolean | null
}

/** The last hundred things said (notices and discarded replies are not), oldest first. */
export async function recentMessages({ tx, workspaceId, conversation }: Unit): Promise<SaidRow[]> {
  const { rows } = await tx.query({
    name: 'recent-messages',
    text: `select id, seq, author, text, sources, failed from messages
           where workspace_id = $1 and conversation_id = $2 and not discarded and notice is null order by seq desc limit 100`,
    values: [workspaceId, conversation.id],
  })
  return rows.reverse().map(({ sources, ...row }) => (sources ? { ...row, sources } : row))
}

/** The contact's last message that neither the assistant nor a teammate has answered; the request itself is answered by its notice. */
export async function lastUnanswered(
  { tx, workspaceId, conversation, facts }: Unit,
  handoff: Handoff | null,
): Promise<number | null> {
  const { rows } = await tx.query<{ seq: number | null }>({
    name: 'last-unanswered',
    text: `select max(seq) as seq from messages m
           where workspace_id = $1 and conversation_id = $2 and author = 'contact' and seq > $3 and not seq = any($4)
             and seq > coalesce((select max(seq) from messages t where t.workspace_id = $1 and t.conversation_id = $2 and t.author = 'teammate'), 0)`,
    values: [workspaceId, conversation.id, facts.answeredSeq, handoff ? evidenceSeqs(handoff) : []],
  })
  return rows[0]?.seq ?? null
}

/** Marks a message that needs no answer, unless an earlier one still waits for its own: that one must not be lost with it. */
export async function needsNoAnswer(unit: Unit, seq: number): Promise<void> {
  const { workspaceId, conversation, facts } = unit
  const open = await unansweredMessages(unit.tx, {
    workspaceId,
    conversationId: conversation.id,
    answeredSeq: facts.answeredSeq,
    upTo: seq - 1,
    handoff: conversation.handoff,
  })
  if (open.length === 0) unit.markAnswered(seq)
}

/** The contact's messages that an answer up to `upTo` covers, oldest first. */
export async function unansweredMessages(
  client: Pick<PoolClient, 'query'>,
  of: { workspaceId: string; conversationId: string; answeredSeq: number; upTo: number; handoff: Handoff | null },
): Promise<{ id: string; seq: number; text: string }[]> {
  const { rows } = await client.query<{ id: string; seq: number; text: string }>({
    name: 'unanswered-messages',
    text: `select id, seq, text from messages m
           where workspace_id = $1 and conversation_id = $2 and author = 'contact' and seq > $3 and seq <= $4 and not seq = any($5)
             and seq > coalesce((select max(seq) from messages t where t.workspace_id = $1 and t.conversation_id = $2 and t.author = 'teammate'), 0)
           order by seq`,
    values: [of.workspaceId, of.conversationId, of.answeredSeq, of.upTo, of.handoff ? evidenceSeqs(of.handoff) : []],
  })
  return rows
}

/** The messages that the handoff itself answered. A return to the previous teammate asks something else. */
function evidenceSeqs(handoff: Handoff): number[] {
  if (handoff.reason === 'returning_contact') return []
  return handoff.evidence.flatMap(({ seq }) => (seq === null ? [] : [seq]))
}
