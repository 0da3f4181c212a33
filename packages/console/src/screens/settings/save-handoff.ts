import type { HandoffSettings } from '@baton/core'
import { api } from '../../api.ts'

/** Saves changes of the handoff settings on top of those in force now, so that what others have saved since stays. */
export async function saveHandoff(changes: Partial<HandoffSettings>): Promise<HandoffSettings> {
  const now = await api.get<HandoffSettings>('/v1/settings/handoff')
  return api.put<HandoffSettings>('/v1/settings/handoff', { ...now, ...changes })
}
