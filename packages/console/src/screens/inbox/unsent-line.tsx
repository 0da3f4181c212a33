import { Link } from '@tanstack/react-router'
import { CircleAlert } from 'lucide-react'
import { useLive } from '../../live/context.tsx'
import type { LiveState } from '../../live/state.ts'
import { nameOf, type ViewName } from '../../live/views.ts'

/** Returns the conversation with the first reply or note that waits for the teammate. */
const firstFailed = ({ pending }: LiveState) =>
  [...pending.values()].flat().find(({ state }) => state === 'failed')?.conversationId
const failedCount = ({ pending }: LiveState) =>
  [...pending.values()].flat().filter(({ state }) => state === 'failed').length

/** Says that something was not sent and leads to it, wherever the teammate is. */
export function UnsentLine({ view }: { view: ViewName }) {
  const conversationId = useLive(firstFailed)
  const count = useLive(failedCount)
  const conversation = useLive((state) => state.conversations.get(conversationId ?? ''))
  return (
    <div role="status" className="empty:hidden">
      {conversationId ? (
        <Link
          to="/inbox/$view/$conversationId"
          params={{ view, conversationId }}
          className="mx-2 mt-2 flex items-center gap-2 rounded-md bg-failed-soft px-2 py-1 text-xs text-failed"
        >
          <CircleAlert className="!size-3.5" />
          <span className="min-w-0 flex-1 truncate">
            {count === 1 ? 'Not sent' : `${count} not sent`}
            {conversation ? `: to ${nameOf(conversation)}` : ''}
          </span>
          <span className="font-medium underline">Look</span>
        </Link>
      ) : null}
    </div>
  )
}
