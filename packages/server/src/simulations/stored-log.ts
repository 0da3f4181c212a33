import { type Amendment, type ConversationLog, factsOf, type LogEntry } from '@baton/core'
import { detectors } from '../detectors.ts'
import type { StoredConversation, StoredEvent, StoredMessage } from '../store/simulated.ts'

/** An answer that led to a handoff or was declined, as its decision tells. `at`: when, in milliseconds. */
interface Told {
  seq: number
  at: number
  amendment: Pick<Amendment, 'triggers'>
}

/**
 * Returns the log of a stored conversation. Events tell the order. A decision stands where it was made, which may be
 * after further messages; an answer whose text was held back is known from the decision that it amended.
 */
export function storedLog(stored: StoredConversation): ConversationLog {
  const { id, contact, channel, allowed, events } = stored
  const messages = new Map(stored.messages.map((message) => [message.id, message]))
  const places = new Map(
    stored.messages.filter(({ shown }) => shown).map((message, index) => [message.id, index] as const),
  )
  const { decisions, told } = readDecisions(stored)
  const waiting = [
    ...decisions.map((decision) => ({ kind: 'decide' as const, ...decision })),
    ...told.map((one) => ({ kind: 'answer' as const, ...one })),
  ].sort((a, b) => a.at - b.at || a.seq - b.seq)
  const decided = new Set(decisions.map(({ seq }) => seq))
  const used = new Set<string>()
  const quotes = new Map(events.flatMap(({ at, quote }) => (quote === null ? [] : [[at, quote] as const])))
  const entries: LogEntry[] = []
  let owned = true

  /** Adds what was decided before an event, or in the same commit. */
  function flush(before: { seq: number; at: number }) {
    while (waiting[0] && waiting[0].at <= before.at && waiting[0].seq < before.seq) {
      const next = waiting.shift()
      if (next?.kind === 'decide')
        entries.push({ type: 'decide', seq: next.seq, at: iso(next.at), outcome: next.outcome })
      else if (next) entries.push(toldAnswer(next, saidWith(next), quotes.get(next.at)))
    }
  }

  /** Returns the answer's own message, which was committed together with the handoff. */
  function saidWith({ at }: Told): StoredMessage | null {
    for (const event of events) {
      const message = event.messageId === null ? undefined : messages.get(event.messageId)
      if (event.at !== at || message?.author !== 'assistant' || message.failed === null) continue
      if (event.type !== 'message.completed' && (event.type !== 'message.created' || event.streaming)) continue
      used.add(message.id)
      return message
    }
    return null
  }

  for (const event of events) {
    flush(event)
    const message = event.messageId === null ? undefined : messages.get(event.messageId)
    if (event.type === 'message.created' && message?.author === 'contact') {
      const { seq, text } = message
      entries.push({ type: 'contact', seq, index: places.get(message.id) ?? 0, text })
      // Nobody asked, because a person had the conversation. Other settings might not have handed it off.
      if (!owned && !decided.has(seq) && !event.aside)
        entries.push({ type: 'decide', seq, at: iso(event.at), outcome: null })
    } else if (message?.author === 'assistant' && endsAnswer(event)) {
      if (!used.has(message.id)) entries.push(saidAnswer(message, event, stored))
    } else if (event.type === 'message.rated' && message) {
      entries.push({ type: 'rated', seq: message.seq, helpful: event.helpful === true, at: iso(event.at) })
    } else entries.push(...ownershipEntries(event))
    if (event.status) owned = event.status !== 'pending' && event.status !== 'acknowledged'
  }
  flush({ seq: Number.POSITIVE_INFINITY, at: Number.POSITIVE_INFINITY })
  return {
    id,
    entries,
    allowed,
    facts: (text) => factsOf({ contact, channel }, { text, language: detectors.language(text) }),
  }
}

const iso = (at: number) => new Date(at).toISOString()

const endsAnswer = ({ type, streaming }: StoredEvent) =>
  type === 'message.completed' || (type === 'message.created' && !streaming)

/** Returns the decisions about messages, and what answers led to, which may stand as decisions of their own. */
function readDecisions({ decisions, events }: StoredConversation) {
  const ratings = new Set(events.filter(({ type }) => type === 'message.rated').map(({ at }) => at))
  const made = decisions.filter(({ answered }) => answered === null)
  const told = decisions.flatMap(({ seq, at, answered, amended }): Told[] => {
    if (answered) return [{ seq, at, amendment: { triggers: answered } }]
    return amended ? [{ seq, at: Date.parse(amended.at), amendment: amended }] : []
  })
  // What a rating led to follows from the rating itself.
  return { decisions: made, told: told.filter(({ at }) => !ratings.has(at)) }
}

/** `quote`: the question as the handoff quotes it. */
function toldAnswer(
  { seq: upTo, at, amendment: { triggers } }: Told,
  message: StoredMessage | null,
  quote: string | undefined,
): LogEntry {
  const verdict = (name: string) => triggers.find(({ trigger }) => trigger === name)
  const said = verdict('assistant_decision')
  const { asks, promise } = (said?.input ?? {}) as { asks?: string; promise?: string }
  const read = triggers.map(({ input }) => (input as { text?: string }).text).find((text) => text !== undefined)
  // An assistant that may not ask for a person has failed. Under other settings it might be allowed to.
  const mightAsk = asks !== undefined && (said?.verdict === 'off' || said?.watching)
  const failed = !mightAsk && verdict('failed_answers')?.score != null
  return {
    type: 'answer',
    seq: message?.seq ?? null,
    upTo,
    question: read ?? quote ?? null,
    at: iso(at),
    failed,
    asks: asks === undefined ? null : { reason: asks },
    promise: promise ?? null,
    judged: true,
  }
}

function saidAnswer(message: StoredMessage, event: StoredEvent, { events }: StoredConversation): LogEntry {
  const failedLater = events.some(({ type, messageId }) => type === 'answer.failed' && messageId === message.id)
  const cutByCrash = event.type === 'message.completed' && event.actor === 'system' && message.failed === true
  return {
    type: 'answer',
    seq: message.seq,
    upTo: null,
    question: null,
    at: iso(event.at),
    failed: failedLater ? false : message.failed,
    asks: null,
    promise: null,
    judged: !cutByCrash,
  }
}

/** Returns what an event changes about who has the conversation. What triggers opened is left to the replay. */
function ownershipEntries({ type, at, status, boundarySeq, cause }: StoredEvent): LogEntry[] {
  if (type === 'conversation.closed' || type === 'conversation.reopened')
    return [{ type: 'boundary', seq: boundarySeq ?? 0, status: type === 'conversation.closed' ? 'closed' : 'open' }]
  if (type === 'handoff.requested') {
    if (cause === 'trigger') return []
    return [{ type: 'handoff', by: cause === 'button' ? 'button' : 'person', at: iso(at) }]
  }
  const ended = status === 'resolved' || status === 'cancelled'
  return ended && type !== 'handoff.updated' ? [{ type: 'boundary', seq: boundarySeq ?? 0, status: null }] : []
}
