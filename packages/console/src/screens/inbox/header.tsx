import type { Conversation } from '@baton/core'
import { Link } from '@tanstack/react-router'
import {
  ArrowLeft,
  CircleCheck,
  CornerUpLeft,
  Ellipsis,
  Hand,
  Hourglass,
  PanelRight,
  Sparkles,
  UserPlus,
  UserRound,
} from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useSession } from '../../live/context.tsx'
import { prefs } from '../../live/prefs.ts'
import { nameOf, type ViewName } from '../../live/views.ts'
import { commands } from '../../shell/bus.ts'
import { Button } from '../../ui/button.tsx'
import { channelTitle } from '../../ui/channel-icon.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Switch } from '../../ui/form.tsx'
import { Menu, MenuItem, MenuLabel, MenuLine } from '../../ui/menu.tsx'
import { useUrgent, Waiting } from '../../ui/time.tsx'
import { languagesOf } from './locale.ts'
import { priorityNames } from './priority-names.ts'
import type { Verbs } from './use-verbs.ts'
import type { Dialogs } from './verb-dialogs.tsx'

/** Shows who the contact is, who has the conversation, and the possible actions. */
export function Header({
  conversation,
  view,
  verbs,
  dialogs,
  onContext,
}: {
  conversation: Conversation
  view: ViewName
  verbs: Verbs
  dialogs: Dialogs
  onContext: () => void
}) {
  const { me } = useSession()
  const { decisions } = useSyncExternalStore(prefs.subscribe, prefs.get)
  const { owner, status, channel, assignee } = conversation
  const { writes, browser } = languagesOf(conversation)
  const mine = owner === 'teammate' && assignee?.id === me.id
  const canAct = me.role !== 'viewer'
  const facts = [
    writes ? `Writes ${writes}` : browser && `Browser in ${browser}`,
    channelTitle(channel.kind),
    channel.name === channelTitle(channel.kind) ? null : channel.name,
  ].filter(Boolean)
  return (
    <header className="@container flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-2">
      <Link
        to="/inbox/$view"
        params={{ view }}
        aria-label="Back to the list"
        className="grid size-7 place-items-center rounded-md text-muted hover:bg-hover min-[760px]:hidden"
      >
        <ArrowLeft />
      </Link>
      {/* The actions keep their width; the name and the facts are cut off. */}
      <div className="flex min-w-0 flex-[1_1_160px] items-center gap-2">
        <h2 className="truncate text-[15px] font-semibold" title={nameOf(conversation)}>
          {nameOf(conversation)}
        </h2>
        <State conversation={conversation} mine={mine} />
        <span title={facts.join(' · ')} className="min-w-0 flex-1 basis-0 truncate text-muted max-[1199px]:hidden">
          {facts.join(' · ')}
        </span>
      </div>
      <div className="ms-auto flex items-center gap-2">
        {/* Only where the actions leave room. It is always in the menu. */}
        <span
          className={`hidden items-center gap-2 pe-1 text-xs text-muted
            ${mine ? '@min-[760px]:flex' : '@min-[640px]:flex'}`}
        >
          <Switch label="Decisions" checked={decisions} onChange={showDecisions} />
          <span aria-hidden="true">Decisions</span>
        </span>
        {canAct && status === 'open' && owner === 'queue' ? (
          <>
            <Button onClick={() => dialogs.open('assign')} shortcut="A">
              <UserPlus /> <span className="max-[480px]:sr-only">Assign</span>
            </Button>
            <Button kind="primary" disabled={verbs.busy} onClick={() => commands.send('claim')} shortcut="C">
              <Hand /> Claim
            </Button>
          </>
        ) : null}
        {canAct && status === 'open' && owner === 'assistant' ? (
          <Button kind="primary" disabled={verbs.busy} onClick={() => commands.send('claim')} shortcut="C">
            <Hand /> Take over
          </Button>
        ) : null}
        {canAct && owner === 'teammate' && !mine ? (
          <Button disabled={verbs.busy} onClick={() => commands.send('claim')} shortcut="C">
            <Hand /> Take over
          </Button>
        ) : null}
        {canAct && mine ? (
          <>
            <Button disabled={verbs.busy} onClick={() => dialogs.open('return')} shortcut="B">
              <CornerUpLeft /> <span className="max-[600px]:sr-only">Return to assistant</span>
            </Button>
            <Button kind="primary" disabled={verbs.busy} onClick={() => dialogs.open('resolve')} shortcut="E">
              <CircleCheck /> Resolve
            </Button>
          </>
        ) : null}
        {canAct && status === 'closed' ? <Button onClick={verbs.reopen}>Reopen</Button> : null}
        <More conversation={conversation} verbs={verbs} dialogs={dialogs} canAct={canAct} />
        <Button kind="quiet" icon aria-label="Conversation details" onClick={onContext}>
          <PanelRight />
        </Button>
      </div>
    </header>
  )
}

