import { Link, useNavigate } from '@tanstack/react-router'
import { BellRing, CircleCheck, CircleDot, Hand, MessagesSquare, Search, Sparkles, User, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { VList, type VListHandle } from 'virtua'
import { at } from '../../base.ts'
import { chime } from '../../live/announce.ts'
import { useLive, useSession } from '../../live/context.tsx'
import { prefs } from '../../live/prefs.ts'
import { type ViewName, viewNames, viewTitles } from '../../live/views.ts'
import { commands } from '../../shell/bus.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, ErrorFace } from '../../ui/empty.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ConnectionLine } from './connection-line.tsx'
import { ConversationRow } from './row.tsx'
import { SearchResults, useSearch } from './search-results.tsx'
import { useConversationList } from './use-list.ts'

const icons: Record<ViewName, ReactNode> = {
  needs: <CircleDot />,
  queue: <Hand />,
  mine: <User />,
  assistant: <Sparkles />,
  all: <MessagesSquare />,
  resolved: <CircleCheck />,
}

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
  useEffect(() => {
    if (index >= 0) scroller.current?.scrollToIndex(index, { align: 'nearest' })
  }, [index])

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
      <h2 className="px-4 pt-3 pb-1 text-xs text-muted">
        {asked ? 'In all views' : view === 'queue' ? 'Waiting · by priority, then longest' : viewTitles[view]}
      </h2>
      <div className="min-h-0 flex-1">
        {asked ? (
          <SearchResults search={search} q={asked} view={view} selected={selected} />
        ) : query.error && rows.length === 0 ? (
          <ErrorFace error={query.error} retry={() => query.refetch()} />
        ) : rows.length === 0 ? (
          query.isPending ? (
            <Skeleton height={view === 'queue' ? 68 : 48} />
          ) : (
            <Nothing view={view} />
          )
        ) : (
          <VList
            ref={scroller}
            {...(index >= 0 ? { keepMounted: [index] } : {})}
            aria-label="Conversations"
            className="px-2 pb-2"
            onScroll={(offset) => {
              if (query.hasNextPage && !query.isFetchingNextPage && offset > (rows.length - 20) * 56)
                query.fetchNextPage()
            }}
          >
            {rows.map((conversation) => (
              <ConversationRow
                key={conversation.id}
                conversation={conversation}
                view={view}
                selected={conversation.id === selected}
              />
            ))}
          </VList>
        )}
      </div>
    </div>
  )
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

function Views({ view }: { view: ViewName }) {
  const counts = useLive((state) => state.counts)
  const count = (name: ViewName) =>
    name === 'queue' || name === 'mine' || name === 'assistant' ? counts?.[name] : undefined
  return (
    <nav aria-label="Views" className="flex gap-0.5 px-2 max-[759px]:overflow-x-auto min-[760px]:flex-col">
      {viewNames.map((name) => (
        <Link
          key={name}
          to="/inbox/$view"
          params={{ view: name }}
          aria-current={name === view ? 'page' : undefined}
          className={`flex h-7 shrink-0 items-center gap-2 rounded-md px-2
            ${name === view ? 'bg-selected font-medium' : 'text-muted hover:bg-hover'}
              ${name === 'queue' && count(name) ? '[&>svg]:text-waiting' : ''}`}
        >
          {icons[name]}
          <span>{viewTitles[name]}</span>
          <span
            className={`ms-auto text-xs tabular-nums
              ${name === 'queue' && count(name) ? 'font-medium text-waiting' : 'text-faint'}`}
          >
            {count(name) || ''}
          </span>
        </Link>
      ))}
    </nav>
  )
}

/** Offers sound and notifications, until it is answered. The browser asks for permission only after "Turn on". */
function Offer() {
  const { asked } = useSyncExternalStore(prefs.subscribe, prefs.get)
  if (asked || !('Notification' in window)) return null
  async function turnOn() {
    prefs.set({ asked: true, sound: true })
    chime()
    await Notification.requestPermission()
  }
  return (
    <div className="mx-2 mt-2 flex items-center gap-2 rounded-md border border-line bg-panel px-2 py-1.5 text-xs">
      <BellRing className="text-waiting" />
      <span className="flex-1">Get notified about new handoffs</span>
      <button type="button" className="font-medium text-human" onClick={turnOn}>
        Turn on
      </button>
      <button type="button" aria-label="Not now" className="text-faint" onClick={() => prefs.set({ asked: true })}>
        <X className="!size-3.5" />
      </button>
    </div>
  )
}

function Nothing({ view }: { view: ViewName }) {
  const { workspace } = useSession()
  const demo = (
    <a href={at('/demo')} target="_blank" rel="noreferrer" className="text-human underline">
      open the demo page ↗
    </a>
  )
  switch (view) {
    case 'queue':
      return (
        <Empty icon={<CircleCheck />} title="Nobody is waiting">
          Try it: {demo} and ask for a person.
        </Empty>
      )
    case 'mine':
      return (
        <Empty icon={<User />} title="You have no conversations">
          Claim a waiting conversation. It stays here until you resolve or return it.
        </Empty>
      )
    case 'assistant':
      return (
        <Empty icon={<Sparkles />} title="No conversations with the assistant">
          Conversations that the assistant answers appear here live. You can watch and take over. {demo}
        </Empty>
      )
    default:
      return (
        <Empty
          icon={<MessagesSquare />}
          title={view === 'resolved' ? 'Nothing resolved yet' : `No conversations in ${workspace.name} yet`}
        >
          Put the widget on your page, or {demo}.
        </Empty>
      )
  }
}
