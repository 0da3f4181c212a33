import { canAsk } from './can-ask.ts'
import type { DecisionOutcome, TriggerName, TriggerVerdict } from './decision.ts'
import type { Detectors } from './detectors.ts'
import { isOpen } from './handoff.ts'
import type { Handoff } from './model.ts'
import { type HandoffSettings, inForce } from './settings.ts'
import { triggerList } from './triggers/derived.ts'
import { triggers } from './triggers/index.ts'
import type { AskedAboutMessage } from './triggers/trigger.ts'
import { fires, firstActing, type HandoffCause, type Judged, judge } from './verdicts.ts'

/** Everything that the decision about who speaks next depends on. */
export interface Moment extends AskedAboutMessage {
  handoff: Pick<Handoff, 'status'> | null
  /** The `Allow human handoff` switches of the conversation's channel and assistant. */
  allowed: { channel: boolean; assistant: boolean }
  /** Outside the office hours, when nobody of the team is there. */
  closed?: boolean
}

export type HandoffSwitch = 'level' | 'master' | 'channel' | 'assistant'

/** Who speaks next, with the verdict of every trigger. */
export type Turn =
  | { speaker: 'teammate' }
  /** `away`: this trigger would hand off, but nobody is there, and the assistant goes on until the team is back. */
  /** `confirms`: the contact asked for a person, which is off. The assistant asks once; the next request is granted. */
  | { speaker: 'assistant'; confirms?: TriggerName; away?: TriggerName; triggers: TriggerVerdict[] }
  | ({ speaker: 'handoff'; triggers: TriggerVerdict[] } & HandoffCause)
  | { speaker: 'declined'; reason: TriggerName; blockedBy: HandoffSwitch; triggers: TriggerVerdict[] }

/** Decides who speaks next after a contact message. No other code decides this. */
export function nextTurn(moment: Moment, settings: HandoffSettings, detectors: Detectors): Turn {
  return isOpen(moment.handoff) ? { speaker: 'teammate' } : turnWithoutPerson(moment, settings, detectors)
}

/** Decides who speaks next where no person has the conversation and none is awaited. */
export function turnWithoutPerson(
  moment: Omit<Moment, 'handoff'>,
  settings: HandoffSettings,
  detectors: Detectors,
): Exclude<Turn, { speaker: 'teammate' }> {
  const asked = askAboutMessage(moment, settings, detectors)
  const verdicts = asked.map(({ verdict }) => verdict)
  const blockedBy = blockedSwitch(moment.allowed, settings)

  // A request is one even where its trigger is off.
  const request = asked.find(({ verdict, finding }) => triggers[verdict.trigger].isRequest && fires(finding))?.verdict

  if (blockedBy) {
    if (request) return { speaker: 'declined', reason: request.trigger, blockedBy, triggers: verdicts }
    return { speaker: 'assistant', triggers: verdicts }
  }

  const first = firstActing(asked, moment.message.seq)
  const asksFirst = request && first?.reason === request.trigger && lacksProblem(moment, settings, detectors)
  if (first && waitsForHours(first.reason, moment, settings))
    return { speaker: 'assistant', away: first.reason, triggers: verdicts }
  if (first && !asksFirst) return { speaker: 'handoff', ...first, triggers: verdicts }
  const confirms = request && (asksFirst || request.verdict === 'off') ? { confirms: request.trigger } : {}
  return { speaker: 'assistant', ...confirms, triggers: verdicts }
}

/** Returns the outcome of a turn as decisions record it, with its reason: a trigger or the switch that forbids. */
export function outcomeOf(turn: Exclude<Turn, { speaker: 'teammate' }>): {
  outcome: Exclude<DecisionOutcome, 'not_asked' | 'undecided'>
  reason: string | null
} {
  switch (turn.speaker) {
    case 'assistant':
      return turn.confirms
        ? { outcome: 'confirm', reason: turn.confirms }
        : { outcome: 'answer', reason: turn.away ?? null }
    case 'handoff':
      return { outcome: 'handoff', reason: turn.reason }
    case 'declined':
      return { outcome: 'declined', reason: turn.blockedBy }
  }
}

/**
 * Returns whether a trigger opens no handoff because nobody is there and the assistant is to go on. A request for a
 * person and a forbidden topic wait in the queue all the same.
 */
export function waitsForHours(
  reason: TriggerName,
  { closed }: Pick<Moment, 'closed'>,
  { officeHours }: HandoffSettings,
): boolean {
  if (!closed || officeHours.whenClosed !== 'assistant') return false
  return !triggers[reason].isRequest && triggers[reason].evenWhenClosed !== true
}

/**
 * Returns whether the assistant asks what it is about before it hands off: the settings want that, and the contact has
 * said nothing but that they want a person. A contact who has asked for one before is not asked.
 */
function lacksProblem(
  { message, earlier }: Pick<Moment, 'message' | 'earlier'>,
  settings: HandoffSettings,
  detectors: Detectors,
): boolean {
  if (!inForce(settings).requireProblemStatement || message.text.trim().length > wholeRequest) return false
  const smallTalk = (text: string) => detectors.isGreeting(text) || detectors.isThanks(text)
  const clauses = message.text
    .split(/[.,;:!?…。，、！？؟،]+/u)
    .filter((one) => /\S+\s+\S+\s+\S|\S{8}/u.test(one.trim()))
  const asks = (clause: string) => fires(detectors.explicitRequest(clause)) || smallTalk(clause)
  return (clauses.length < 2 || clauses.every(asks)) && earlier.every(({ text }) => smallTalk(text))
}

/** A request for a person up to this many characters says nothing else, unless one of its clauses does. */
const wholeRequest = 60

/** Returns whether the contact may be told that they can ask for a person: asking works at once. */
export function invites(allowed: Moment['allowed'], settings: HandoffSettings): boolean {
  const isRequest = (name: string) => triggerList.some((one) => one.name === name && one.trigger.isRequest)
  return canAsk(inForce(settings), isRequest) && blockedSwitch(allowed, settings) === null
}

/** Returns the switch that prevents handing off, or null. */
export function blockedSwitch(allowed: Moment['allowed'], settings: HandoffSettings): HandoffSwitch | null {
  if (settings.mode === 'level' && settings.level === 0) return 'level'
  if (!inForce(settings).enabled) return 'master'
  if (!allowed.channel) return 'channel'
  if (!allowed.assistant) return 'assistant'
  return null
}

function askAboutMessage(moment: AskedAboutMessage, settings: HandoffSettings, detectors: Detectors): Judged[] {
  const values = inForce(settings).triggers
  const { text } = moment.message
  return triggerList.flatMap(({ name, trigger }) =>
    trigger.lookAtMessage
      ? [judge(name, values[name], { finding: trigger.lookAtMessage(moment, values[name], detectors), text })]
      : [],
  )
}
