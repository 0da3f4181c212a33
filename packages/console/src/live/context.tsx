import { browserReachability } from '@baton/client/browser-reachability'
import type { Me, Teammate } from '@baton/core/api'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { api, queryClient } from '../api.ts'
import { basePath } from '../base.ts'
import { toast } from '../ui/toast.tsx'
import { announce, closeRead } from './announce.ts'
import { device, tab } from './kept.ts'
import { isSignedIn, noteSignedIn } from './signed-in.ts'
import type { LiveState } from './state.ts'
import { createLiveStore, type LiveStore } from './store.ts'
import { joinTabs } from './tabs.ts'
import { offerUndo } from './undo.ts'

interface Session {
  live: LiveStore
  me: Teammate
  workspace: Me['workspace']
}
const SessionContext = createContext<Session | null>(null)

/** Keeps one live connection while a teammate is signed in. */
export function LiveProvider({
  me,
  workspace,
  children,
}: {
  me: Teammate
  workspace: Me['workspace']
  children: ReactNode
}) {
  const [live, setLive] = useState<LiveStore | null>(null)
  const latest = useRef(me)
  latest.current = me
  useEffect(() => {
    const identity = { workspaceId: workspace.id, teammateId: me.id }
    noteSignedIn(identity)
    const made = createLiveStore({
      api,
      base: location.origin + basePath,
      WebSocket,
      reachability: browserReachability,
      identity,
      isSignedIn: () => isSignedIn(identity),
      kept: { device, tab },
      // Plain http hosts have no locks.
      tabs: joinTabs({ locks: navigator.locks as LockManager | undefined, kept: device }),
      isVisible: () => document.visibilityState === 'visible',
      onResolved: (conversationId, { handoff, why }) => {
        if (why) toast.failed(`Sent, but not resolved. ${why}`)
        else if (handoff) {
          const undo = () => api.post(`/v1/handoffs/${handoff.id}/undo`).catch(toast.failed)
          const after = { ...handoff, status: 'resolved' } as const
          offerUndo(made, { words: 'Resolved.', conversationId, before: handoff, after, undo })
        }
      },
      onForgotten: () => void queryClient.invalidateQueries({ queryKey: ['conversations'] }),
      onChanged: (item, before) => void announce(item, before, latest.current.id),
    })
    setLive(made)
    const unsubscribe = made.subscribe(() => closeRead(made.get()))
    const { outbox } = made
    const follow = () => (isSignedIn(identity) ? outbox.follow() : location.reload())
    /** Warns before words are lost that the browser could not keep, and before held ones stay behind. */
    const warn = (event: BeforeUnloadEvent) => {
      const items = [...made.get().pending.values()].flat()
      if (items.some(({ kept, state }) => !kept && state !== 'sent') || outbox.holdsBack()) event.preventDefault()
    }
    const { sendLast } = outbox
    addEventListener('storage', follow)
    addEventListener('beforeunload', warn)
    addEventListener('pagehide', sendLast)
    return () => {
      unsubscribe()
      removeEventListener('storage', follow)
      removeEventListener('beforeunload', warn)
      removeEventListener('pagehide', sendLast)
      made.stop()
    }
  }, [workspace.id, me.id])
  if (!live) return null
  return <SessionContext value={{ live, me, workspace }}>{children}</SessionContext>
}

/** Returns the live store, the teammate and the workspace. Throws outside `LiveProvider`. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('Not signed in')
  return session
}

/** Returns a part of the live state. Renders again when that part changes. */
export function useLive<T>(select: (state: LiveState) => T): T {
  const { live } = useSession()
  return useSyncExternalStore(live.subscribe, () => select(live.get()))
}
