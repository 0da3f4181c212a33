import { actsOf, isStep } from '@baton/client/acts'
import type { TeamThread } from '@baton/client/team-thread'
import { ArrowDown } from 'lucide-react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLive, useSession } from '../../live/context.tsx'
import type { OpenThread } from '../../live/state.ts'
import { nameOf } from '../../live/views.ts'
import { day, dayKey } from '../../ui/time.tsx'
import { toast } from '../../ui/toast.tsx'
import { ActLine } from './act-line.tsx'
import { useDecisions } from './decisions.tsx'
import { EntryBoundary } from './entry-boundary.tsx'
import { Item } from './item.tsx'
import { NeededLine } from './needed-line.tsx'
import { NewLine, useFirstNew } from './new-line.tsx'
import { PendingItem } from './pending-item.tsx'
import { ThreadLine } from './thread-line.tsx'
import { TypingLine } from './typing-line.tsx'
import { useSeen } from './use-seen.ts'

/** Draws the messages in order. Keeps the end in view unless the teammate has scrolled up. */
export function ThreadView({ id, open, thread }: { id: string; open: OpenThread; thread: TeamThread }) {
  const { live, me } = useSession()
  const pending = useLive((state) => state.pending.get(id)) ?? none
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const [news, setNews] = useState(false)
  const [loading, setLoading] = useState(false)
  const { conversation } = thread
  const { items } = thread.log
  const acts = useMemo(() => actsOf(items), [items])
  const evidence = new Set(conversation.handoff?.evidence.map(({ seq }) => seq))
  const last = items.at(-1)?.seq ?? 0
  const { list: decisions } = useDecisions()

  const firstNew = useFirstNew(id, { items, caughtUp: open.caughtUp })
  const toEnd = () => {
    box.current?.scrollTo({ top: box.current.scrollHeight })
    setNews(false)
  }
  // Scrolls before the paint, so that nothing jumps. A streamed answer keeps the end in view but does not count as a
  // new message each time it grows.
  const known = useRef({ last, pending: pending.length })
  useLayoutEffect(() => {
    if (atEnd.current) toEnd()
    else if (known.current.last !== last || known.current.pending !== pending.length) setNews(true)
    known.current = { last, pending: pending.length }
  }, [last, conversation.lastSeq, pending.length, open.presence.length, firstNew, decisions])
  // Starts at what is new, where that does not fit. What is above would count as read without having been in view.
  useLayoutEffect(() => {
    const line = box.current?.querySelector('[data-new]')
    if (firstNew === null || !line || !box.current) return
    if (line.getBoundingClientRect().top >= box.current.getBoundingClientRect().top) return
    line.scrollIntoView({ block: 'start' })
    atEnd.current = false
    setNews(true)
  }, [firstNew])
  const see = useSeen(box, { id, last, caughtUp: open.caughtUp })

  async function older() {
    const element = box.current
    if (!element || loading) return
    setLoading(true)
    const from = element.scrollHeight
    await live.loadOlder(id).catch(toast.failed)
    requestAnimationFrame(() => {
      element.scrollTop += element.scrollHeight - from
      setLoading(false)
    })
  }

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={box}
        role="log"
        aria-label={`Conversation with ${nameOf(conversation)}`}
        tabIndex={0}
        className="flex h-full flex-col overflow-y-auto px-4 py-4"
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < 40
          if (atEnd.current) setNews(false)
          see()
          if (scrollTop < 80 && open.older) older()
        }}
      >
        <div className="mt-auto flex flex-col gap-1">
          {open.older ? (
            <button type="button" onClick={older} className="mx-auto mb-2 text-xs text-muted hover:text-text">
              {loading ? 'Loading…' : 'Show earlier'}
            </button>
          ) : null}
          {acts.map((act, i) => {
            const [item] = act.events
            const before = acts[i - 1]?.events.at(-1) ?? null
            return (
              <EntryBoundary key={item.seq} item={item}>
                {!before || dayKey(before.at) !== dayKey(item.at) ? (
                  <ThreadLine muted>{day(item.at, Date.now())}</ThreadLine>
                ) : null}
                {item.seq === firstNew ? <NewLine /> : null}
                {isStep(item) ? (
                  <ActLine act={act} />
                ) : (
                  <Item
                    item={item}
                    before={before}
                    conversation={conversation}
                    evidence={evidence.has(item.seq)}
                    contactSeen={open.contactSeen}
                    meId={me.id}
                  />
                )}
              </EntryBoundary>
            )
          })}
          {conversation.status === 'closed' && conversation.handoff ? (
            <NeededLine handoff={conversation.handoff} />
          ) : null}
          {pending.map((one) => (
            <PendingItem key={one.clientId} pending={one} />
          ))}
          <TypingLine presence={open.presence} contactName={nameOf(conversation)} />
        </div>
      </div>
      {news ? (
        <button
          type="button"
          onClick={toEnd}
          className="absolute inset-x-0 bottom-3 mx-auto flex h-7 w-fit items-center gap-1 rounded-full border
            border-line-strong bg-raised px-3 text-xs font-medium shadow-raise"
        >
          New messages <ArrowDown className="!size-3" />
        </button>
      ) : null}
    </div>
  )
}
const none: never[] = []

/** Scrolls to an entry and highlights it for a moment. */
export function showInThread(seq: number) {
  const element = document.querySelector(`[data-seq="${seq}"]`)
  if (!element) return
  element.scrollIntoView({
    block: 'center',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  })
  const bubble = element.querySelector('[data-bubble]') ?? element
  bubble.classList.remove('flash')
  requestAnimationFrame(() => bubble.classList.add('flash'))
}
