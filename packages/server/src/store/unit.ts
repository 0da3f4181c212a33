import { randomUUID } from 'node:crypto'
import {
  type Actor,
  type Amendment,
  applyToConversation,
  type Conversation,
  type ConversationEvent,
  type Decision,
  type EventBody,
  type Handoff,
  isPublic,
  type Message,
} from '@baton/core'
import type { PoolClient } from 'pg'
import { deliverJob, insertJobs, jobColumns, jobsJson, type NewJob } from './jobs.ts'
import { dataOf } from './log.ts'
import type { Facts, LoadedConversation } from './rows.ts'

export interface NewMessage extends Omit<Message, 'id'> {
  id: string
  /** Who wrote it, for the log and for “whose clientId is this”. */
  authorId?: string | undefined
  /** Given by whoever must not say it twice; a random one says: this cannot come twice. */
  dedupKey?: string
  /** Where it came from, on channels that have addresses. */
  address?: string | undefined
}

type Recordable = Decision & {
  id: string
  settingsVersion: number
  detectorVersion: string
  outcome: 'answer' | 'handoff' | 'declined'
}

/**
 * One conversation under its row lock. What an action records here is written in one statement when the action ends:
 * the rows follow from the events by the same fold that clients run, so they cannot disagree.
 */
export interface Unit {
  readonly workspaceId: string
  /** The database's clock at the lock. */
  readonly now: Date
  readonly tx: PoolClient
  /** As it is after what was recorded so far. */
  readonly conversation: Conversation
  readonly facts: Facts
  record(body: EventBody, actor: Actor): ConversationEvent
  say(message: NewMessage, actor: Actor, extra?: { ownerEpoch?: number }): ConversationEvent
  /** One more piece of the answer that is growing. `offset` in UTF-16 units. */
  grow(messageId: string, offset: number, text: string, actor: Actor): ConversationEvent
  /** The answer that is growing is complete, or (cut) will never be. */
  complete(
    messageId: string,
    outcome: Omit<Extract<EventBody, { type: 'message.completed' }>, 'type' | 'messageId'>,
    actor: Actor,
  ): ConversationEvent
  /** A reply that came too late: kept for teammates with its key, never public. */
  discard(message: NewMessage, why: string, ownerEpoch: number, actor: Actor): ConversationEvent
  note(note: { id: string; text: string }, actor: Actor): ConversationEvent
  enqueue(job: NewJob): void
  decide(decision: Recordable): void
  /** What the answer itself led to, once, beside the decision about the message it answers. */
  amend(seq: number, amendment: Amendment): void
  /** The assistant's answers cover everything up to `seq`. */
  answered(seq: number): void
  setNext(next: Facts['next']): void
}

export interface OpenUnit extends Unit {
  readonly events: ConversationEvent[]
  readonly jobs: NewJob[]
  flush(): Promise<void>
}

