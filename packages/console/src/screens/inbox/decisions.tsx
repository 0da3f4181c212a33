import type { Conversation, ExplainedDecision } from '@baton/core'
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { api } from '../../api.ts'
import { useLive } from '../../live/context.tsx'
import { prefs } from '../../live/prefs.ts'

interface Decisions {
  /** The decisions about the messages that are loaded, oldest first. */
  list: readonly ExplainedDecision[]
  error: Error | null
  /** Whether the thread shows them. */
  shown: boolean
  /** The message that the panel explains; null while it is closed. */
  chosen: number | null
  /** Opens the panel about a message. */
  explain(seq: number): void
}

const Context = createContext<Decisions>({
  list: [],
  error: null,
  shown: false,
  chosen: null,
  explain: () => undefined,
})

/** Returns what was decided in the open conversation. */
export const useDecisions = () => useContext(Context)

/** Loads the decisions of a conversation, while the thread or the panel shows them. */
export function DecisionsProvider({
  conversation,
  chosen,
  explain,
  children,
}: Pick<Decisions, 'chosen' | 'explain'> & { conversation: Conversation; children: ReactNode }) {
  const { id } = conversation
  const { decisions: shown } = useSyncExternalStore(prefs.subscribe, prefs.get)
  const items = useLive((state) => state.threads.get(id)?.thread?.log.items)
  const first = items?.[0]?.seq
  const { data, error } = useQuery({
    // A streamed answer changes the last entry but adds none.
    queryKey: ['decisions', id, first, items?.at(-1)?.seq],
    queryFn: () =>
      api.get<{ items: ExplainedDecision[] }>(
        `/v1/conversations/${id}/decisions?after=${Math.max(0, (first ?? 0) - 1)}`,
      ),
    enabled: first !== undefined && (shown || chosen !== null),
    // Keeps the old decisions on screen while new ones load.
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
    refetchInterval: ({ state }) => (state.data?.items.some(({ outcome }) => outcome === 'undecided') ? 2_000 : false),
  })
  const list = data?.items ?? none
  const value = useMemo(() => ({ list, error, shown, chosen, explain }), [list, error, shown, chosen, explain])
  return <Context value={value}>{children}</Context>
}

const none: ExplainedDecision[] = []
