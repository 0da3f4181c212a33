import { type AfterAnswer, judgeAnswer, judgeRating } from '../answered.ts'
import type { DecisionOutcome, TriggerName, TriggerVerdict } from '../decision.ts'
import type { Detectors } from '../detectors.ts'
import type { Evidence } from '../model.ts'
import { mostRead, readMoment } from '../moment.ts'
import { openingAt } from '../office-hours.ts'
import type { HandoffSettings } from '../settings.ts'
import type { PastAnswer } from '../triggers/trigger.ts'
import { blockedSwitch, nextTurn, outcomeOf } from '../turn.ts'
import type { ConversationLog, LogEntry } from './log.ts'

/** The rules of a replay. The same log under the same rules always gives the same result. */
export interface ReplayRules {
  settings: HandoffSettings
  detectors: Detectors
}

/** What would have been decided about one contact message, and what its answer would have led to. */
export interface ReplayedDecision {
  seq: number
  outcome: DecisionOutcome
  reason: string | null
  triggers: TriggerVerdict[]
  amended: { outcome: DecisionOutcome; reason: string; triggers: TriggerVerdict[] } | null
}

/** A handoff that a trigger, or the contact's button, would have opened. */
export interface ReplayedHandoff {
  reason: TriggerName
  /** The contact message that it is about; null: none was written before. */
  seq: number | null
  /** The place of that message in the conversation, from 0. */
  index: number | null
  /** The number of messages that the contact had written by then. */
  turn: number
  at: string | null
  evidence: Evidence[]
  /** The name of the rule or topic. */
  rule: string | null
}

export interface Replayed {
  decisions: ReplayedDecision[]
  handoffs: ReplayedHandoff[]
}

type Said = Extract<LogEntry, { type: 'contact' }>
type Cause = Pick<ReplayedHandoff, 'reason' | 'evidence' | 'at'> & { seq: number | null; rule?: string | null }

/**
 * Replays a conversation: asks about every contact message, answer and rating what the server asks, by the same
 * functions and in the same order, under the given settings. What people did stays as it was. Where the settings hand
 * off earlier than was the case, the assistant is silent from then on; where they do not hand off, the contact's next
 * messages are asked about although a person read them.
 */
