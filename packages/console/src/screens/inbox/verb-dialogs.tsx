import type { Conversation, Owner } from '@baton/core'
import type { ListedTeammate } from '@baton/core/api'
import { maxTextLength } from '@baton/core/text-limits'
import { useQuery } from '@tanstack/react-query'
import { Command as Palette } from 'cmdk'
import { type ReactNode, useEffect, useState } from 'react'
import { api } from '../../api.ts'
import { useLive, useSession } from '../../live/context.tsx'
import type { DraftKind } from '../../live/drafts.ts'
import { commands } from '../../shell/bus.ts'
import { sendKey } from '../../shell/platform.ts'
import { Button } from '../../ui/button.tsx'
import { isComposing } from '../../ui/composing.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { Face } from '../../ui/face.tsx'
import { agoWords } from '../../ui/time-words.ts'
import type { Verbs } from './use-verbs.ts'

type Name = 'assign' | 'resolve' | 'return'
export interface Dialogs {
  shown: Name | null
  open: (name: Name) => void
  close: () => void
}

/** Opens the dialogs of actions that need input, and runs all actions from the keyboard. */
export function useDialogs(conversation: Conversation | null, verbs: Verbs, teammateId: string): Dialogs {
  const { me } = useSession()
  const [shown, setShown] = useState<Name | null>(null)
  useEffect(
    () =>
      commands.on((command) => {
        if (!conversation || me.role === 'viewer') return
        const { owner, assignee, status } = conversation
        const mine = owner === 'teammate' && assignee?.id === teammateId
        if (command === 'claim' && status === 'open') {
          if (!mine) commands.send('reply')
          if (owner === 'queue') verbs.claim()
          else if (owner === 'assistant') verbs.takeover()
          else if (!mine) verbs.assign(teammateId)
        }
        if (command === 'assign' && owner !== 'assistant') setShown('assign')
        if (command === 'resolve' && owner === 'teammate') setShown('resolve')
        if (command === 'return' && owner !== 'assistant') setShown('return')
        if (command === 'release' && owner === 'teammate') verbs.release()
        if (command === 'cancel' && owner !== 'assistant') verbs.cancel()
        if (command === 'undo') verbs.undo()
      }),
    [conversation, verbs, teammateId, me.role],
  )
  return { shown, open: setShown, close: () => setShown(null) }
}

/** Draws the dialogs for assign, resolve and return. */
export function VerbDialogs({
  conversation,
  verbs,
  dialogs,
}: {
  conversation: Conversation
  verbs: Verbs
  dialogs: Dialogs
}) {
  const [next, setNext] = useState<Owner>('assistant')
  return (
    <>
      <DialogFrame
        open={dialogs.shown === 'assign'}
        onClose={dialogs.close}
        title={conversation.owner === 'teammate' ? 'Reassign to' : 'Assign to'}
      >
        <AssignList conversation={conversation} onPick={(id) => verbs.assign(id).then(dialogs.close)} />
      </DialogFrame>
      <DialogFrame
        open={dialogs.shown === 'resolve'}
        onClose={dialogs.close}
        title="Resolve"
        description="Closes the conversation."
      >
        <OneText
          label="Note for the team (optional)"
          action="Resolve"
          start=""
          draft={{ id: conversation.id, kind: 'resolution' }}
          onDone={(note) => verbs.resolve(note, next)}
          onClose={dialogs.close}
          busy={verbs.busy}
        >
          <Unanswered conversation={conversation} />
          <Next next={next} onChange={setNext} />
        </OneText>
      </DialogFrame>
      <DialogFrame
        open={dialogs.shown === 'return'}
        onClose={dialogs.close}
        title="Return to assistant"
        description="The assistant does not contradict this brief, or sends questions about it back to you."
      >
        <Brief conversation={conversation} onDone={verbs.giveBack} onClose={dialogs.close} busy={verbs.busy} />
      </DialogFrame>
    </>
  )
}

/** Warns before a resolution that leaves the customer's last message without a reply. */
function Unanswered({ conversation: { id, lastMessage, waitingSince } }: { conversation: Conversation }) {
  const replies = useLive((state) => state.pending.get(id)?.some(({ note, state: at }) => !note && at !== 'failed'))
  if (!waitingSince || lastMessage?.author !== 'contact' || replies) return null
  return (
    <p role="note" className="mt-3 text-waiting">
      They wrote {agoWords(lastMessage.at, Date.now())} and have no reply yet.
    </p>
  )
}

