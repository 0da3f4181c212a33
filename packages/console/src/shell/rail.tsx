import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { BookOpen, FlaskConical, Inbox, LogOut, Rocket, Settings, Sparkles } from 'lucide-react'
import { type ReactNode, useSyncExternalStore } from 'react'
import { api, queryClient } from '../api.ts'
import { at } from '../base.ts'
import { useLive, useSession } from '../live/context.tsx'
import { prefs, themes } from '../live/prefs.ts'
import { useFailedJobs } from '../screens/settings/use-failed-jobs.ts'
import { ask } from '../ui/ask.tsx'
import { CountBadge } from '../ui/count-badge.tsx'
import { Face } from '../ui/face.tsx'
import { Menu, MenuItem, MenuLabel, MenuLine } from '../ui/menu.tsx'
import { toast } from '../ui/toast.tsx'
import { Logo } from './logo.tsx'

const places = [
  { to: '/inbox/needs', under: '/inbox', label: 'Inbox', icon: <Inbox /> },
  { to: '/settings/assistants', under: '/settings/assistants', label: 'Assistants', icon: <Sparkles /> },
  { to: '/settings/knowledge', under: '/settings/knowledge', label: 'Knowledge', icon: <BookOpen /> },
  { to: '/lab', under: '/lab', label: 'Trigger Lab', icon: <FlaskConical /> },
  { to: '/start', under: '/start', label: 'Get started', icon: <Rocket /> },
]

/** Draws the navigation on the left. Hidden on a phone, which has `BottomBar`. */
export function Rail() {
  return (
    <nav aria-label="Main" className="hidden w-12 shrink-0 flex-col items-center gap-1.5 py-2.5 min-[760px]:flex">
      <div className="mb-1.5">
        <Logo />
      </div>
      <Places />
      <div className="mt-auto flex flex-col items-center gap-1.5">
        <SettingsPlace />
        <OwnMenu />
      </div>
    </nav>
  )
}

/** Draws the navigation on a phone. Hidden while a conversation is open, which takes the whole screen. */
export function BottomBar() {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  if (/^\/inbox\/[^/]+\/./.test(path)) return null
  return (
    <nav
      aria-label="Main"
      className="flex h-14 shrink-0 items-center justify-around border-t border-line bg-panel min-[760px]:hidden"
    >
      <Places />
      <SettingsPlace />
      <OwnMenu />
    </nav>
  )
}

function Places() {
  const needs = useLive((state) => state.counts?.needs ?? 0)
  return places.map(({ to, under, label, icon }) => (
    <RailLink
      key={to}
      to={to}
      under={under}
      label={label}
      icon={icon}
      badge={under === '/inbox' ? { count: needs, kind: 'waiting', says: needsWords(needs) } : null}
    />
  ))
}

const needsWords = (count: number) => (count === 1 ? '1 needs you' : `${count} need you`)

function SettingsPlace() {
  const { count } = useFailedJobs()
  return (
    <RailLink
      to={count > 0 ? '/settings/failed-jobs' : '/settings/handoff'}
      under="/settings/"
      label="Settings"
      icon={<Settings />}
      except={['/settings/assistants', '/settings/knowledge']}
      badge={{ count, kind: 'failed', says: count === 1 ? '1 failed job' : `${count} failed jobs` }}
    />
  )
}

function RailLink({
  to,
  under,
  label,
  icon,
  badge,
  except = [],
}: {
  to: string
  under: string
  label: string
  icon: ReactNode
  badge: { count: number; kind: 'waiting' | 'failed'; says: string } | null
  except?: string[]
}) {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const name = badge && badge.count > 0 ? `${label}, ${badge.says}` : label
  const here = path.startsWith(under) && !except.some((other) => path.startsWith(other))
  return (
    <Link
      to={to}
      title={name}
      aria-label={name}
      aria-current={here ? 'page' : undefined}
      className={`relative grid size-9 place-items-center rounded-lg
        ${here ? 'bg-selected text-text' : 'text-muted hover:bg-hover hover:text-text'} [&_svg]:!size-[18px]`}
    >
      {icon}
      {badge ? <CountBadge count={badge.count} kind={badge.kind} className="absolute -top-1 -right-1" /> : null}
    </Link>
  )
}

function OwnMenu() {
  const { live, me } = useSession()
  const navigate = useNavigate()
  const own = useSyncExternalStore(prefs.subscribe, prefs.get)
  async function signOut() {
    const unsent = live.outbox.count()
    const leave = await (unsent === 0 ||
      ask({
        title: unsent === 1 ? 'One message has not been sent' : `${unsent} messages have not been sent`,
        text: 'Signing out deletes what you wrote and did not send on this device.',
        action: 'Delete and sign out',
        stay: 'Stay',
      }))
    if (!leave) return
    try {
      await api.delete('/v1/session')
    } catch (error) {
      return toast.failed(error)
    }
    live.outbox.forget()
    live.drafts.clear()
    queryClient.clear()
    location.assign(at('/sign-in'))
  }
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={`${me.name}: menu`}
          className="grid size-9 place-items-center rounded-lg hover:bg-hover"
        >
          <Face name={me.name} id={me.id} kind="teammate" />
        </button>
      }
    >
      <MenuLabel>
        {me.name} · {me.role}
      </MenuLabel>
      <MenuItem onSelect={() => navigate({ to: '/settings/profile' })}>Profile</MenuItem>
      <MenuItem onSelect={() => navigate({ to: '/settings/profile', hash: 'announcements' })}>
        Sounds and notifications
      </MenuItem>
      <MenuLine />
      <MenuLabel>Theme</MenuLabel>
      {themes.map((theme) => (
        <MenuItem key={theme} checked={own.theme === theme} onSelect={() => prefs.set({ theme })}>
          {{ system: 'Same as the system', light: 'Light', dark: 'Dark' }[theme]}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem onSelect={signOut}>
        <LogOut /> Sign out
      </MenuItem>
    </Menu>
  )
}
