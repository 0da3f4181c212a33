import { useNavigate, useParams } from '@tanstack/react-router'
import { MessagesSquare } from 'lucide-react'
import { useEffect } from 'react'
import { isView, type ViewName } from '../../live/views.ts'
import { commands } from '../../shell/bus.ts'
import { Empty } from '../../ui/empty.tsx'
import { HoldBar } from './hold-bar.tsx'
import { ConversationList } from './list.tsx'
import { ConversationPane } from './pane.tsx'

/** Shows the views and the list on the left and the open conversation on the right. */
export function Inbox() {
  const { view: named, conversationId } = useParams({ strict: false })
  const view: ViewName = named && isView(named) ? named : 'needs'
  const navigate = useNavigate()
  useEffect(
    () =>
      commands.on((command) =>
        command === 'back' && conversationId ? navigate({ to: '/inbox/$view', params: { view } }) : undefined,
      ),
    [conversationId, navigate, view],
  )
  return (
    <div className="flex h-full min-h-0">
      <div
        className={`w-full shrink-0 min-[760px]:w-72 min-[1100px]:w-80 ${conversationId ? 'max-[759px]:hidden' : ''}`}
      >
        <ConversationList view={view} selected={conversationId ?? null} />
      </div>
      <main
        className={`min-h-0 min-w-0 flex-1 bg-panel min-[760px]:my-2 min-[760px]:me-2 min-[760px]:rounded-lg
          min-[760px]:border min-[760px]:border-line ${conversationId ? '' : 'max-[759px]:hidden'}`}
      >
        {conversationId ? (
          <ConversationPane key={conversationId} id={conversationId} view={view} />
        ) : (
          <div className="grid h-full grid-rows-[1fr_auto] place-items-center">
            <Empty icon={<MessagesSquare />} title="No conversation open">
              Choose one, or press <kbd className="rounded border border-line-strong px-1">J</kbd> for the next.{' '}
              <kbd className="rounded border border-line-strong px-1">?</kbd> lists the keys.
            </Empty>
            <div className="w-full max-w-[72ch] px-4 pb-2">
              <HoldBar view={view} />
            </div>
          </div>
        )}
      </main>
    </div>
  )
}