/** Begins a unit on a conversation whose row this transaction has locked. `delivers`: the kinds of channel that send what is said. */
export function openUnit(
  tx: PoolClient,
  loaded: LoadedConversation,
  now: Date,
  delivers: ReadonlySet<string>,
): OpenUnit {
  let { conversation } = loaded
  const facts = { ...loaded.facts }
  const events: ConversationEvent[] = []
  const jobs: NewJob[] = []
  const messages: Record<string, unknown>[] = []
  const notes: Record<string, unknown>[] = []
  const decisions: Record<string, unknown>[] = []
  const grown: Record<string, unknown>[] = []
  const amended: Record<string, unknown>[] = []
  const handoffs = new Map<string, { handoff: Handoff; epoch: number }>()
  const at = now.toISOString()

  function record(body: EventBody, actor: Actor): ConversationEvent {
    const event: ConversationEvent = { seq: conversation.lastSeq + 1, at, actor, ...body }
    conversation = applyToConversation(conversation, event)
    if ('handoff' in event)
      handoffs.set(event.handoff.id, {
        handoff: event.handoff,
        epoch: handoffs.get(event.handoff.id)?.epoch ?? event.ownerEpoch,
      })
    events.push(event)
    return event
  }

  function keep({ id, authorId, dedupKey, address, ...message }: NewMessage, seq: number, discarded: boolean) {
    messages.push({
      id,
      seq,
      author: message.author,
      author_id: authorId ?? null,
      author_name: message.name ?? null,
      text: message.text,
      notice: message.notice ?? null,
      sources: message.sources ?? null,
      confidence: message.confidence ?? null,
      client_id: message.clientId ?? null,
      dedup_key: dedupKey ?? `u:${randomUUID()}`,
      discarded,
      streaming: message.streaming ?? false,
      failed: message.failed ?? null,
      usage: message.usage ?? null,
      address: address ?? null,
    })
  }

  function deliver(messageId: string) {
    if (delivers.has(conversation.channel.kind)) jobs.push(deliverJob(conversation.id, messageId))
  }

  return {
    workspaceId: facts.workspaceId,
    now,
    tx,
    facts,
    events,
    jobs,
    get conversation() {
      return conversation
    },
    record,
    say(message, actor, extra = {}) {
      const { authorId: _a, dedupKey: _d, address: _t, failed, ...shown } = message
      const event = record({ type: 'message.created', message: failed ? { ...shown, failed } : shown, ...extra }, actor)
      keep(message, event.seq, false)
      if (message.streaming) facts.streamingId = message.id
      else if (message.author !== 'contact') deliver(message.id)
      return event
    },
    grow(messageId, offset, text, actor) {
      grown.push({ id: messageId, text })
      return record({ type: 'message.appended', messageId, offset, text }, actor)
    },
    complete(messageId, outcome, actor) {
      const { cut = false, sources = null, confidence = null, failed = null, usage = null } = outcome
      grown.push({ id: messageId, done: true, cut, sources, confidence, failed, usage })
      if (facts.streamingId === messageId) facts.streamingId = null
      deliver(messageId)
      const { failed: _f, cut: _c, ...rest } = outcome
      return record(
        { type: 'message.completed', messageId, ...rest, ...(cut ? { cut } : {}), ...(failed ? { failed } : {}) },
        actor,
      )
    },
    discard(message, why, ownerEpoch, actor) {
      const event = record(
        { type: 'reply.discarded', messageId: message.id, text: message.text, why, ownerEpoch },
        actor,
      )
      keep(message, event.seq, true)
      return event
    },
    note(note, actor) {
      notes.push(note)
      return record({ type: 'note.created', note }, actor)
    },
    enqueue(job) {
      jobs.push(job)
    },
    decide(decision) {
      decisions.push({
        id: decision.id,
        message_id: decision.messageId,
        seq: decision.seq,
        outcome: decision.outcome,
        reason: decision.reason,
        triggers: decision.triggers,
        settings_version: decision.settingsVersion,
        detector_version: decision.detectorVersion,
      })
    },
    amend(seq, amendment) {
      amended.push({ seq, amendment })
    },
    answered(seq) {
      facts.answeredSeq = Math.max(facts.answeredSeq, seq)
    },
    setNext(next) {
      facts.next = next
    },
    async flush() {
      // Some actions only write rows of their own beside the log (a decision, a cursor).
      await tx.query({
        name: 'flush-unit',
        text: flushStatement,
        values: [
          facts.workspaceId,
          conversation.id,
          facts.channelId,
          at,
          json(messages),
          json(
            events.map((event) => ({
              seq: event.seq,
              type: event.type,
              actor: event.actor,
              public: isPublic(event),
              data: dataOf(event),
            })),
          ),
          json([...handoffs.values()].map(({ handoff, epoch }) => handoffRow(handoff, epoch))),
          json(notes),
          json(decisions),
          jobsJson(jobs),
          conversation.status,
          conversation.owner,
          conversation.ownerEpoch,
          JSON.stringify(conversation.assignee),
          conversation.handoff?.id ?? null,
          conversation.boundarySeq,
          facts.answeredSeq,
          conversation.lastSeq,
          Math.max(facts.lastPublicSeq, ...events.filter(isPublic).map((event) => event.seq)),
          facts.next && JSON.stringify(facts.next),
          conversation.updatedAt,
          json(grown),
          json(amended),
          facts.streamingId,
        ],
      })
    },
  }
}

/** JSON that PostgreSQL takes: null bytes and half characters, whoever let them through, must not undo a whole action. */
const json = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\u0000', '').toWellFormed() : part,
  )

function handoffRow(handoff: Handoff, epoch: number): Record<string, unknown> {
  return {
    id: handoff.id,
    status: handoff.status,
    channel_kind: handoff.channel.kind,
    reason: handoff.reason,
    evidence: handoff.evidence,
    rule: handoff.rule,
    topic: handoff.topic,
    summary: handoff.summary,
    summary_parts: handoff.summaryParts,
    sentiment: handoff.sentiment,
    language: handoff.language,
    priority: handoff.priority,
    collected: handoff.collected,
    during_office_hours: handoff.duringOfficeHours,
    gap: handoff.gap,
    assignee: handoff.assignee,
    previous_id: handoff.previousId,
    epoch,
    requested_at: handoff.requestedAt,
    acknowledged_at: handoff.acknowledgedAt,
    ended_at: handoff.endedAt,
    end_reason: handoff.endReason,
    brief: handoff.brief,
  }
}

const handoffColumns = `id text, status text, channel_kind text, reason text, evidence jsonb, rule text, topic text, summary text, summary_parts jsonb, sentiment text,
  language text, priority smallint, collected jsonb, during_office_hours boolean, gap text, assignee jsonb, previous_id text, epoch int,
  requested_at timestamptz, acknowledged_at timestamptz, ended_at timestamptz, end_reason text, brief text`

