import type { Conversation } from '@baton/core'
import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { type ViewName, viewTitles } from '../../live/views.ts'
import { commands } from '../../shell/bus.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorFace } from '../../ui/empty.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ConnectionLine } from './connection-line.tsx'
import { provideMovingOn } from './moving-on.ts'
import { NoConversations } from './no-conversations.tsx'
import { Offer } from './offer.tsx'
import { RowList, type RowListEntry } from './row-list.tsx'
import { SearchResults, useSearch } from './search-results.tsx'
import { UnsentLine } from './unsent-line.tsx'
import { loadMore, useConversationList } from './use-list.ts'
import { Views } from './views-nav.tsx'

/** Draws the views, the search and the conversations of a view. Loads more while scrolling. */
export function ConversationList({ view, selected }: { view: ViewName; selected: string | null }) {
  const [q, setQ] = useState('')
  const [searching, setSearching] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const asked = useSettled(q.trim(), 150)
  const search = useSearch(asked)
  const list = useConversationList(view)
  const { query } = list
  const rows = asked ? search.rows : list.rows

  const index = rows.findIndex(({ id }) => id === selected)
  const stepTo = useSteps(index)
  const open = ({ id }: Conversation) =>
    navigate({ to: '/inbox/$view/$conversationId', params: { view, conversationId: id } })
  const latest = useRef(selected)
  latest.current = selected
  useEffect(() =>
    provideMovingOn(() => {
      // The place of a row that has left the list is now that of the next one.
      const next = rows[stepTo('next', rows.length + 1)] ?? rows[stepTo('previous', rows.length)]
      if (!next || next.id === selected) return null
      // A teammate who has gone on meanwhile stays where they are.
      return () => (latest.current === selected ? open(next) : undefined)
    }),
  )

  useEffect(
    () =>
      commands.on((command, text) => {
        if (command === 'search') {
          setSearching(true)
          if (text) setQ(text)
          setTimeout(() => field.current?.focus())
        }
        if (command !== 'next' && command !== 'previous' && command !== 'open') return
        const next = rows[stepTo(command, rows.length)]
        if (next) open(next)
      }),
    [rows, selected, navigate, view],
  )

  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex h-12 shrink-0 items-center justify-between ps-4 pe-2">
        <h1 className="text-[15px] font-semibold">Inbox</h1>
        <Button kind="quiet" icon aria-label="Search" aria-expanded={searching} onClick={() => commands.send('search')}>
          <Search />
        </Button>
      </header>
      {searching ? (
        <div className="relative px-3 pb-2">
          <input
            ref={field}
            type="search"
            value={q}
            onChange={({ target }) => setQ(target.value)}
            onKeyDown={({ key }) => {
              if (key !== 'Escape') return
              setQ('')
              setSearching(false)
            }}
            placeholder="Name, phone, text or note"
            aria-label="Search conversations"
            className="h-8 w-full rounded-md border border-line-strong bg-panel px-2.5"
          />
        </div>
      ) : null}
      <Views view={view} />
      <Offer />
      <ConnectionLine />
      <UnsentLine view={view} />
      <h2 className={`px-4 pt-3 pb-1 text-xs text-muted ${view === 'needs' && !asked ? 'sr-only' : ''}`}>
        {asked ? 'In all views' : view === 'queue' ? 'Waiting · by priority, then longest' : viewTitles[view]}
      </h2>
      <div className="min-h-0 flex-1">
        {asked ? (
          <SearchResults search={search} q={asked} view={view} selected={selected} />
        ) : query.error && rows.length === 0 ? (
          <ErrorFace error={query.error} retry={() => query.refetch()} />
        ) : rows.length === 0 ? (
          query.isPending ? (
            <Skeleton height={view === 'queue' || view === 'needs' ? 68 : 48} />
          ) : (
            <NoConversations view={view} />
          )
        ) : (
          <RowList
            label="Conversations"
            entries={entriesOf(list.rows, view)}
            view={view}
            selected={selected}
            next={selected && index < 0 ? (rows[stepTo('next', rows.length)]?.id ?? null) : null}
            onNearEnd={() => loadMore(query)}
          />
        )}
      </div>
    </div>
  )
}

/** Returns the rows with the headings before them: who waits for the teammate, what they were given, and who is new. */
function entriesOf(rows: Conversation[], view: ViewName): RowListEntry[] {
  if (view !== 'needs') return rows.map((conversation) => ({ conversation }))
  const groupOf = ({ owner, waitingSince }: Conversation) =>
    owner === 'queue' ? 'New' : waitingSince ? 'Waiting for you' : 'Passed to you'
  return rows.flatMap((row, index) => {
    const before = rows[index - 1]
    const entry = { conversation: row }
    return before && groupOf(before) === groupOf(row) ? [entry] : [groupOf(row), entry]
  })
}

/**
 * Returns the row that a key leads to. When the open conversation has left the list, as after a claim, the next one
 * stands in its place.
 */
function useSteps(index: number): (command: 'next' | 'previous' | 'open', rows: number) => number {
  const last = useRef(-1)
  useEffect(() => {
    if (index >= 0) last.current = index
  }, [index])
  return (command, rows) => {
    const next = index >= 0 ? index + 1 : Math.max(last.current, 0)
    const previous = (index >= 0 ? index : last.current) - 1
    const wanted = command === 'next' ? next : command === 'previous' ? previous : index >= 0 ? index : next
    return Math.max(0, Math.min(wanted, rows - 1))
  }
}

/** Returns `value` once it has not changed for `ms`, and an empty one at once. */
function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return value && settled
}
