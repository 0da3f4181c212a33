import type { Conversation } from '@baton/core'
import type { Teammate } from '@baton/core/api'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api.ts'
import { useLive, useSession } from '../../live/context.tsx'
import { commands } from '../../shell/bus.ts'
import { Button } from '../../ui/button.tsx'
import { isComposing } from '../../ui/composing.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { Face } from '../../ui/face.tsx'
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
        description="Closes the conversation. If the customer writes again, the assistant answers."
      >
        <OneText
          label="Note for the team (optional)"
          action="Resolve"
          start=""
          onDone={(note) => verbs.resolve(note).then(dialogs.close)}
          busy={verbs.busy}
        />
      </DialogFrame>
      <DialogFrame
        open={dialogs.shown === 'return'}
        onClose={dialogs.close}
        title="Return to assistant"
        description="The assistant reads this brief and does not contradict it."
      >
        <Brief
          conversation={conversation}
          onDone={(brief) => verbs.giveBack(brief).then(dialogs.close)}
          busy={verbs.busy}
        />
      </DialogFrame>
    </>
  )
}

function AssignList({ conversation, onPick }: { conversation: Conversation; onPick: (id: string) => void }) {
  const { me } = useSession()
  const [q, setQ] = useState('')
  const { data } = useQuery({ queryKey: ['teammates'], queryFn: () => api.get<{ items: Teammate[] }>('/v1/teammates') })
  const people = (data?.items ?? []).filter(
    ({ disabledAt, role, name, email }) =>
      !disabledAt && role !== 'viewer' && `${name} ${email}`.toLowerCase().includes(q.toLowerCase()),
  )
  return (
    <>
      <input
        autoFocus
        aria-label="Find a teammate"
        placeholder="Name or email"
        value={q}
        onChange={({ target }) => setQ(target.value)}
        onKeyDown={(event) => {
          const [first] = people.filter(({ id }) => id !== conversation.assignee?.id)
          if (event.key === 'Enter' && first && !isComposing(event.nativeEvent)) onPick(first.id)
        }}
        className="mb-2 h-8 w-full rounded-md border border-line-strong bg-panel px-2.5"
      />
      <ul className="max-h-64 overflow-auto">
        {people.map(({ id, name, email }) => (
          <li key={id}>
            <button
              type="button"
              disabled={conversation.assignee?.id === id}
              onClick={() => onPick(id)}
              className="flex h-9 w-full items-center gap-2 rounded-md px-2 text-start hover:bg-hover
                disabled:opacity-50"
            >
              <Face name={name} kind="teammate" />
              <span className="font-medium">{name}</span>
              {id === me.id ? <span className="text-muted">you</span> : null}
              <span className="ms-auto truncate text-xs text-muted">{email}</span>
            </button>
          </li>
        ))}
        {people.length === 0 ? <li className="p-3 text-center text-muted">No teammate with that name.</li> : null}
      </ul>
    </>
  )
}

/** Asks for a brief. Starts with the teammate's last two messages, which usually say what was done and promised. */
function Brief({
  conversation,
  onDone,
  busy,
}: {
  conversation: Conversation
  onDone: (brief: string) => void
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
      onDone={onDone}
      busy={busy}
    />
  )
}

function OneText({
  label,
  action,
  start,
  onDone,
  busy,
}: {
  label: string
  action: string
  start: string
  onDone: (text: string) => void
  busy: boolean
}) {
  const [text, setText] = useState(start)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onDone(text.trim())
      }}
    >
      <label className="block">
        <span className="mb-1 block text-xs text-muted">{label}</span>
        <textarea
          autoFocus
          rows={4}
          maxLength={10_000}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.form?.requestSubmit()
          }}
          className="w-full resize-y rounded-md border border-line-strong bg-panel px-2.5 py-2"
        />
      </label>
      <div className="mt-3 flex justify-end">
        <Button kind="primary" type="submit" disabled={busy} shortcut="⌘⏎">
          {action}
        </Button>
      </div>
    </form>
  )
}
