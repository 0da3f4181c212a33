import type { ConversationEvent } from '@baton/core/events'
import type { Handoff } from '@baton/core/model'

/** One place in the thread: all events of one act, or a message, a note or a held-back answer alone. */
export interface Act {
  events: readonly [ConversationEvent, ...ConversationEvent[]]
  /** The handoff as it was before; null when there was none, or when that part of the log is not loaded. */
  before: Handoff | null
}

/** Who claims and joins within this time, in milliseconds, does it in one act. */
const joinsWithinMs = 2_000

/** Groups a log by the acts that made it: the events of one commit, and joining right after a claim. */
export function actsOf(items: readonly ConversationEvent[]): Act[] {
  const acts: { events: [ConversationEvent, ...ConversationEvent[]]; before: Handoff | null }[] = []
  let handoff: Handoff | null = null
  for (const event of items) {
    const act = acts.at(-1)
    if (act && isStep(event) && isStep(act.events[0]) && isSameAct(act, event)) act.events.push(event)
    else acts.push({ events: [event], before: handoff })
    if ('handoff' in event) handoff = event.handoff
  }
  return acts
}

/** Returns whether an event is a step of an act, and nothing that is read by itself. */
export function isStep(event: ConversationEvent): boolean {
  if (event.type === 'message.created') return event.message.author === 'system'
  return event.type !== 'note.created' && event.type !== 'reply.discarded'
}

function isSameAct({ events }: Act, event: ConversationEvent): boolean {
  const [first] = events
  const last = events.at(-1) ?? first
  if (event.at === last.at) return true
  if (event.type !== 'handoff.joined' || event.actor.id !== first.actor.id) return false
  return Date.parse(event.at) - Date.parse(last.at) <= joinsWithinMs
}
