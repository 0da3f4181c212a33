import type { Conversation } from '@baton/core'
import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { VList, type VListHandle } from 'virtua'
import { type ViewName, viewTitles } from '../../live/views.ts'
import { commands } from '../../shell/bus.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorFace } from '../../ui/empty.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ConnectionLine } from './connection-line.tsx'
import { NoConversations } from './no-conversations.tsx'
import { Offer } from './offer.tsx'
import { ConversationRow } from './row.tsx'
import { SearchResults, useSearch } from './search-results.tsx'
import { UnsentLine } from './unsent-line.tsx'
import { useConversationList } from './use-list.ts'
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
  const scroller = useRef<VListHandle>(null)
  const entries = asked ? [] : entriesOf(list.rows, view)
  const place = entries.findIndex((entry) => typeof entry !== 'string' && entry.id === selected)
  useEffect(() => {
    if (place >= 0) scroller.current?.scrollToIndex(place, { align: 'nearest' })
  }, [place])

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
        if (next) navigate({ to: '/inbox/$view/$conversationId', params: { view, conversationId: next.id } })
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
          <VList
            ref={scroller}
            {...(place >= 0 ? { keepMounted: [place] } : {})}
            aria-label="Conversations"
            className="px-2 pb-2"
            onScroll={(offset) => {
              if (query.hasNextPage && !query.isFetchingNextPage && offset > (rows.length - 20) * 56)
                query.fetchNextPage()
            }}
          >
            {entries.map((entry) =>
              typeof entry === 'string' ? (
                <h3 key={entry} className="px-3 pt-3 pb-1 text-xs font-medium text-muted">
                  {entry}
                </h3>
              ) : (
                <ConversationRow key={entry.id} conversation={entry} view={view} selected={entry.id === selected} />
              ),
            )}
          </VList>
        )}
      </div>
    </div>
  )
}

/** Returns the rows with the headings before them: who waits for the teammate, what they were given, and who is new. */
function entriesOf(rows: Conversation[], view: ViewName): (Conversation | string)[] {
  if (view !== 'needs') return rows
  const groupOf = ({ owner, waitingSince }: Conversation) =>
    owner === 'queue' ? 'New' : waitingSince ? 'Waiting for you' : 'Passed to you'
  return rows.flatMap((row, index) => {
    const before = rows[index - 1]
    return before && groupOf(before) === groupOf(row) ? [row] : [groupOf(row), row]
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
    const wanted = command === 'next' ? next : command === 'previous' ? previous : Math.max(index, 0)
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
