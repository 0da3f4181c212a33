import type { Job } from '@baton/core/api'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useSession } from '../../live/context.tsx'

export const failedJobsPath = '/v1/jobs?state=dead&limit=200'

/**
 * Loads the failed jobs and reloads them every minute. Only admins and owners may read them; for others the count is 0.
 */
export function useFailedJobs() {
  const { me } = useSession()
  const mayRead = me.role === 'admin' || me.role === 'owner'
  const query = useQuery({
    queryKey: [failedJobsPath],
    queryFn: () => api.get<{ items: Job[]; next: string | null }>(failedJobsPath),
    enabled: mayRead,
    refetchInterval: 60_000,
  })
  return { query, mayRead, count: query.data?.items.length ?? 0 }
}
