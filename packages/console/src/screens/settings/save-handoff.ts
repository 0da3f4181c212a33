import type { HandoffSettings } from '@baton/core'
import { queryOptions } from '@tanstack/react-query'
import { api, queryClient } from '../../api.ts'
import type { Level } from './handoff-choices.ts'
import type { Schema } from './schema-form.tsx'

/** The handoff settings in force. Every screen that shows them reads the same copy. */
export const handoffSettings = queryOptions({
  queryKey: ['settings', 'handoff'],
  queryFn: () => api.get<HandoffSettings>('/v1/settings/handoff'),
})

/** The schema that draws their form, with what each level sets. It changes only with the program. */
export const handoffSchema = queryOptions({
  queryKey: ['settings', 'schema'],
  queryFn: () => api.get<Schema & { 'x-levels': Level[] }>('/v1/settings/handoff/schema'),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Saves changes of the handoff settings on top of those in force now, so that what others have saved since stays. */
export async function saveHandoff(changes: Partial<HandoffSettings>): Promise<HandoffSettings> {
  const now = await api.get<HandoffSettings>('/v1/settings/handoff')
  return api.put<HandoffSettings>('/v1/settings/handoff', { ...now, ...changes })
}

/** Shows saved settings on every screen, and their new version in the history. */
export function showSaved(saved: HandoffSettings): void {
  queryClient.setQueryData(handoffSettings.queryKey, saved)
  queryClient.invalidateQueries({ queryKey: ['settings', 'versions'] })
}
