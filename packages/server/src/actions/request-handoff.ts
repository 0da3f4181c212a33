import {
  AppError,
  blockedSwitch,
  type Collected,
  type Handoff,
  type HandoffReason,
  invalidField,
  isOpen,
} from '@baton/core'
import { type Acting, actorOf, isContact, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { takeLock } from '../store/locks.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { Unit } from '../store/unit.ts'
import { allowedSwitches } from './allowed-switches.ts'
import { waitingKey } from './bring-waiting-handoff.ts'
import { openHandoff } from './open-handoff.ts'
import { postHandoffNotice } from './post-notice.ts'
import { currentHandoff } from './record-handoff.ts'

export interface RequestHandoff {
  conversationId: string
  reason?: HandoffReason | undefined
  summary?: string | undefined
  priority?: number | undefined
  collected?: Collected | undefined
  rule?: string | undefined
}

export interface Requested {
  handoff: Handoff
  /** False when a handoff was open already; `handoff` is that one. */
  created: boolean
}

/**
 * Opens a handoff for the contact's button, a teammate, the API, a rule or a timer. Idempotent: returns the open
 * handoff when there is one. The switches that forbid handing off bind contacts, rules and timers.
 */
export function requestHandoff(
  deps: Deps,
  acting: Acting,
  { conversationId, ...request }: RequestHandoff,
): Promise<Requested> {
  if (isContact(acting) && Object.keys(request).some((field) => field !== 'collected'))
    throw new AppError('forbidden', 'Visitors can send only `collected`.')
  const of = { reach: reachOf(acting), conversationId }
  return deps.store.inLine(conversationId, () =>
    deps.store.transaction(async (tx) => {
      // Before the conversation's lock, so that requests in several conversations at once come one after the other.
      if (isContact(acting)) await takeLock(tx, 'waitingOf', waitingKey(acting.workspaceId, acting.author.id))
      return deps.store.unitIn(tx, of, (unit) => requestOn(deps, unit, { acting, request }))
    }),
  )
}

async function requestOn(
  deps: Deps,
  unit: Unit,
  { acting, request }: { acting: Acting; request: Omit<RequestHandoff, 'conversationId'> },
): Promise<Requested> {
  if (isOpen(unit.conversation.handoff)) return { handoff: currentHandoff(unit), created: false }
  const { settings } = await readHandoffSettings(unit.tx, unit.workspaceId)

  const { kind } = acting.author
  if (kind === 'contact' || kind === 'system') {
    const blockedBy = blockedSwitch(await allowedSwitches(unit.tx, unit), settings)
    if (blockedBy || (kind === 'contact' && !settings.button)) {
      throw new AppError(
        'handoff_disabled',
        'Nobody is available here at the moment. The assistant will keep answering.',
        { blockedBy: blockedBy ?? 'button' },
      )
    }
  }
  await openHandoff(deps, unit, {
    ...request,
    reason: reasonOf(acting, request.reason),
    evidence: [],
    actor: actorOf(acting),
    settings,
  })
  await postHandoffNotice(deps, unit, { settings })
  return { handoff: currentHandoff(unit), created: true }
}

/** Returns why the handoff is requested. A timer has no reason of its own, so it must give one. */
function reasonOf({ author, via }: Acting, given: HandoffReason | undefined): HandoffReason {
  if (author.kind === 'contact') return 'explicit_request'
  if (given) return given
  if (via === 'rule') return 'rule'
  if (via === 'timer') throw invalidField('reason', 'Reason is required: a timer must say why it requests a person.')
  return author.kind === 'teammate' ? 'teammate_request' : 'api'
}
