import { type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, queryClient } from '../../api.ts'
import { ErrorFace } from '../../ui/empty.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.tsx'

/** Loads a list from the API. */
export const useItems = <T,>(path: string) =>
  useQuery({ queryKey: [path], queryFn: () => api.get<{ items: T[]; next: string | null }>(path) })

/** Draws a list, or its error, loading or empty state. */
export function Items<T>({
  query,
  empty,
  children,
}: {
  query: UseQueryResult<{ items: T[] }>
  empty?: ReactNode
  children: (items: T[]) => ReactNode
}) {
  if (query.error) return <ErrorFace error={query.error} retry={() => query.refetch()} />
  if (!query.data) return <Skeleton />
  return query.data.items.length === 0 ? empty : children(query.data.items)
}

/**
 * Runs a change and then reloads the queries in `touches`. With `atField` the form shows the error, else a toast does.
 */
export function useChange<A, R = unknown>(
  act: (argument: A) => Promise<R>,
  {
    touches,
    done,
    after,
    atField = false,
  }: { touches: string[]; done?: string; after?: (result: R) => void; atField?: boolean },
) {
  return useMutation({
    mutationFn: act,
    onSuccess: (result) => {
      for (const key of touches) queryClient.invalidateQueries({ queryKey: [key] })
      if (done) toast.done(done)
      after?.(result)
    },
    onError: (error) => (atField ? undefined : toast.failed(error)),
  })
}
