import type { Conversation, Snippet } from '@baton/core'
import type { Found } from '@baton/core/api'
import { useInfiniteQuery } from '@tanstack/react-query'
import { NotebookPen, Search } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { api } from '../../api.ts'
import { useLive, useSession } from '../../live/context.tsx'
import { inView, type ViewName, viewTitles } from '../../live/views.ts'
import { Empty, ErrorFace } from '../../ui/empty.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { RowList } from './row-list.tsx'
import { loadMore } from './use-list.ts'

/** The groups of the results, in order. A conversation stands in the first one that it belongs to. */
const groups: { title: string; holds: (conversation: Conversation, teammateId: string) => boolean }[] = [
  ...(['queue', 'mine', 'assistant', 'resolved'] as const).map((view) => ({
    title: viewTitles[view],
    holds: (conversation: Conversation, teammateId: string) => inView(conversation, view, teammateId),
  })),
  { title: 'With other teammates', holds: () => true },
]

/** Searches all conversations and returns the results by group, with a query that loads more. */
export function useSearch(q: string) {
  const { live, me } = useSession()
  const known = useLive((state) => state.conversations)
  const query = useInfiniteQuery({
    queryKey: ['search', q],
    queryFn: ({ pageParam }) =>
      api.get<{ items: Found[]; next: string | null; read?: Record<string, number> }>(
        `/v1/search?q=${encodeURIComponent(q)}&limit=50${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: q !== '',
  })
  const pages = query.data?.pages
  useEffect(() => {
    for (const { items, read } of pages ?? [])
      live.merge(
        items.map(({ conversation }) => conversation),
        read,
      )
  }, [pages, live])
  const grouped = useMemo(() => {
    const found = (pages ?? [])
      .flatMap(({ items }) => items)
      .map((item) => ({ ...item, conversation: known.get(item.conversation.id) ?? item.conversation }))
    const groupOf = ({ conversation }: Found) => groups.find(({ holds }) => holds(conversation, me.id))
    return groups
      .map((group) => ({ title: group.title, items: found.filter((item) => groupOf(item) === group) }))
      .filter(({ items }) => items.length > 0)
  }, [pages, known, me.id])
  return { groups: grouped, rows: grouped.flatMap(({ items }) => items.map(({ conversation }) => conversation)), query }
}

/** Draws the results of a search in all views, grouped, with the found words marked. */
export function SearchResults({
  search: { groups: found, query },
  ...shown
}: {
  search: ReturnType<typeof useSearch>
  q: string
  view: ViewName
  selected: string | null
}) {
  if (query.error && found.length === 0) return <ErrorFace error={query.error} retry={() => query.refetch()} />
  if (query.isPending) return <Skeleton height={56} />
  if (found.length === 0)
    return (
      <Empty icon={<Search />} title="Nothing found">
        No conversation, note or contact holds “{shown.q}”. A search finds texts with all of its words.
      </Empty>
    )
  return (
    <RowList
      label="Search results"
      entries={found.flatMap(({ title, items }) => [
        `${title} · ${items.length}${query.hasNextPage ? '+' : ''}`,
        ...items.map((item) => ({ conversation: item.conversation, found: whereFound(item) })),
      ])}
      view={shown.view}
      selected={shown.selected}
      onNearEnd={() => loadMore(query)}
    />
  )
}

function whereFound({ message, note, contact }: Found) {
  if (note && !message)
    return (
      <>
        <NotebookPen aria-label="Note" className="!size-3 shrink-0" /> <Marked {...note} />
      </>
    )
  const snippet = message ?? contact
  return snippet ? <Marked {...snippet} /> : null
}

/** Draws a snippet with its found words marked. */
function Marked({ text, marks }: Snippet) {
  const parts = marks.flatMap(([from, to], i) => [
    text.slice(i === 0 ? 0 : marks[i - 1]?.[1], from),
    <mark key={from} className="rounded-[2px] bg-waiting-soft text-text">
      {text.slice(from, to)}
    </mark>,
  ])
  return (
    <span className="truncate">
      {parts}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </span>
  )
}
