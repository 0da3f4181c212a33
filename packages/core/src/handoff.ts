import { AppError } from './errors.ts'
import type { Assignee, Handoff, HandoffStatus, Owner } from './model.ts'

/**
 * What each verb makes of an open handoff. A verb that is not in the row is not possible there; ended handoffs have no
 * verbs.
 */
export const moves = {
  pending: { assign: 'pending', claim: 'acknowledged', return: 'resolved', cancel: 'cancelled', close: 'cancelled' },
  acknowledged: {
    reassign: 'acknowledged',
    release: 'pending',
    return: 'resolved',
    resolve: 'resolved',
    cancel: 'cancelled',
    close: 'resolved',
  },
  resolved: {},
  cancelled: {},
} as const satisfies Record<HandoffStatus, Record<string, HandoffStatus>>

export type HandoffVerb = 'assign' | 'claim' | 'return' | 'cancel' | 'close' | 'reassign' | 'release' | 'resolve'

/** The status after `verb`, or null where the table has no such move. */
export function statusAfter(status: HandoffStatus, verb: HandoffVerb): HandoffStatus | null {
  const row: Partial<Record<HandoffVerb, HandoffStatus>> = moves[status]
  return row[verb] ?? null
}

/** Returns the status after `verb`. Refuses what the table does not allow, and names the winner of a lost claim. */
export function move(handoff: Pick<Handoff, 'status' | 'assignee'>, verb: HandoffVerb): HandoffStatus {
  const next = statusAfter(handoff.status, verb)
  if (next) return next
  if (verb === 'claim' && handoff.status === 'acknowledged' && handoff.assignee) {
    const { id, name } = handoff.assignee
    throw new AppError('already_claimed', `${name} has already claimed this conversation.`, { winner: { id, name } })
  }
  throw new AppError('conflict', refusal(verb, handoff.status), { status: handoff.status })
}

/** Who may speak follows from the latest handoff, always. */
export function ownerOf(handoff: Pick<Handoff, 'status'> | null): Owner {
  if (handoff?.status === 'pending') return 'queue'
  if (handoff?.status === 'acknowledged') return 'teammate'
  return 'assistant'
}

/** The assignee of a conversation: only while a handoff is open. */
export function assigneeOf(handoff: Pick<Handoff, 'status' | 'assignee'> | null): Assignee | null {
  return isOpen(handoff) ? handoff.assignee : null
}

/** While a handoff is open the assistant stays silent. */
export function isOpen<H extends Pick<Handoff, 'status'>>(handoff: H | null): handoff is H {
  return handoff?.status === 'pending' || handoff?.status === 'acknowledged'
}

function refusal(verb: HandoffVerb, status: HandoffStatus): string {
  if (status === 'resolved' || status === 'cancelled')
    return `This handoff is already ${status}; “${verb}” is not possible.`
  if (status === 'pending') return `This handoff is not claimed yet. Claim it before you ${verb} it.`
  return `This handoff is already claimed. “${verb}” is not possible now.`
}