const flushStatement = `
  with m as (
    insert into messages (workspace_id, id, conversation_id, seq, author, author_id, author_name, channel_id, text, notice, sources, confidence, client_id, dedup_key, discarded, at, streaming, failed, usage, address)
    select $1::text, x.id, $2::text, x.seq, x.author, x.author_id, x.author_name, $3::text, x.text, x.notice, nullif(x.sources, 'null'), x.confidence, x.client_id, x.dedup_key, x.discarded, $4::timestamptz, x.streaming, x.failed, nullif(x.usage, 'null'), x.address
    from jsonb_to_recordset($5::jsonb) as x(id text, seq int, author text, author_id text, author_name text, text text, notice text, sources jsonb, confidence float8, client_id text, dedup_key text, discarded boolean, streaming boolean, failed boolean, usage jsonb, address text)
  ), e as (
    insert into events (workspace_id, conversation_id, seq, type, at, actor, public, data)
    select $1::text, $2::text, x.seq, x.type, $4::timestamptz, x.actor, x.public, x.data
    from jsonb_to_recordset($6::jsonb) as x(seq int, type text, actor jsonb, public boolean, data jsonb)
  ), h as (
    insert into handoffs (workspace_id, conversation_id, channel_id, id, status, channel_kind, reason, evidence, rule, topic, summary, summary_parts, sentiment, language,
      priority, collected, during_office_hours, gap, assignee, previous_id, epoch, requested_at, acknowledged_at, ended_at, end_reason, brief)
    select $1::text, $2::text, $3::text, x.id, x.status, x.channel_kind, x.reason, x.evidence, x.rule, x.topic, x.summary, x.summary_parts, x.sentiment, x.language,
      x.priority, x.collected, x.during_office_hours, x.gap, nullif(x.assignee, 'null'), x.previous_id, x.epoch, x.requested_at, x.acknowledged_at, x.ended_at, x.end_reason, x.brief
    from jsonb_to_recordset($7::jsonb) as x(${handoffColumns})
    on conflict (workspace_id, id) do update set status = excluded.status, priority = excluded.priority, collected = excluded.collected, assignee = excluded.assignee,
      acknowledged_at = excluded.acknowledged_at, ended_at = excluded.ended_at, end_reason = excluded.end_reason, brief = excluded.brief
  ), n as (
    insert into notes (workspace_id, id, conversation_id, text, at)
    select $1::text, x.id, $2::text, x.text, $4::timestamptz from jsonb_to_recordset($8::jsonb) as x(id text, text text)
  ), d as (
    insert into decisions (workspace_id, id, conversation_id, message_id, seq, at, outcome, reason, triggers, settings_version, detector_version)
    select $1::text, x.id, $2::text, x.message_id, x.seq, $4::timestamptz, x.outcome, x.reason, x.triggers, x.settings_version, x.detector_version
    from jsonb_to_recordset($9::jsonb) as x(id text, message_id text, seq int, outcome text, reason text, triggers jsonb, settings_version int, detector_version text)
  ), j as (${insertJobs(`
    select $1::text, x.lane, x.unique_key, x.kind, x.payload, coalesce(x.run_at, $4::timestamptz) from jsonb_to_recordset($10::jsonb) as x(${jobColumns}) where true`)}
  ), g as (
    update messages m set text = m.text || x.text, streaming = not x.done, cut = m.cut or x.cut, sources = coalesce(x.sources, m.sources),
      confidence = coalesce(x.confidence, m.confidence), failed = coalesce(x.failed, m.failed), usage = coalesce(x.usage, m.usage)
    from (
      select y.id, string_agg(coalesce(y.text, ''), '' order by y.ordinality) as text, bool_or(coalesce(y.done, false)) as done, bool_or(coalesce(y.cut, false)) as cut,
        (array_agg(nullif(y.sources, 'null') order by y.ordinality desc))[1] as sources, max(y.confidence) as confidence, bool_or(y.failed) as failed,
        (array_agg(nullif(y.usage, 'null') order by y.ordinality desc))[1] as usage
      from rows from (jsonb_to_recordset($22::jsonb) as (id text, text text, done boolean, cut boolean, sources jsonb, confidence float8, failed boolean, usage jsonb)) with ordinality as y
      group by y.id
    ) x where m.workspace_id = $1::text and m.id = x.id
  ), a as (
    update decisions d set amended = x.amendment from jsonb_to_recordset($23::jsonb) as x(seq int, amendment jsonb)
    where d.workspace_id = $1::text and d.conversation_id = $2::text and d.seq = x.seq and d.amended is null
  )
  update conversations set streaming_id = $24, status = $11, owner = $12, owner_epoch = $13, assignee = nullif($14::jsonb, 'null'), handoff_id = $15, boundary_seq = $16,
    answered_seq = $17, last_seq = $18, last_public_seq = $19, next = $20::jsonb, updated_at = $21
  where workspace_id = $1::text and id = $2::text`
