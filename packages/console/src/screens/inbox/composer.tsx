import type { Conversation, Presence } from '@baton/core'
import { maxTextLength } from '@baton/core/text-limits'
import { BellOff, Lock } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { channelLookOf } from '../../channels/index.ts'
import { useLive, useSession } from '../../live/context.tsx'
import { holdMs, prefs } from '../../live/prefs.ts'
import { nameOf } from '../../live/views.ts'
import { commands } from '../../shell/bus.ts'
import { keyNames, noteKey } from '../../shell/platform.ts'
import { Button } from '../../ui/button.tsx'
import { isComposing } from '../../ui/composing.ts'
import { focusHome } from '../../ui/focus-home.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { optedOut } from './event-words.ts'
import { languagesOf } from './locale.ts'
import { prepareToMoveOn } from './moving-on.ts'
import type { Verbs } from './use-verbs.ts'

const none: never[] = []

/**
 * Draws the field for replies and notes. Shows what sending will also do, such as claim or reopen, and keeps drafts.
 */
export function Composer({ conversation, verbs }: { conversation: Conversation; verbs: Verbs }) {
  const { live, me } = useSession()
  const { drafts, outbox } = live
  const { id, owner, assignee, status } = conversation
  const [note, setNote] = useState(false)
  const [text, setText] = useState(() => drafts.get(id, 'reply'))
  const field = useRef<HTMLTextAreaElement>(null)
  const lastTyping = useRef(0)
  const out = useLive((state) => optedOut(state.threads.get(id)?.thread?.log.items ?? none))
  const holder = useLive((state) => state.threads.get(id)?.presence.find((one) => one.id === assignee?.id))
  const others = owner === 'teammate' && assignee?.id !== me.id

  function show(asNote: boolean) {
    setNote(asNote)
    setText(drafts.get(id, asNote ? 'note' : 'reply'))
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
    const putBack = () => {
      const cursor = drafts.takeCursor(id)
      if (cursor === null) return
      show(false)
      requestAnimationFrame(() => field.current?.setSelectionRange(cursor, cursor))
    }
    putBack()
    return drafts.onPutBack(putBack)
  }, [id, drafts])
  useEffect(() => {
    const element = field.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${Math.min(element.scrollHeight, 240)}px`
  }, [text])

  function write(next: string) {
    setText(next)
    drafts.set(id, note ? 'note' : 'reply', next)
    if (note || !next || Date.now() - lastTyping.current < 3000) return
    lastTyping.current = Date.now()
    live.typing(id, true)
  }
  function send(resolve = false) {
    const said = text.trim()
    if (!said) return
    const cursor = field.current?.selectionStart ?? said.length
    write('')
    if (note) {
      outbox.write({ conversationId: id, text: said, note })
      return show(false)
    }
    lastTyping.current = 0
    live.typing(id, false)
    outbox.write({
      ...{ conversationId: id, text: said, note, cursor, resolve },
      holdMs: prefs.get().holdReplies ? holdMs : 0,
    })
    if (resolve) prepareToMoveOn()()
  }

  if (me.role === 'viewer')
    return (
      <p className="border-t border-line px-4 py-3 text-muted">
        You have read-only access. Ask an admin for the teammate role to reply.
      </p>
    )
  const { writes } = languagesOf(conversation)
  const placeholder = note
    ? 'Write to your team'
    : status === 'closed'
      ? 'Replying reopens this conversation and assigns it to you'
      : owner === 'queue'
        ? `Replying claims this conversation.${writes ? ` ${nameOf(conversation)} writes ${writes}.` : ''}`
        : owner === 'assistant'
          ? 'Replying takes over from the assistant'
          : others
            ? `${assignee?.name} has this conversation; you can still reply`
            : `Reply to ${nameOf(conversation)}`
  const left = maxTextLength - text.length
  const Cost = note ? undefined : channelLookOf(conversation.channel.kind)?.Cost
  return (
    <div>
      {others && !note ? (
        <p className="mb-2 flex items-center gap-2 text-xs text-human">
          {holderWords(assignee?.name ?? 'A teammate', holder)}
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
        className={`overflow-hidden rounded-lg border-[1.5px]
          ${
            note
              ? 'border-dashed border-note-strong bg-note focus-within:border-note-text'
              : 'border-line-strong bg-raised focus-within:border-focus'
          }`}
      >
        {note ? (
          <p className="flex items-center gap-2 bg-note-line px-3 py-1.5 text-xs font-medium text-note-text">
            <Lock className="!size-3.5" /> Only your team sees this. {nameOf(conversation)} never does.
          </p>
        ) : null}
        <div role="tablist" aria-label="Reply or note" className="flex items-center gap-3 px-3 pt-2">
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
          <span title={`${noteKey.says} switches`}>
            <Kbd>{noteKey.shown}</Kbd>
          </span>
        </div>
        <textarea
          ref={field}
          data-composer
          aria-keyshortcuts="Alt+N"
          rows={2}
          dir="auto"
          value={text}
          maxLength={maxTextLength}
          aria-label={note ? 'Note' : 'Reply'}
          placeholder={placeholder}
          onChange={({ target }) => write(target.value)}
          onKeyDown={(event) => {
            // Option N types a dead key on a Mac, so the key is known by its place.
            if (event.altKey && event.code === 'KeyN' && !event.metaKey && !event.ctrlKey) {
              event.preventDefault()
              return show(!note)
            }
            if (event.key === 'Enter' && !isComposing(event.nativeEvent)) {
              const withResolve = event.shiftKey && (event.metaKey || event.ctrlKey)
              if (event.shiftKey && !withResolve) return
              event.preventDefault()
              if (!note || !withResolve) send(withResolve)
            }
            if (event.key === 'Escape') {
              if (note && text.trim() === '') show(false)
              focusHome()
            }
          }}
          className="block max-h-60 w-full resize-none bg-transparent px-3 py-1.5 outline-none placeholder:text-faint"
        />
        <div className="flex items-center justify-end gap-3 px-2 pb-2">
          {left < 500 ? (
            <span className={`text-xs tabular-nums ${left === 0 ? 'text-failed' : 'text-muted'}`}>{left} left</span>
          ) : null}
          {Cost ? <Cost text={text} /> : null}
          <span className="text-xs text-faint max-[480px]:hidden">{keyNames('⇧⏎').shown} new line</span>
          <Button kind={note ? 'note' : 'primary'} disabled={text.trim() === ''} onClick={() => send()} shortcut="⏎">
            {note ? 'Add note' : 'Send'}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** Says who has the conversation, and whether they are there. */
function holderWords(name: string, presence: Presence | undefined): string {
  if (presence?.typing) return `${name} has this conversation and is typing.`
  return presence?.viewing ? `${name} has this conversation and has it open.` : `${name} has this conversation.`
}
