import type { TriggerVerdict, Usage } from '@baton/core'
import { detectorVersion } from '@baton/detect'
import type { Deps } from '../deps.ts'
import type { Unit } from '../store/unit.ts'

interface Explained {
  seq: number
  outcome: 'handoff' | 'declined'
  reason: string
  triggers: TriggerVerdict[]
  usage?: Usage | undefined
  version: number
}

/** Records what an answer led to, with the decision about the message it answers. After a return, when no decision was made, it becomes that decision. */
export async function explain(
  deps: Pick<Deps, 'newId'>,
  unit: Unit,
  { seq, version, usage, ...what }: Explained,
): Promise<void> {
  const { rows } = await unit.tx.query<{ id: string; decided: boolean }>(
    `select m.id, d.id is not null as decided from messages m left join decisions d on d.workspace_id = m.workspace_id and d.message_id = m.id
     where m.workspace_id = $1 and m.conversation_id = $2 and m.seq = $3`,
    [unit.workspaceId, unit.conversation.id, seq],
  )
  const message = rows[0]
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
