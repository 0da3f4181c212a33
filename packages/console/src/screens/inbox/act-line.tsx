import type { Act } from '@baton/client/acts'
import type { Message } from '@baton/core'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { absolute, clock } from '../../ui/time.tsx'
import { actWords, stepWords } from './event-words.ts'
import { ThreadLine } from './thread-line.tsx'

/** Draws one act in one line, with whether the customer was told. An act of several events opens to all of them. */
export function ActLine({ act }: { act: Act }) {
  const [open, setOpen] = useState(false)
  const words = actWords(act)
  const [{ at }] = act.events
  const told = act.events.flatMap((event) => (event.type === 'message.created' ? [event.message] : []))
  if (!words && told.length === 0) return null
  const toldWords = told.map(({ text }) => `Customer was told: “${text}”`)
  const parts = [...stepWords(act), ...toldWords]
  const failed = told.find(({ delivery }) => delivery?.status === 'failed')
  return (
    <ThreadLine
      title={absolute(at)}
      below={
        open ? (
          <ul className="mx-auto mt-1 w-fit max-w-[80%] list-disc ps-4 text-xs text-muted [overflow-wrap:anywhere]">
            {parts.map((part, i) => (
              <li key={i}>{part}</li>
            ))}
          </ul>
        ) : null
      }
    >
      {words ?? toldWords.join(' ')}{' '}
      {failed ? (
        <NotReached message={failed} />
      ) : words && told.length > 0 ? (
        <span className="text-faint">· customer told {clock(at)}</span>
      ) : null}{' '}
      {parts.length > 1 && words ? (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="whitespace-nowrap hover:text-text"
        >
          · {parts.length} events <ChevronRight className={`!me-0 !size-3 ${open ? 'rotate-90' : ''}`} />
        </button>
      ) : null}
    </ThreadLine>
  )
}

/** Says that a notice did not reach the customer. */
function NotReached({ message: { delivery } }: { message: Message }) {
  return <span className="text-failed">· customer not reached{delivery?.reason ? `: ${delivery.reason}` : ''}</span>
}
