import type { Act } from '@baton/client/acts'
import type { ConversationEvent, DiscardReason, Handoff } from '@baton/core'
import { cutText } from '@baton/core/cut-text'
import { reasonInWords } from '../../triggers/reasons.tsx'
import { ruleOf } from '../../triggers/rule-in.ts'
import { priorityNames } from './priority-names.ts'

/** What an event says: who did what. Without `who`, `did` is the whole sentence. */
interface Clause {
  who: string
  did: string
  /** What it was done to. Acts of one person on the same object are told together. */
  what?: string
}

/** Returns the events of one act as sentences, one for each event that is shown. */
export const stepWords = (act: Act): string[] => clausesOf(act).map((clause) => sentence([clause]))

/** Returns an act in one line: `Mara resolved and closed the conversation`. Null when nothing of it is shown. */
export function actWords(act: Act): string | null {
  const bySubject: [Clause, ...Clause[]][] = []
  for (const clause of clausesOf(act)) {
    const last = bySubject.at(-1)
    if (last && clause.who !== '' && last[0].who === clause.who) last.push(clause)
    else bySubject.push([clause])
  }
  return bySubject.length > 0 ? bySubject.map(sentence).join('; ') : null
}

function sentence(clauses: readonly [Clause, ...Clause[]]): string {
  const [{ who }] = clauses
  const deeds = clauses.map(({ did, what }, i) => (what && what !== clauses[i + 1]?.what ? `${did} ${what}` : did))
  return `${who} ${listed(deeds)}`.trim()
}

/** Joins texts as a sentence lists them: `a, b and c`. */
const listed = (texts: readonly string[]) =>
  [texts.slice(0, -1).join(', '), ...texts.slice(-1)].filter(Boolean).join(' and ')

function clausesOf({ events, before }: Act): Clause[] {
  let handoff = before
  const undoes = events.some((event) => 'undo' in event && event.undo)
  return events.flatMap((event, i) => {
    // To undo the end of a handoff is to reopen.
    if (undoes && event.type === 'conversation.reopened') return []
    const clause = clauseOf(event, { before: handoff, next: events[i + 1] })
    if ('handoff' in event) handoff = event.handoff
    return clause ?? []
  })
}

function clauseOf(
  event: ConversationEvent,
  { before, next }: { before: Handoff | null; next: ConversationEvent | undefined },
): Clause | null {
  const who =
    event.actor.name ??
    (event.actor.kind === 'contact' ? 'The customer' : event.actor.kind === 'api' ? 'An API client' : 'Baton')
  const by = (did: string, what?: string): Clause => ({ who, did, ...(what ? { what } : {}) })
  const whole = (did: string): Clause => ({ who: '', did })
  const undone = 'undo' in event && event.undo
  switch (event.type) {
    case 'conversation.created':
      return whole(
        event.conversation.contact.page ? `Started on ${event.conversation.contact.page}` : 'Conversation started',
      )
    case 'conversation.closed':
      return by('closed', 'the conversation')
    case 'conversation.reopened':
      return by('reopened', 'the conversation')
    case 'handoff.requested':
      // The step that follows says who has it again.
      if (undone) return by(next?.type === 'handoff.acknowledged' ? 'undid it' : 'undid it; waiting again')
      return event.handoff.reason === 'teammate_takeover'
        ? null
        : whole(`Handed off: ${reasonInWords(event.handoff.reason, ruleOf(event.handoff))}`)
    case 'handoff.assigned':
      return by(`assigned it to ${event.handoff.assignee?.name ?? 'a teammate'}`)
    case 'handoff.acknowledged': {
      const has = event.handoff.assignee?.name ?? who
      if (undone) return { who: has, did: 'has it again' }
      return event.handoff.reason === 'teammate_takeover' ? by('took over') : { who: has, did: 'claimed it' }
    }
    case 'handoff.joined':
      // The notice to the customer says it.
      return null
    case 'handoff.released':
      return by(undone ? 'undid the claim' : 'released it into the queue')
    case 'handoff.reassigned':
      return by(`passed it to ${event.handoff.assignee?.name ?? 'a teammate'}`)
    case 'handoff.resolved':
      return event.handoff.endReason === 'conversation_closed' ? null : by('resolved', 'the conversation')
    case 'handoff.cancelled':
      return event.handoff.endReason === 'cancelled_by_contact'
        ? whole('The customer continued with the assistant')
        : event.handoff.endReason === 'conversation_closed'
          ? null
          : by('cancelled the handoff')
    case 'handoff.returned':
      return by(`returned it to the assistant${event.handoff.brief ? `: “${event.handoff.brief}”` : ''}`)
    case 'handoff.updated': {
      if (event.redacted) return null
      const changes =
        before?.id === event.handoff.id ? changesOf(before, event.handoff) : ['changed priority or details']
      return changes.length > 0 ? by(listed(changes)) : null
    }
    case 'conversation.updated':
      return event.changes['optedOut'] === true
        ? whole('The customer opted out of messages (STOP)')
        : event.changes['optedOut'] === false
          ? whole('The customer opted in again')
          : null
    default:
      return null
  }
}

/** Returns what changed in a handoff, from what to what. */
function changesOf(before: Handoff, after: Handoff): string[] {
  const priority =
    before.priority === after.priority
      ? []
      : [`changed the priority from ${priorityNames[before.priority]} to ${priorityNames[after.priority]}`]
  const details = Object.entries(after.collected).flatMap(([name, value]) => {
    const old = before.collected[name]
    if (old === value) return []
    return old === undefined
      ? [`added ${name} ${quoted(value)}`]
      : [`changed ${name} from ${quoted(old)} to ${quoted(value)}`]
  })
  const more = details.length - mostDetails
  return [...priority, ...details.slice(0, mostDetails), ...(more > 0 ? [`changed ${more} more`] : [])]
}

const mostDetails = 3
const quoted = (value: string) => `“${value.length > 60 ? `${cutText(value, 59)}…` : value}”`

const heldBackBecause: Record<DiscardReason, string> = {
  owner_changed: 'a person had been requested',
  stale_epoch: 'the conversation had moved on',
  closed: 'the conversation was closed',
  promises_person: 'it promises a person',
  another_language: 'it was not in the customer’s language',
}

/** Returns why an answer was held back. Unknown reasons get a general sentence. */
export function discardedWords(why: string): string {
  const because = Object.entries(heldBackBecause).find(([reason]) => reason === why)?.[1]
  return because
    ? `The assistant’s answer was held back because ${because}`
    : 'An answer from the assistant was held back'
}

/** Returns whether the contact has opted out, according to the last such change in these events. */
export function optedOut(items: readonly ConversationEvent[]): boolean {
  const last = items.findLast(
    (item) => item.type === 'conversation.updated' && typeof item.changes['optedOut'] === 'boolean',
  )
  return last?.type === 'conversation.updated' && last.changes['optedOut'] === true
}