export function replay(log: ConversationLog, { settings, detectors }: ReplayRules): Replayed {
  const { allowed } = log
  const said: Said[] = []
  /** Newest first, with what the log knows so far. */
  let answers: (PastAnswer & { seq: number })[] = []
  const decisions = new Map<number, ReplayedDecision>()
  const outcomes = new Map<number, DecisionOutcome | null>()
  const handoffs: ReplayedHandoff[] = []
  let boundary = 0
  let answeredSeq = 0
  let handedOff = false
  let closed = false

  const pastAnswers = () =>
    answers
      .filter(({ seq, failed, helpful }) => seq > boundary && (failed !== null || helpful !== null))
      .slice(0, mostRead)
  const isClosed = (at: string | null) => at !== null && !openingAt(settings.officeHours, new Date(at)).open
  const assistantSpeaks = () => !handedOff && !closed

  function decide({ seq, at, outcome }: Extract<LogEntry, { type: 'decide' }>) {
    outcomes.set(seq, outcome)
    if (!assistantSpeaks() || seq <= boundary || decisions.has(seq)) return
    const messages = said.filter((one) => one.seq > boundary && one.seq <= seq).slice(-mostRead)
    const read = readMoment({ messages, answers: pastAnswers() }, detectors)
    if (!read || read.moment.message.seq !== seq) return
    const { unanswered } = read
    if (unanswered) answers = answers.map((one) => (one.seq === unanswered.seq ? { ...one, failed: true } : one))

    const { text } = read.moment.message
    const moment = { ...read.moment, facts: log.facts(text), closed: isClosed(at), handoff: null, allowed }
    const turn = nextTurn(moment, settings, detectors)
    if (turn.speaker === 'teammate') return
    decisions.set(seq, { seq, ...outcomeOf(turn), triggers: turn.triggers, amended: null })
    if (turn.speaker === 'handoff') handOff({ ...turn, seq, at, rule: turn.rule?.name ?? null })
    else if (turn.speaker === 'declined' || turn.confirms) needsNoAnswer(seq)
  }

  function needsNoAnswer(seq: number) {
    const open = said.some((one) => one.seq > Math.max(answeredSeq, boundary) && one.seq < seq)
    if (!open) answeredSeq = seq
  }

  function answer({ seq, at, failed, judged, ...answered }: Extract<LogEntry, { type: 'answer' }>) {
    if (!assistantSpeaks()) return
    const upTo = answered.upTo ?? said.at(-1)?.seq ?? 0
    const now = decisions.get(upTo)?.outcome
    // Here the contact reads a notice instead, so this answer would not exist.
    if (outcomes.get(upTo) === 'answer' && (now === 'confirm' || now === 'declined')) return
    const asked = said.filter((one) => one.seq > answeredSeq && one.seq <= upTo)
    answeredSeq = Math.max(answeredSeq, upTo)
    let counts = failed
    let silent = false
    if (judged) {
      const text = answered.question ?? asked.map((one) => one.text).join('\n')
      const message = { seq: upTo, text }
      const { asks, promise } = answered
      const ended = {
        message,
        failed: failed ?? false,
        answers: pastAnswers(),
        asks,
        promise,
        allowed,
        closed: isClosed(at),
      }
      const concluded = judgeAnswer(ended, settings)
      silent = concluded.silent
      if (failed !== null) counts = concluded.failed
      follow(concluded.after, upTo, at)
    }
    if (seq !== null || !silent) answers = [{ seq: seq ?? upTo + 0.5, failed: counts, helpful: null }, ...answers]
  }

  function rate({ seq, helpful, at }: Extract<LogEntry, { type: 'rated' }>) {
    answers = answers.map((one) => (one.seq === seq ? { ...one, helpful } : one))
    if (helpful || !assistantSpeaks()) return
    const message = said.findLast((one) => one.seq > boundary && one.seq < seq) ?? null
    const after = judgeRating({ answers: pastAnswers(), message, allowed, closed: isClosed(at) }, settings)
    if (after && message) follow(after, message.seq, at)
  }

  function amend(seq: number, amendment: NonNullable<ReplayedDecision['amended']>) {
    const decision = decisions.get(seq)
    if (decision) decision.amended ??= amendment
    else decisions.set(seq, { seq, ...amendment, amended: null })
  }

  function follow(after: AfterAnswer, seq: number, at: string | null) {
    if (after.speaker === 'assistant') {
      if (after.away) amend(seq, { outcome: 'answer', reason: after.away, triggers: after.triggers })
      return
    }
    const reason = after.speaker === 'handoff' ? after.reason : after.blockedBy
    amend(seq, { outcome: after.speaker, reason, triggers: after.triggers })
    if (after.speaker === 'handoff') handOff({ reason: after.reason, evidence: after.evidence, seq, at })
  }

  function handOff({ reason, evidence, seq, at, rule = null }: Cause) {
    handedOff = true
    const written = seq === null ? said : said.filter((one) => one.seq <= seq)
    const last = written.at(-1)
    const [index, turn] = [last?.index ?? null, written.length]
    handoffs.push({ reason, seq: last?.seq ?? null, index, turn, at, evidence, rule })
  }

  for (const entry of log.entries) {
    switch (entry.type) {
      case 'contact':
        said.push(entry)
        break
      case 'decide':
        decide(entry)
        break
      case 'answer':
        answer(entry)
        break
      case 'rated':
        rate(entry)
        break
      case 'handoff':
        if (handedOff) break
        if (entry.by === 'person') handedOff = true
        else if (settings.button && !blockedSwitch(allowed, settings))
          handOff({ reason: 'explicit_request', evidence: [], seq: null, at: entry.at })
        break
      case 'boundary':
        handedOff = false
        boundary = Math.max(boundary, entry.seq)
        closed = entry.status === null ? closed : entry.status === 'closed'
    }
  }
  return { decisions: [...decisions.values()].sort((a, b) => a.seq - b.seq), handoffs }
}