/** Chooses who gets the customer's next message. A bare “thanks” leaves the choice as it is. */
function Next({ next, onChange }: { next: Owner; onChange: (next: Owner) => void }) {
  return (
    <label className="mt-3 block">
      <span className="mb-1 block text-xs text-muted">If the customer writes again</span>
      <select
        value={next}
        onChange={({ target }) => onChange(target.value as Owner)}
        className="h-8 w-full rounded-md border border-line-strong bg-panel px-2"
      >
        <option value="assistant">The assistant answers</option>
        <option value="teammate">Back to me, for a week</option>
        <option value="queue">Into the queue</option>
      </select>
    </label>
  )
}

function AssignList({ conversation, onPick }: { conversation: Conversation; onPick: (id: string) => void }) {
  const { me } = useSession()
  const [q, setQ] = useState('')
  const { data } = useQuery({
    queryKey: ['teammates'],
    queryFn: () => api.get<{ items: ListedTeammate[] }>('/v1/teammates'),
    // Who is here changes all the time.
    staleTime: 0,
  })
  const people = (data?.items ?? [])
    .filter(
      ({ disabledAt, role, name, email }) =>
        !disabledAt && role !== 'viewer' && `${name} ${email}`.toLowerCase().includes(q.toLowerCase()),
    )
    .sort((a, b) => Number(b.here) - Number(a.here))
  return (
    <Palette label="Find a teammate" shouldFilter={false}>
      <Palette.Input
        autoFocus
        placeholder="Name or email"
        value={q}
        onValueChange={setQ}
        className="mb-2 h-8 w-full rounded-md border border-line-strong bg-panel px-2.5"
      />
      <Palette.List className="max-h-64 overflow-auto">
        {people.map(({ id, name, email, here }) => (
          <Palette.Item
            key={id}
            value={id}
            disabled={conversation.assignee?.id === id}
            onSelect={() => onPick(id)}
            className="flex h-9 items-center gap-2 rounded-md px-2 data-[disabled=true]:opacity-50
              data-[selected=true]:bg-hover"
          >
            <Face name={name} id={id} kind="teammate" />
            <span className="font-medium">{name}</span>
            <span className={here ? 'text-done' : 'text-muted'}>{id === me.id ? 'you' : here ? 'here' : 'away'}</span>
            <span className="ms-auto truncate text-xs text-muted">{email}</span>
          </Palette.Item>
        ))}
        <Palette.Empty className="p-3 text-center text-muted">No teammate with that name.</Palette.Empty>
      </Palette.List>
    </Palette>
  )
}

/** Asks for a brief. Starts with the teammate's last two messages, which usually say what was done and promised. */
function Brief({
  conversation,
  onDone,
  onClose,
  busy,
}: {
  conversation: Conversation
  onDone: (brief: string) => Promise<boolean>
  onClose: () => void
  busy: boolean
}) {
  const { me } = useSession()
  const items = useLive((state) => state.threads.get(conversation.id)?.thread?.log.items)
  const said = (items ?? []).flatMap((item) =>
    item.type === 'message.created' && item.message.author === 'teammate' && item.actor.id === me.id
      ? [item.message.text]
      : [],
  )
  return (
    <OneText
      label="What you did and what you promised"
      action="Return"
      start={said.slice(-2).join('\n')}
      draft={{ id: conversation.id, kind: 'brief' }}
      onDone={onDone}
      onClose={onClose}
      busy={busy}
    />
  )
}

/**
 * Asks for a text. Enter picks while the text is as it was; once something is typed it starts a new line, and ⌘⏎ or
 * Ctrl ⏎ picks. What is typed is kept as a draft until it was used.
 */
function OneText({
  label,
  action,
  start,
  draft,
  onDone,
  onClose,
  busy,
  children,
}: {
  label: string
  action: string
  start: string
  draft: { id: string; kind: DraftKind }
  /** Resolves to whether it was done. */
  onDone: (text: string) => Promise<boolean>
  onClose: () => void
  busy: boolean
  children?: ReactNode
}) {
  const { drafts } = useSession().live
  const [text, setText] = useState(() => drafts.get(draft.id, draft.kind) || start)
  const typed = text !== start
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault()
        if (busy || !(await onDone(text.trim()))) return
        drafts.set(draft.id, draft.kind, '')
        onClose()
      }}
    >
      <label className="block">
        <span className="mb-1 block text-xs text-muted">{label}</span>
        <textarea
          autoFocus
          rows={4}
          maxLength={maxTextLength}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            drafts.set(draft.id, draft.kind, target.value)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.repeat || isComposing(event.nativeEvent)) return
            if (typed && !event.metaKey && !event.ctrlKey) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
          className="w-full resize-y rounded-md border border-line-strong bg-panel px-2.5 py-2"
        />
      </label>
      {children}
      <div className="mt-3 flex justify-end">
        <Button kind="primary" type="submit" disabled={busy} shortcut={typed ? sendKey.shown : '⏎'}>
          {action}
        </Button>
      </div>
    </form>
  )
}
