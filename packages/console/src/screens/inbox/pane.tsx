import type { Conversation } from '@baton/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useLive, useSession } from '../../live/context.tsx'
import { useLooking } from '../../live/looking.ts'
import { prefs } from '../../live/prefs.ts'
import type { ViewName } from '../../live/views.ts'
import { ErrorFace } from '../../ui/empty.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useBelow } from '../../ui/use-below.ts'
import { Composer } from './composer.tsx'
import { ConnectionLine } from './connection-line.tsx'
import { DecisionsProvider } from './decisions.tsx'
import { Header } from './header.tsx'
import { HoldBar } from './hold-bar.tsx'
import { PendingItem } from './pending-item.tsx'
import { SidePanel } from './side-panel.tsx'
import { ThreadView } from './thread.tsx'
import { isWide, useExplain } from './use-explain.ts'
import { usePaneFocus } from './use-pane-focus.ts'
import { useVerbs } from './use-verbs.ts'
import { useDialogs, VerbDialogs } from './verb-dialogs.tsx'

const none: never[] = []

/** Draws one conversation: header with actions, messages, composer and the details panel. */
export function ConversationPane({ id, view }: { id: string; view: ViewName }) {
  const { live, me } = useSession()
  const open = useLive((state) => state.threads.get(id))
  const row = useLive((state) => state.conversations.get(id))
  const unsent = useLive((state) => state.pending.get(id)) ?? none
  const { contextClosed } = useSyncExternalStore(prefs.subscribe, prefs.get)
  const [drawer, setDrawer] = useState(false)
  const conversation: Conversation | null = open?.thread?.conversation ?? row ?? null
  const verbs = useVerbs(conversation)
  const dialogs = useDialogs(conversation, verbs, me.id)
  const why = useExplain(id, { drawer, setDrawer })

  const below = useBelow()
  const focus = usePaneFocus()
  useLooking(id)
  useEffect(() => {
    live.open(id)
    return () => live.leave(id)
  }, [live, id])

  if (open?.error && !open.thread)
    return (
      <div className="flex h-full flex-col">
        <ErrorFace error={open.error} retry={() => live.open(id)} />
        <div className="px-4 pb-4">
          {unsent.map((one) => (
            <PendingItem key={one.clientId} pending={one} />
          ))}
        </div>
      </div>
    )
  if (!conversation) return <Skeleton rows={6} />
  const toggleContext = () => (isWide() ? prefs.set({ contextClosed: !contextClosed }) : setDrawer(!drawer))
  return (
    <DecisionsProvider conversation={conversation} chosen={why.chosen} explain={why.explain}>
      <div className="flex h-full min-h-0">
        <section
          ref={focus}
          data-focus-home
          tabIndex={-1}
          aria-label="Conversation"
          className="flex min-w-0 flex-1 flex-col outline-none"
        >
          <Header conversation={conversation} view={view} verbs={verbs} dialogs={dialogs} onContext={toggleContext} />
          {/* On a phone the list is not in view. */}
          <div className="min-[760px]:hidden">
            <ConnectionLine />
          </div>
          {verbs.lost ? (
            <p role="alert" className="border-b border-waiting-line bg-waiting-soft px-4 py-1.5 text-waiting">
              {verbs.lost}
            </p>
          ) : null}
          {open?.thread ? (
            <ThreadView id={id} open={open} thread={open.thread} />
          ) : (
            <div className="flex-1">
              <Skeleton rows={5} />
            </div>
          )}
          <div ref={below} className="shrink-0 px-4 pb-4">
            <HoldBar view={view} />
            <Composer conversation={conversation} verbs={verbs} />
          </div>
        </section>
        <aside
          aria-label="Conversation details"
          onKeyDown={why.onKeyDown}
          className={`w-80 shrink-0 overflow-y-auto border-s border-line bg-panel max-[1099px]:fixed
            max-[1099px]:inset-y-0 max-[1099px]:end-0 max-[1099px]:z-30 max-[1099px]:w-96
            max-[1099px]:max-w-[90vw]
            max-[1099px]:shadow-raise max-[599px]:inset-x-0 max-[599px]:top-auto max-[599px]:max-h-[80dvh]
            max-[599px]:w-full max-[599px]:max-w-none max-[599px]:rounded-t-2xl max-[599px]:border-t
            min-[1400px]:w-96 ${drawer ? '' : 'max-[1099px]:hidden'} ${contextClosed ? 'min-[1100px]:hidden' : ''}`}
        >
          <SidePanel
            conversation={conversation}
            shown={why.tab}
            show={why.show}
            focus={why.panel}
            onClose={why.close}
          />
        </aside>
        <VerbDialogs conversation={conversation} verbs={verbs} dialogs={dialogs} />
      </div>
    </DecisionsProvider>
  )
}
