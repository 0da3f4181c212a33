import type { Conversation } from '@baton/core'
import { BellOff } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { channelLookOf } from '../../channels/index.ts'
import { useLive, useSession } from '../../live/context.tsx'
import { tab } from '../../live/kept.ts'
import { nameOf } from '../../live/views.ts'
import { commands } from '../../shell/bus.ts'
import { Button } from '../../ui/button.tsx'
import { isComposing } from '../../ui/composing.ts'
import { optedOut } from './event-words.ts'
import { localeName } from './locale.ts'
import type { Verbs } from './use-verbs.ts'

const maxLength = 10_000
const none: never[] = []
const draftKey = (id: string, note: boolean) => `draft:${id}:${note ? 'note' : 'reply'}`

/**
 * Draws the field for replies and notes. Shows what sending will also do, such as claim or reopen, and keeps drafts.
 */
export function Composer({ conversation, verbs }: { conversation: Conversation; verbs: Verbs }) {
  const { live, me } = useSession()
  const { id, owner, assignee, status } = conversation
  const [note, setNote] = useState(false)
  const [text, setText] = useState(() => tab.get(draftKey(id, false)) ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  const lastTyping = useRef(0)
  const out = useLive((state) => optedOut(state.threads.get(id)?.thread?.log.items ?? none))
  const others = owner === 'teammate' && assignee?.id !== me.id

  function show(asNote: boolean) {
    setNote(asNote)
    setText(tab.get(draftKey(id, asNote)) ?? '')
    // At once: the next key is already meant for the field.
    field.current?.focus()
  }
  useEffect(
    () =>
      commands.on((command) => {
        if (command === 'reply') show(false)
        if (command === 'note') show(true)
      }),
    [],
  )
  useEffect(() => {
    const element = field.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${Math.min(element.scrollHeight, 240)}px`
  }, [text])

  function write(next: string) {
    setText(next)
    if (next) tab.set(draftKey(id, note), next)
    else tab.remove(draftKey(id, note))
    if (note || !next || Date.now() - lastTyping.current < 3000) return
    lastTyping.current = Date.now()
    live.typing(id, true)
  }
  async function send() {
    const said = text.trim()
    if (!said) return false
    write('')
    lastTyping.current = 0
    if (!note) live.typing(id, false)
    return live.send(id, said, { note })
  }
  /** Resolves only after the reply is stored: a reply to a closed conversation would reopen it. */
  async function sendAndResolve() {
    if (note || !(await send())) return
    await verbs.resolve('')
    commands.send('next')
  }

  if (me.role === 'viewer')
    return (
      <p className="border-t border-line px-4 py-3 text-muted">
        You have read-only access. Ask an admin for the teammate role to reply.
      </p>
    )
  const reads = localeName(conversation.handoff?.language ?? null)
  const placeholder = note
    ? 'Only your team reads this'
    : status === 'closed'
      ? 'Replying reopens this conversation and assigns it to you'
      : owner === 'queue'
        ? `Replying claims this conversation.${reads ? ` ${nameOf(conversation)} writes ${reads}.` : ''}`
        : owner === 'assistant'
          ? 'Replying takes over from the assistant'
          : others
            ? `${assignee?.name} has this conversation; you can still reply`
            : `Reply to ${nameOf(conversation)}`
  const left = maxLength - text.length
  const Cost = note ? undefined : channelLookOf(conversation.channel.kind)?.Cost
  return (
    <div className="shrink-0 px-4 pb-4">
      {others && !note ? (
        <p className="mb-2 flex items-center gap-2 text-xs text-human">
          {assignee?.name} is replying.
          <button type="button" className="font-medium underline" onClick={() => verbs.assign(me.id)}>
            Take over
          </button>
        </p>
      ) : null}
      {out && !note ? (
        <p role="note" className="mb-2 flex items-start gap-2 text-xs text-failed">
          <BellOff className="mt-0.5 !size-3.5" /> The customer opted out (STOP). Messages are not delivered until they
          reply START.
        </p>
      ) : null}
      <div
        className={`rounded-lg border border-line-strong focus-within:border-focus ${note ? 'bg-note' : 'bg-raised'}`}
      >
        <div role="tablist" aria-label="Reply or note" className="flex gap-3 px-3 pt-2">
          {[false, true].map((asNote) => (
            <button
              key={String(asNote)}
              type="button"
              role="tab"
              aria-selected={note === asNote}
              onClick={() => show(asNote)}
              className={`h-6 min-w-10 ${note === asNote ? 'font-medium' : 'text-muted'}`}
            >
              {asNote ? 'Note' : 'Reply'}
            </button>
          ))}
        </div>
        <textarea
          ref={field}
          rows={2}
          dir="auto"
          value={text}
          maxLength={maxLength}
          aria-label={note ? 'Note' : 'Reply'}
          placeholder={placeholder}
          onChange={({ target }) => write(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event.nativeEvent)) {
              const withResolve = event.shiftKey && (event.metaKey || event.ctrlKey)
              if (event.shiftKey && !withResolve) return
              event.preventDefault()
              if (withResolve) sendAndResolve()
              else send()
            }
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
          className="block max-h-60 w-full resize-none bg-transparent px-3 py-1.5 outline-none placeholder:text-faint"
        />
        <div className="flex items-center justify-end gap-3 px-2 pb-2">
          {left < 500 ? (
            <span className={`text-xs tabular-nums ${left === 0 ? 'text-failed' : 'text-muted'}`}>{left} left</span>
          ) : null}
          {Cost ? <Cost text={text} /> : null}
          <span className="text-xs text-faint max-[480px]:hidden">⇧⏎ new line</span>
          <Button kind="primary" disabled={text.trim() === ''} onClick={send} shortcut="⏎">
            {note ? 'Add note' : 'Send'}
          </Button>
        </div>
      </div>
    </div>
  )
}
