import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useSession } from '../../live/context.tsx'
import { CountBadge } from '../../ui/count-badge.tsx'
import { pagesFor, settingsGroups } from './pages.ts'
import { useFailedJobs } from './use-failed-jobs.ts'

const pageLink = 'flex h-7 shrink-0 items-center rounded-md px-2 whitespace-nowrap text-muted hover:bg-hover'
/** Draws the settings menu on the left and the page on the right. */
export function SettingsFrame() {
  const failed = useFailedJobs()
  const { me } = useSession()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const tabs = useRef<HTMLDivElement>(null)
  // On a phone the pages are a strip that is wider than the screen.
  useEffect(() => {
    tabs.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [path])
  return (
    <div className="flex h-full min-h-0 flex-col min-[760px]:flex-row">
      <nav aria-label="Settings" className="shrink-0 min-[760px]:w-60 min-[760px]:overflow-y-auto">
        <h1 className="hidden h-12 items-center px-4 text-[15px] font-semibold min-[760px]:flex">Settings</h1>
        <div
          ref={tabs}
          className="flex gap-1 overflow-x-auto px-2 py-2 min-[760px]:flex-col min-[760px]:gap-4 min-[760px]:py-0"
        >
          {settingsGroups.map(({ title, pages }) => (
            <div key={title} className="flex gap-1 min-[760px]:flex-col min-[760px]:gap-0.5">
              <h2 className="hidden px-2 pb-1 text-xs text-muted min-[760px]:block">{title}</h2>
              {pagesFor(pages, me.role).map(({ to, name }) => (
                <Link
                  key={to}
                  to={to}
                  className={pageLink}
                  activeProps={{ className: '!bg-selected !text-text font-medium', 'aria-current': 'page' }}
                >
                  {name}
                  {to === '/settings/failed-jobs' ? (
                    <CountBadge count={failed.count} kind="failed" className="ms-2" />
                  ) : null}
                </Link>
              ))}
            </div>
          ))}
        </div>
      </nav>
      <main
        className="min-h-0 min-w-0 flex-1 overflow-y-auto bg-panel max-[759px]:border-t max-[759px]:border-line
        min-[760px]:my-2 min-[760px]:me-2 min-[760px]:rounded-lg min-[760px]:border min-[760px]:border-line"
      >
        <Outlet />
      </main>
    </div>
  )
}
