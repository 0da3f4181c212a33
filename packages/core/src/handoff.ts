import { AppError } from './errors.ts'
import type { Assignee, Handoff, HandoffStatus, Owner } from './model.ts'

/**
 * The next status of an open handoff for each verb. A verb that is missing from a row is refused; ended handoffs have
 * no verbs.
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

export type HandoffVerb = { [S in HandoffStatus]: keyof (typeof moves)[S] }[HandoffStatus]

/** Returns the status after `verb`, or null where the table has no such move. */
export function statusAfter(status: HandoffStatus, verb: HandoffVerb): HandoffStatus | null {
  const row: Partial<Record<HandoffVerb, HandoffStatus>> = moves[status]
  return row[verb] ?? null
}

/**
 * Returns the status after `verb`. Throws `conflict` where the table has no such move, and `already_claimed` with the
 * winner for a lost claim.
 */
export function move(handoff: Pick<Handoff, 'status' | 'assignee'>, verb: HandoffVerb): HandoffStatus {
  const next = statusAfter(handoff.status, verb)
  if (next) return next
  if (verb === 'claim' && handoff.status === 'acknowledged' && handoff.assignee) {
    const { id, name } = handoff.assignee
    throw new AppError('already_claimed', `${name} has already claimed this conversation.`, { winner: { id, name } })
  }
  throw new AppError('conflict', refusal(verb, handoff.status), { status: handoff.status })
}

/** Returns who may speak. It always follows from the latest handoff. */
export function ownerOf(handoff: Pick<Handoff, 'status'> | null): Owner {
  if (handoff?.status === 'pending') return 'queue'
  if (handoff?.status === 'acknowledged') return 'teammate'
  return 'assistant'
}

/** Returns the assignee of a conversation; null unless a handoff is open. */
export function assigneeOf(handoff: Pick<Handoff, 'status' | 'assignee'> | null): Assignee | null {
  return isOpen(handoff) ? handoff.assignee : null
}

/** Returns whether a handoff is open. While it is, the assistant stays silent. */
export function isOpen<H extends Pick<Handoff, 'status'>>(handoff: H | null): handoff is H {
  return handoff?.status === 'pending' || handoff?.status === 'acknowledged'
}

function refusal(verb: HandoffVerb, status: HandoffStatus): string {
  if (status === 'resolved' || status === 'cancelled')
    return `This handoff is already ${status}; “${verb}” is not possible.`
  if (status === 'pending') return `This handoff is not claimed yet. Claim it before you ${verb} it.`
  return `This handoff is already claimed. “${verb}” is not possible now.`
}
