import { asksOnlyForPerson, type Handoff } from '@baton/core'
import { detectors } from '../detectors.ts'
import { unansweredOf } from '../store/messages.ts'
import type { Unit } from '../store/unit.ts'

/**
 * Requests one answer to the messages that nobody has answered, of the time before `handoff` ended. Bare requests for a
 * person need none: an assistant has no answer to them.
 */
export async function wantAnswer(unit: Unit, handoff: Handoff | null): Promise<void> {
  const open = (await unansweredOf(unit, handoff)).filter(({ text }) => !asksOnlyForPerson(text, detectors))
  const last = open.at(-1)
  if (last) unit.wantAnswer(last.seq)
}
