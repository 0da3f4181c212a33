import type { Conversation } from '@baton/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { api } from '../../api.ts'
import { useLive, useSession } from '../../live/context.tsx'
import { inView, sorted, type ViewName } from '../../live/views.ts'

/** Returns the rows of a view: pages from the API, kept up to date by live changes. */
export function useConversationList(view: ViewName) {
  const { live, me } = useSession()
  const known = useLive((state) => state.conversations)
  const query = useInfiniteQuery({
    queryKey: ['conversations', view],
    queryFn: ({ pageParam }) =>
      api.get<{ items: Conversation[]; next: string | null; read?: Record<string, number> }>(
        `/v1/conversations?view=${view}&limit=50${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 30_000,
  })
  const pages = query.data?.pages
  useEffect(() => {
    for (const { items, read } of pages ?? []) live.merge(items, read)
  }, [pages, live])

  const rows = useMemo(() => {
    return sorted(
      [...known.values()].filter((item) => inView(item, view, me.id)),
      view,
    )
  }, [known, view, me.id])
  return { rows, query }
}

/** Loads the next page of a list, if there is one. */
export function loadMore(query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }) {
  if (query.hasNextPage && !query.isFetchingNextPage) query.fetchNextPage()
}
