import type { Me } from '@baton/core/api'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { api } from '../api.ts'
import { LiveProvider } from '../live/context.tsx'
import { Empty, ErrorFace } from '../ui/empty.tsx'
import { Badge } from './badge.tsx'
import { CommandMenu } from './command-menu.tsx'
import { KeySheet } from './key-sheet.tsx'
import { BottomBar, Rail } from './rail.tsx'

/** Draws the frame of every signed-in screen: live connection, navigation and keyboard commands. */
export function Shell() {
  const { data, error, refetch } = useQuery({
    queryKey: ['me'],
    queryFn: () => api.get<Me>('/v1/me'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <ErrorFace error={error} retry={() => refetch()} />
  if (!data?.teammate) return null
  return (
    <LiveProvider me={data.teammate} workspace={data.workspace}>
      <Badge />
      <div className="flex h-full flex-col min-[760px]:flex-row">
        <Rail />
        <div className="min-h-0 min-w-0 flex-1">
          <Outlet />
        </div>
        <BottomBar />
      </div>
      <KeySheet />
      <CommandMenu />
    </LiveProvider>
  )
}

export function NotFound() {
  return (
    <Empty title="Page not found">
      <Link to="/" className="text-human underline">
        Go to the inbox
      </Link>
    </Empty>
  )
}
