import type { Amendment, TriggerVerdict, Usage } from '@baton/core'
import { detectorVersion } from '@baton/detect'
import type { Deps } from '../deps.ts'
import { findDecided } from '../store/decisions.ts'
import type { Unit } from '../store/unit.ts'

interface Explained {
  seq: number
  outcome: Amendment['outcome']
  reason: string
  triggers: TriggerVerdict[]
  usage?: Usage | undefined
  version: number
}

/**
 * Records what an answer led to. Amends the decision about the answered message; after a return to the assistant there
 * is no such decision, and a new one is recorded.
 */
export async function explain(
  deps: Pick<Deps, 'newId'>,
  unit: Unit,
  { seq, version, usage, ...what }: Explained,
): Promise<void> {
  const message = await findDecided(unit, seq)
  const at = unit.now.toISOString()
  if (message?.decided) unit.amendDecision(seq, { at, ...what, ...(usage ? { usage } : {}) })
  else if (message)
    unit.recordDecision({
      id: deps.newId('dec'),
      messageId: message.id,
      seq,
      at,
      ...what,
      settingsVersion: version,
      detectorVersion,
    })
}
