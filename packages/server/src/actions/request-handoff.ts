import { AppError, blockedSwitch, type Collected, type Handoff, type HandoffReason, isOpen } from '@baton/core'
import { actorOf, type Caller, reachOf } from '../caller.ts'
import type { Deps } from '../deps.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { Unit } from '../store/unit.ts'
import { allowedSwitches } from './allowed-switches.ts'
import { current } from './claim-handoff.ts'
import { openHandoff, tellHandoff } from './handoff.ts'

export interface RequestHandoff {
  reason?: HandoffReason | undefined
  summary?: string | undefined
  priority?: number | undefined
  collected?: Collected | undefined
  rule?: string | undefined
}

export interface Requested {
  handoff: Handoff
  /** False: one was open already, this is it. */
  created: boolean
  customerMessage: string | null
}

/** Asks for a person: the contact's button, a teammate, or the API. A second request returns the open one. */
export function requestHandoff(
  deps: Deps,
  caller: Caller,
  conversationId: string,
  request: RequestHandoff,
): Promise<Requested> {
  return deps.store.onConversation(reachOf(caller), conversationId, (unit) => requestOn(deps, unit, caller, request))
}

async function requestOn(deps: Deps, unit: Unit, caller: Caller, request: RequestHandoff): Promise<Requested> {
  if (isOpen(unit.conversation.handoff)) return { handoff: current(unit), created: false, customerMessage: null }
  const { settings } = await readHandoffSettings(unit.tx, unit.workspaceId)

  if (caller.kind === 'contact') {
    const blockedBy = blockedSwitch(await allowedSwitches(unit.tx, unit), settings)
    if (blockedBy || !settings.button) {
      throw new AppError(
        'handoff_disabled',
        'Nobody is available here at the moment. The assistant will keep answering.',
        { blockedBy: blockedBy ?? 'button' },
      )
    }
  }
  const actor = actorOf(caller)
  const reason =
    caller.kind === 'contact'
      ? 'explicit_request'
      : (request.reason ?? (actor.kind === 'teammate' ? 'teammate_request' : 'api'))
  await openHandoff(deps, unit, { ...request, reason, evidence: [], actor })
  const customerMessage = await tellHandoff(deps, unit, settings)
  return { handoff: current(unit), created: true, customerMessage }
}
