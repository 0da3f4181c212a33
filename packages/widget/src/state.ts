import { prependToLog, readLog } from '@baton/client/log'
import type { Presence } from '@baton/core/live'
import type { PublicConversation, PublicHandoff, QueuePlace } from '@baton/core/model'
import type { PublicEvent } from '@baton/core/public'
import { confirm, type OutboxAction, type Outgoing, reduceOutbox } from './outbox.ts'
import { emptyThread, type Thread, threadAfter, threadOf, withItems } from './thread.ts'

/** Everything that the panel draws. Only `reduce` changes it. */
export interface State {
  open: boolean
  conversation: PublicConversation | null
  thread: Thread
  /** Whether there are earlier events to load. */
  hasEarlier: boolean
  outbox: Outgoing[]
  others: Presence[]
  place: QueuePlace | null
  /** The seq up to which a teammate has read. */
  seenByTeam: number
  /** The seq up to which the visitor has read. */
  read: number
  link: 'idle' | 'live' | 'down'
  /** Whether the connection has been down long enough to show it. */
  slow: boolean
  busy: 'request' | 'cancel' | 'earlier' | 'resume' | null
  /** The problem shown above the field until the next try. */
  trouble: 'signIn' | 'trouble' | 'nobody' | null
  /** The id of the handoff that the page draws itself. */
  hiddenHandoff: string | null
}

export const initialState: State = {
  open: false,
  conversation: null,
  thread: emptyThread,
  hasEarlier: false,
  outbox: [],
  others: [],
  place: null,
  seenByTeam: 0,
  read: 0,
  link: 'idle',
  slow: false,
  busy: null,
  trouble: null,
  hiddenHandoff: null,
}

export type Action =
  | OutboxAction
  | { type: 'conversation'; conversation: PublicConversation }
  | { type: 'history'; events: PublicEvent[]; hasEarlier: boolean }
  | { type: 'earlier'; events: PublicEvent[]; hasEarlier: boolean }
  | { type: 'event'; event: PublicEvent }
  | { type: 'handoff'; handoff: PublicHandoff }
  | { type: 'place'; place: QueuePlace }
  | { type: 'others'; others: Presence[] }
  | { type: 'team_seen'; seq: number }
  | { type: 'read'; seq: number }
  | { type: 'set'; changes: Partial<Pick<State, 'open' | 'link' | 'slow' | 'busy' | 'trouble' | 'hiddenHandoff'>> }
  | { type: 'forget' }

/** Returns the state after an action. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'conversation':
      return {
        ...state,
        conversation: action.conversation,
        thread: threadOf(action.conversation, state.thread.log),
        place: action.conversation.handoff?.queue ?? null,
      }
    case 'history':
      return confirmed(
        {
          ...state,
          hasEarlier: action.hasEarlier,
          thread: threadOf(state.conversation, readLog(action.events)),
        },
        action.events,
      )
    case 'earlier':
      return {
        ...state,
        hasEarlier: action.hasEarlier,
        thread: withItems({ ...state.thread, log: prependToLog(state.thread.log, action.events) }),
      }
    case 'event': {
      const thread = threadAfter(state.thread, action.event)
      if (thread === state.thread) return state
      return confirmed(placed({ ...state, thread }, action.event), [action.event])
    }
    case 'handoff':
      // The response to our own request. The log reports the same handoff; if its event was faster, it must not be
      // undone.
      if (state.thread.owner === 'teammate' || action.handoff.status !== 'pending') return state
      return {
        ...state,
        place: action.handoff.queue,
        thread: { ...state.thread, owner: 'queue', handoff: action.handoff },
      }
    case 'place':
      return { ...state, place: action.place }
    case 'others':
      return { ...state, others: action.others }
    case 'team_seen':
      return { ...state, seenByTeam: Math.max(state.seenByTeam, action.seq) }
    case 'read':
      return action.seq > state.read ? { ...state, read: action.seq } : state
    case 'set':
      return { ...state, ...action.changes }
    case 'forget':
      return { ...initialState, open: state.open, outbox: unsent(state.outbox) }
    default: {
      const outbox = reduceOutbox(state.outbox, action)
      // The log may have been faster than the response.
      const known = action.type === 'acked' && action.seq <= state.thread.log.lastSeq
      return { ...state, outbox: known ? confirm(outbox, action) : outbox }
    }
  }
}

/** Returns the messages that the server never acknowledged. They survive a new session. */
const unsent = (outbox: Outgoing[]): Outgoing[] =>
  outbox
    .filter(({ state }) => state !== 'acked')
    .map((message) => (message.state === 'sending' ? { ...message, state: 'queued' } : message))

function placed(state: State, event: PublicEvent): State {
  if (event.type === 'handoff.requested' || event.type === 'handoff.released')
    return { ...state, place: event.handoff.queue ?? state.place }
  return state.thread.owner === 'queue' ? state : state.place ? { ...state, place: null } : state
}

function confirmed(state: State, events: readonly PublicEvent[]): State {
  let { outbox } = state
  for (const event of events) {
    if (event.type === 'message.created' && event.message.author === 'contact') outbox = confirm(outbox, event.message)
  }
  return outbox.length === state.outbox.length ? state : { ...state, outbox }
}
