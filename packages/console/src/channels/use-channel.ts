import type { Channel } from '@baton/core/api'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'

/** The settings of every channel where an assistant answers in text. */
export interface AnsweringView {
  allowHandoff: boolean
  assistantId: string | null
}

/** A channel with the settings of its kind, as the API shows them. */
export type SavedChannel<Settings> = Omit<Channel, 'settings'> & { settings: Settings }

/** Reads a channel; suspends until it is there. */
export function useChannel<Settings>(id: string): SavedChannel<Settings> {
  const { data } = useSuspenseQuery({
    queryKey: ['/v1/channels', id],
    queryFn: () => api.get<SavedChannel<Settings>>(`/v1/channels/${id}`),
  })
  return data
}
