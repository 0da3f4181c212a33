import { AppError, type Author, ChannelKind, type Handoff } from '@baton/core'
import { handoffOf } from './handoff-row.ts'
import type { Unit } from './unit.ts'

/** What a deletion needs to know about a message. */
export interface DeletableMessage {
  id: string
  seq: number
  author: Author
  authorId: string | null
  text: string
  streaming: boolean
  deleted: boolean
  /** Whether a request to the vendor has begun and the vendor has not refused it. */
  leaving: boolean
  channelKind: ChannelKind
}

/** Locks a message of this conversation. Throws `not_found`. */
export async function lockMessage({ tx, workspaceId, conversation }: Unit, id: string): Promise<DeletableMessage> {
  const { rows } = await tx.query<DeletableMessage>(
    `select m.id, m.seq, m.author, m.author_id as "authorId", m.text, m.streaming,
       m.deleted_at is not null as deleted, m.leaving_at is not null as leaving, ch.kind as "channelKind"
     from messages m join channels ch on ch.workspace_id = m.workspace_id and ch.id = m.channel_id
     where m.workspace_id = $1 and m.conversation_id = $2 and m.id = $3 and not m.discarded for update of m`,
    [workspaceId, conversation.id, id],
  )
  if (!rows[0]) throw new AppError('not_found', 'There is no such message in this conversation.')
  return { ...rows[0], channelKind: ChannelKind.parse(rows[0].channelKind) }
}

/** Returns whether a vendor has accepted any part of a message. */
export async function wasAccepted({ tx, workspaceId }: Unit, messageId: string): Promise<boolean> {
  const { rows } = await tx.query(
    'select 1 from deliveries where workspace_id = $1 and message_id = $2 and provider_id is not null limit 1',
    [workspaceId, messageId],
  )
  return rows.length > 0
}

/** Removes the words of a message for good, with the sources that it named. */
export async function emptyMessage({ tx, workspaceId, now }: Unit, id: string, by: string | null): Promise<void> {
  await tx.query(
    `update messages set text = '', sources = null, deleted_at = $3, deleted_by = $4
     where workspace_id = $1 and id = $2`,
    [workspaceId, id, now, by],
  )
}

/** Locks a note of this conversation. Throws `not_found`. `authorId`: who wrote it, as the log names them. */
export async function lockNote(
  { tx, workspaceId, conversation }: Unit,
  id: string,
): Promise<{ id: string; authorId: string | null; deleted: boolean }> {
  const { rows } = await tx.query<{ id: string; authorId: string | null; deleted: boolean }>(
    `select n.id, n.deleted_at is not null as deleted, (
       select e.actor ->> 'id' from events e where e.workspace_id = $1 and e.conversation_id = $2
         and e.type = 'note.created' and e.data ->> 'noteId' = n.id limit 1) as "authorId"
     from notes n where n.workspace_id = $1 and n.conversation_id = $2 and n.id = $3 for update of n`,
    [workspaceId, conversation.id, id],
  )
  if (!rows[0]) throw new AppError('not_found', 'There is no such note in this conversation.')
  return rows[0]
}

/**
 * Returns since when the contact waits for a reply without a message that is deleted: since their first one that no
 * other reply and no answer covers, or since the claim when nobody has written since; null when they do not wait.
 */
export async function waitWithout(
  { tx, workspaceId, conversation, facts }: Unit,
  { seq, author }: DeletableMessage,
): Promise<string | null> {
  const { id, owner, status, waitingSince, handoff } = conversation
  const claimedAt = handoff?.acknowledgedAt
  if (author !== 'teammate' || owner !== 'teammate' || status !== 'open' || !claimedAt) return waitingSince
  const { rows } = await tx.query<{ asked: Date | null; replied: boolean }>(
    `with replies as (
       select seq, at from messages where workspace_id = $1 and conversation_id = $2 and author = 'teammate'
         and deleted_at is null and seq <> $3)
     select exists (select 1 from replies where at >= $4) as replied, (
       select min(at) from messages where workspace_id = $1 and conversation_id = $2 and author = 'contact'
         and seq > greatest($5::int, (select max(seq) from replies))) as asked`,
    [workspaceId, id, seq, claimedAt, facts.answeredSeq],
  )
  const { asked = null, replied = false } = rows[0] ?? {}
  const from = replied || handoff.reason === 'teammate_takeover' ? asked : new Date(claimedAt)
  return from && new Date(Math.max(from.getTime(), Date.parse(claimedAt))).toISOString()
}

/** Removes the words of a note for good. */
export async function emptyNote({ tx, workspaceId, now }: Unit, id: string, by: string | null): Promise<void> {
  await tx.query(`update notes set text = '', deleted_at = $3, deleted_by = $4 where workspace_id = $1 and id = $2`, [
    workspaceId,
    id,
    now,
    by,
  ])
}

/** Returns every handoff of a conversation, open or ended. */
export async function handoffsOf({ tx, workspaceId, conversation }: Unit): Promise<Handoff[]> {
  const { rows } = await tx.query(
    'select * from handoffs where workspace_id = $1 and conversation_id = $2 order by requested_at',
    [workspaceId, conversation.id],
  )
  return rows.map(handoffOf)
}

/** Stores what a handoff tells: its summary and its brief. */
export async function retellHandoff(
  { tx, workspaceId }: Unit,
  { id, summary, summaryParts, brief }: Handoff,
): Promise<void> {
  await tx.query(
    'update handoffs set summary = $3, summary_parts = $4, brief = $5 where workspace_id = $1 and id = $2',
    [workspaceId, id, summary, JSON.stringify(summaryParts), brief],
  )
}

/** Changes the stored responses of a conversation. `change` returns the same body if there is nothing to do. */
export async function changeStoredResponses(
  { tx, workspaceId, conversation }: Unit,
  change: (body: unknown) => unknown,
): Promise<void> {
  const { rows } = await tx.query<{ credential: string; key: string; response: unknown }>(
    `select credential, key, response from idempotency_keys
     where workspace_id = $1 and conversation_id = $2 order by credential, key for update`,
    [workspaceId, conversation.id],
  )
  for (const { credential, key, response } of rows) {
    const changed = change(response)
    if (changed !== response)
      await tx.query(
        'update idempotency_keys set response = $4 where workspace_id = $1 and credential = $2 and key = $3',
        [workspaceId, credential, key, JSON.stringify(changed)],
      )
  }
}
