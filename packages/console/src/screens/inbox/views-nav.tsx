import { Link } from '@tanstack/react-router'
import { CircleCheck, CircleDot, Hand, MessagesSquare, Sparkles, User } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLive, useSession } from '../../live/context.tsx'
import { inView, isUnread, type ViewName, viewNames, viewTitles } from '../../live/views.ts'
import { CountBadge } from '../../ui/count-badge.tsx'

const icons: Record<ViewName, ReactNode> = {
  needs: <CircleDot />,
  queue: <Hand />,
  mine: <User />,
  assistant: <Sparkles />,
  all: <MessagesSquare />,
  resolved: <CircleCheck />,
}

/** Draws the views with their numbers. On a phone they are one row that scrolls. */
export function Views({ view }: { view: ViewName }) {
  const { me } = useSession()
  const counts = useLive((state) => state.counts)
  const unread = useLive(({ conversations, read }) =>
    [...conversations.values()].some((one) => inView(one, 'mine', me.id) && isUnread(one, me.id, read)),
  )
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    nav.current?.querySelector(`[href$="/${view}"]`)?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [view])
  const count = (name: ViewName) => (name === 'all' || name === 'resolved' ? 0 : (counts?.[name] ?? 0))
  return (
    <nav
      ref={nav}
      aria-label="Views"
      className="flex shrink-0 gap-0.5 px-2 max-[759px]:gap-1.5 max-[759px]:overflow-x-auto max-[759px]:px-3
        max-[759px]:pb-1 min-[760px]:flex-col"
    >
      {viewNames.map((name) => (
        <Link
          key={name}
          to="/inbox/$view"
          params={{ view: name }}
          aria-current={name === view ? 'page' : undefined}
          className={`flex h-7 shrink-0 items-center gap-2 rounded-md px-2 max-[759px]:h-8 max-[759px]:rounded-full
            max-[759px]:border max-[759px]:border-line-strong max-[759px]:px-3 max-[759px]:[&>svg]:hidden
            ${name === view ? 'bg-selected font-medium' : 'text-muted hover:bg-hover'}`}
        >
          {icons[name]}
          <span>{viewTitles[name]}</span>
          {name === 'mine' && unread ? (
            <span className="size-1.5 rounded-full bg-human-solid">
              <span className="sr-only">, unread</span>
            </span>
          ) : null}
          <Count count={count(name)} strong={name === 'needs'} />
        </Link>
      ))}
    </nav>
  )
}

function Count({ count, strong }: { count: number; strong: boolean }) {
  if (count === 0) return null
  return (
    <span className="ms-auto text-xs text-faint tabular-nums">
      {strong ? (
        <>
          <CountBadge count={count} kind="waiting" />
          <span className="sr-only">{count}</span>
        </>
      ) : (
        count
      )}
    </span>
  )
}
