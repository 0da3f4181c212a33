import { useNavigate } from '@tanstack/react-router'
import { defaultFilter, Command as Palette } from 'cmdk'
import { useEffect, useState } from 'react'
import { herePath } from '../base.ts'
import { useSession } from '../live/context.tsx'
import { viewNames, viewTitles } from '../live/views.ts'
import { pagesFor, settingsGroups } from '../screens/settings/pages.ts'
import { DialogFrame } from '../ui/dialog-frame.tsx'
import { type Command, commands } from './bus.ts'

const verbs: [Command, string][] = [
  ['claim', 'Claim or take over'],
  ['reply', 'Reply'],
  ['note', 'Write a note'],
  ['assign', 'Assign to a teammate'],
  ['release', 'Release to the queue'],
  ['return', 'Return to the assistant'],
  ['resolve', 'Resolve'],
  ['cancel', 'Cancel the handoff'],
  ['why', 'Why: explain the last message of the customer'],
  ['decisions', 'Show or hide decisions'],
  ['undo', 'Undo'],
  ['search', 'Search conversations'],
  ['keys', 'Show keys'],
]
const searchItem = 'search'
/** Scores the item that searches lowest: it stays last, and Enter runs the action or page that was typed. */
const score: typeof defaultFilter = (value, typed, keywords) =>
  value === searchItem ? 0 : defaultFilter(value, typed, keywords)

/** Draws the ⌘K palette: all actions, views and pages by name. */
export function CommandMenu() {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const navigate = useNavigate()
  const { me } = useSession()
  const settings = settingsGroups.flatMap((group) => pagesFor(group.pages, me.role))
  const pages = [
    ...settings.map(({ to, name }) => ({ to, name: `Settings: ${name}` })),
    { to: '/lab', name: 'Trigger Lab' },
    { to: '/start', name: 'Get started' },
  ]
  useEffect(
    () =>
      commands.on((command) => {
        if (command !== 'palette') return
        setTyped('')
        setOpen((was) => !was)
      }),
    [],
  )
  /** Opens the inbox first where another page is shown: the search is part of it. */
  const searchFor = async (text: string) => {
    if (!herePath().startsWith('/inbox')) await navigate({ to: '/inbox/$view', params: { view: 'all' } })
    setTimeout(() => commands.send('search', text))
  }
  const run = (act: () => void) => () => {
    setOpen(false)
    // Runs after the dialog has returned the focus.
    setTimeout(act)
  }
  const item = 'flex h-8 items-center rounded-md px-2 data-[selected=true]:bg-hover'
  return (
    <DialogFrame open={open} onClose={() => setOpen(false)} title="What do you want to do?">
      <Palette label="Commands" filter={score}>
        <Palette.Input
          autoFocus
          value={typed}
          onValueChange={setTyped}
          placeholder="Find an action, a page or a conversation"
          className="mb-2 h-9 w-full rounded-md border border-line-strong bg-panel px-3 text-sm outline-none"
        />
        <Palette.List className="max-h-80 overflow-auto">
          {verbs.map(([command, title]) => (
            <Palette.Item key={command} className={item} onSelect={run(() => commands.send(command))}>
              {title}
            </Palette.Item>
          ))}
          {viewNames.map((view) => (
            <Palette.Item
              key={view}
              className={item}
              onSelect={run(() => navigate({ to: '/inbox/$view', params: { view } }))}
            >
              Inbox: {viewTitles[view]}
            </Palette.Item>
          ))}
          {pages.map(({ to, name }) => (
            <Palette.Item key={to} className={item} onSelect={run(() => navigate({ to }))}>
              {name}
            </Palette.Item>
          ))}
          {typed.trim() ? (
            <Palette.Item forceMount className={item} value={searchItem} onSelect={run(() => searchFor(typed.trim()))}>
              Search all conversations for “{typed.trim()}”
            </Palette.Item>
          ) : null}
        </Palette.List>
      </Palette>
    </DialogFrame>
  )
}
