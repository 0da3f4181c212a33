import type { AssistantKind } from './assistant.ts'
import { builtin } from './builtin.ts'

/** Who can answer, by kind. */
export const assistants: Record<string, AssistantKind> = {
  builtin,
  api: { title: 'Your own, over the API' },
}
