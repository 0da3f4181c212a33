import type { Channel } from '@baton/core/api'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'

/** The settings that every channel with an assistant has. */
export interface CommonView {
  allowHandoff: boolean
  assistantId: string | null
}

/** A channel with the settings of its kind, as the API returns them. */
export type SavedChannel<Settings> = Omit<Channel, 'settings'> & { settings: Settings }

/** Loads a channel. Suspends until it is loaded. */
export function useChannel<Settings>(id: string): SavedChannel<Settings> {
  const { data } = useSuspenseQuery({
    queryKey: ['/v1/channels', id],
    queryFn: () => api.get<SavedChannel<Settings>>(`/v1/channels/${id}`),
  })
  return data
}
