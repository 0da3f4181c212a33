import { useNavigate } from '@tanstack/react-router'
import { Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLive, useSession } from '../../live/context.tsx'
import { holdMs } from '../../live/prefs.ts'
import type { LiveState } from '../../live/state.ts'
import { nameOf, type ViewName } from '../../live/views.ts'
import { undoKey } from '../../shell/platform.ts'
import { Kbd } from '../../ui/kbd.tsx'

/** Returns the reply that was held last, in any conversation. */
const lastHeld = ({ pending }: LiveState) =>
  [...pending.values()]
    .flat()
    .filter(({ state }) => state === 'held')
    .sort((a, b) => b.at - a.at)[0]

/**
 * Shows how long the last reply is held. It can be sent now or taken back into the composer, also when the teammate has
 * gone on to the next conversation. Draws nothing when none is held.
 */
export function HoldBar({ view }: { view: ViewName }) {
  const { live } = useSession()
  const navigate = useNavigate()
  const held = useLive(lastHeld)
  const conversation = useLive((state) => (held ? state.conversations.get(held.conversationId) : undefined))
  const offline = useLive(({ connection }) => connection !== 'live')
  const seconds = useSecondsUntil(held?.leavesAt ?? 0)

  useEffect(() => {
    if (!held) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || event.shiftKey || event.altKey || !(event.metaKey || event.ctrlKey)) return
      if (event.defaultPrevented || hasOwnUndo(event.target)) return
      event.preventDefault()
      takeBack()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })

  function takeBack() {
    if (!held || !live.outbox.takeBack(held.clientId)) return
    const { conversationId, text, cursor = text.length } = held
    live.drafts.putBack(conversationId, text, cursor)
    navigate({ to: '/inbox/$view/$conversationId', params: { view, conversationId } })
  }

  // The announcement must be in the page before its text changes, or screen readers miss it.
  return (
    <>
      <p role="status" className="sr-only">
        {held ? `Held for five seconds. ${undoKey.says} takes it back.` : ''}
      </p>
      {held ? (
        <div className="mb-2 flex items-center gap-1 rounded-lg bg-shade py-1.5 ps-3 pe-1.5 font-medium text-white">
          <Ring share={seconds / (holdMs / 1000)} />
          <span aria-hidden="true" className="ms-1 min-w-0 flex-1 truncate tabular-nums">
            {`Sends to ${conversation ? nameOf(conversation) : 'the customer'}`}
            {held.resolve ? ' and resolves ' : ' '}
            {offline ? 'when the connection is back' : `in ${seconds} s`}
          </span>
          <button
            type="button"
            className="h-7 shrink-0 rounded-md px-2.5 hover:bg-white/10"
            onClick={() => live.outbox.sendNow(held.conversationId)}
          >
            Send now
          </button>
          <button
            type="button"
            aria-keyshortcuts="Meta+Z Control+Z"
            className="flex h-7 shrink-0 items-center gap-1.5 rounded-md bg-white/15 px-2.5 hover:bg-white/25"
            onClick={takeBack}
          >
            <Undo2 /> Take back <Kbd onAccent>{undoKey.shown}</Kbd>
          </button>
        </div>
      ) : null}
    </>
  )
}

/** Returns whether undo belongs to the field that has the focus: any field with text in it, other than the composer. */
function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false
  return !('composer' in target.dataset) || target.value !== ''
}

function Ring({ share }: { share: number }) {
  const length = 2 * Math.PI * 7
  return (
    <svg viewBox="0 0 18 18" className="size-[18px] shrink-0" fill="none" strokeWidth="2.5" aria-hidden="true">
      <circle cx="9" cy="9" r="7" stroke="rgb(255 255 255 / 28%)" />
      <circle
        cx="9"
        cy="9"
        r="7"
        stroke="#fff"
        strokeDasharray={`${Math.min(1, share) * length} ${length}`}
        transform="rotate(-90 9 9)"
      />
    </svg>
  )
}

/** Returns the whole seconds until a moment, and draws again with each. */
function useSecondsUntil(moment: number): number {
  const [, redraw] = useState(0)
  const left = Math.max(0, moment - Date.now())
  const seconds = Math.max(1, Math.ceil(left / 1000))
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(() => redraw((count) => count + 1), left % 1000 || 1000)
    return () => clearTimeout(timer)
  })
  return seconds
}
