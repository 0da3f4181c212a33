import type { Assistant, CreateAssistant } from '@baton/core/api'
import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import { assistantOf, insertAssistant } from '../store/assistants.ts'
import type { Client } from '../store/client.ts'
import { checkAssistantSettings } from './check-assistant-settings.ts'

/** Creates an assistant. A webhook without a signing secret gets one, which is shown in this response only. */
export async function createAssistant(
  deps: Pick<Deps, 'newId' | 'secrets'>,
  tx: Client,
  { workspaceId, assistant }: { workspaceId: string; assistant: z.output<typeof CreateAssistant> },
): Promise<Assistant> {
  const { settings, sealed, signingSecret } = checkAssistantSettings(deps, assistant.kind, {
    given: assistant.settings,
    before: { settings: {}, sealed: null },
  })
  const row = await insertAssistant(tx, workspaceId, { ...assistant, id: deps.newId('ast'), settings, sealed })
  return { ...assistantOf(deps.secrets, row), ...(signingSecret ? { signingSecret } : {}) }
}
