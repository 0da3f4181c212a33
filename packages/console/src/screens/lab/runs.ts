import type { HandoffSettings } from '@baton/core'
import type { SimulationLine, SimulationResult, SimulationSummary } from '@baton/core/api'
import { ApiError } from '../../api.ts'
import { at } from '../../base.ts'
import { readLines } from './read-lines.ts'

/** One simulation of this visit. */
export interface Run {
  number: number
  title: string
  /** The settings that it tries, and those that were in force when it began. */
  draft: HandoffSettings
  live: HandoffSettings
  state: 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  /** 0: not known yet. */
  total: number
  results: SimulationResult[]
  summary: SimulationSummary | null
  /** Why it failed. */
  error: unknown
}

/** Which conversations a simulation replays, as the API takes them. */
export type Conversations =
  | { days?: number | undefined; channelId?: string | undefined }
  | { format: 'jsonl' | 'csv'; text: string }

interface RunsState {
  /** Newest first. */
  list: readonly Run[]
  /** The number of the run on screen; null: none. */
  shown: number | null
}

/** Runs beyond this number are forgotten: each keeps its results. */
const mostKept = 6

let state: RunsState = { list: [], shown: null }
const listeners = new Set<() => void>()
const running = new Map<number, AbortController>()

function set(next: Partial<RunsState>) {
  state = { ...state, ...next }
  for (const listener of [...listeners]) listener()
}

const change = (number: number, part: Partial<Run>) =>
  set({ list: state.list.map((run) => (run.number === number ? { ...run, ...part } : run)) })

/** The simulations of this visit. They go on while other screens are open, and are gone after a reload. */
export const runs = {
  get: () => state,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
  show: (number: number) => set({ shown: number }),
  cancel: (number: number) => running.get(number)?.abort(),
  /** Starts a simulation, which is shown once it has results. */
  start(of: { title: string; draft: HandoffSettings; live: HandoffSettings; conversations: Conversations }) {
    const { conversations, ...begun } = of
    const number = (state.list[0]?.number ?? 0) + 1
    const counters = { done: 0, total: 0, results: [], summary: null, error: null }
    const run: Run = { ...begun, number, state: 'running', ...counters }
    set({ list: [run, ...state.list].slice(0, mostKept), shown: number })
    const controller = new AbortController()
    running.set(number, controller)
    stream(number, { settings: of.draft, conversations }, controller.signal)
      .catch((error: unknown) =>
        change(number, controller.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error }),
      )
      .finally(() => running.delete(number))
  },
}

async function stream(
  number: number,
  body: { settings: HandoffSettings; conversations: Conversations },
  signal: AbortSignal,
): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const response = await fetch(at('/v1/simulations'), {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    body: JSON.stringify({ ...body, timeZone }),
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new ApiError(0, { detail: 'No connection to the server. Run it again.' })
  })
  if (!response.ok || !response.body) {
    const problem: unknown = await response.json().catch(() => ({}))
    throw new ApiError(response.status, typeof problem === 'object' && problem !== null ? { ...problem } : {})
  }
  const results: SimulationResult[] = []
  for await (const line of readLines<SimulationLine>(response.body)) {
    switch (line.type) {
      case 'results':
        results.push(...line.results)
        break
      case 'progress':
        change(number, { done: line.done, total: line.total })
        break
      case 'done':
        return change(number, { state: 'done', results, summary: line })
      case 'failed':
        throw new ApiError(500, { detail: line.detail })
    }
  }
  throw new ApiError(0, { detail: 'The connection to the server was lost. Run it again.' })
}
