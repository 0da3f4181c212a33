import type { Assistant, UpdateAssistant } from '@baton/core/api'
import { assistants } from '@baton/core/assistants/index'
import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import { keepSecretsHome } from '../sealed-settings.ts'
import { assistantOf, changeAssistant, lockAssistant } from '../store/assistants.ts'
import { checkAssistantSettings } from './check-assistant-settings.ts'

export interface AssistantUpdate {
  workspaceId: string
  id: string
  change: z.output<typeof UpdateAssistant>
}

/**
 * Changes the given fields of an assistant. Everything else stays, secrets too. A webhook's `secret: null` renews it.
 */
export function updateAssistant(
  deps: Pick<Deps, 'store' | 'secrets'>,
  { workspaceId, id, change }: AssistantUpdate,
): Promise<Assistant> {
  const given = change.settings ?? {}
  return deps.store.transaction(async (tx) => {
    const before = await lockAssistant(tx, workspaceId, id)
    keepSecretsHome(deps.secrets, { before, given, sends: assistants[before.kind].sends })
    const { settings, sealed, signingSecret } = checkAssistantSettings(deps, before.kind, { given, before })
    const row = await changeAssistant(tx, workspaceId, { ...change, id, settings, sealed })
    return { ...assistantOf(deps.secrets, row), ...(signingSecret ? { signingSecret } : {}) }
  })
}