function State({
  conversation: { status, owner, handoff, assignee, waitingSince },
  mine,
}: {
  conversation: Conversation
  mine: boolean
}) {
  if (status === 'closed')
    return (
      <Chip tone="done">
        <CircleCheck /> Resolved
      </Chip>
    )
  if (owner === 'queue' && handoff)
    return (
      <Chip tone="waiting">
        <Hourglass /> <span className="max-[480px]:sr-only">Waiting</span> <Waiting since={handoff.requestedAt} />
      </Chip>
    )
  if (mine && waitingSince) return <OwedReply since={waitingSince} />
  if (owner === 'teammate')
    return (
      <Chip tone="human">
        <UserRound /> <span className="max-w-[16ch] truncate">{mine ? 'Yours' : assignee?.name}</span>
      </Chip>
    )
  return (
    <Chip tone="assistant">
      <Sparkles /> Assistant
    </Chip>
  )
}

/** Shows how long the contact has waited for this teammate's reply. */
function OwedReply({ since }: { since: string }) {
  return (
    <Chip tone={useUrgent(since) ? 'failed' : 'waiting'}>
      <Hourglass /> <span className="max-[480px]:sr-only">Waiting for you</span> <Waiting since={since} />
    </Chip>
  )
}

const showDecisions = (decisions: boolean) => prefs.set({ decisions })

function More({
  conversation,
  verbs,
  dialogs,
  canAct,
}: {
  conversation: Conversation
  verbs: Verbs
  dialogs: Dialogs
  canAct: boolean
}) {
  const { decisions } = useSyncExternalStore(prefs.subscribe, prefs.get)
  return (
    <Menu
      trigger={
        <Button kind="quiet" icon aria-label="More">
          <Ellipsis />
        </Button>
      }
    >
      {canAct ? <Acts conversation={conversation} verbs={verbs} dialogs={dialogs} /> : null}
      <MenuItem checked={decisions} onSelect={() => showDecisions(!decisions)} shortcut="D">
        Decisions
      </MenuItem>
    </Menu>
  )
}

function Acts({ conversation, verbs, dialogs }: { conversation: Conversation; verbs: Verbs; dialogs: Dialogs }) {
  const { owner, status, handoff } = conversation
  const open = owner !== 'assistant'
  return (
    <>
      {open ? (
        <>
          <MenuItem onSelect={() => dialogs.open('assign')} shortcut="A">
            {owner === 'teammate' ? 'Reassign…' : 'Assign…'}
          </MenuItem>
          {owner === 'teammate' ? <MenuItem onSelect={verbs.release}>Release to the queue</MenuItem> : null}
          <MenuItem onSelect={() => dialogs.open('return')} shortcut="B">
            Return to assistant…
          </MenuItem>
          <MenuItem onSelect={verbs.cancel}>Cancel the handoff</MenuItem>
          <MenuLine />
          <MenuLabel>Priority</MenuLabel>
          {priorityNames.map((title, priority) => (
            <MenuItem key={title} checked={handoff?.priority === priority} onSelect={() => verbs.priority(priority)}>
              {title}
            </MenuItem>
          ))}
          <MenuLine />
        </>
      ) : status === 'open' ? (
        <MenuItem onSelect={verbs.request}>Move to the queue</MenuItem>
      ) : null}
      {status === 'open' ? (
        <MenuItem onSelect={verbs.close} danger>
          Close the conversation
        </MenuItem>
      ) : (
        <MenuItem onSelect={verbs.reopen}>Reopen</MenuItem>
      )}
      <MenuLine />
    </>
  )
}
