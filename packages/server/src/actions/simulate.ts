import { setImmediate } from 'node:timers/promises'
import { AppError } from '@baton/core'
import { mostSimulated, type StoredConversations } from '@baton/core/api'
import type { Deps } from '../deps.ts'
import { type Batches, runSimulation } from '../simulations/thread.ts'
import { listConversationMarks } from '../store/marks.ts'
import { readHandoffSettings } from '../store/settings.ts'
import { readSimulated, type Selected, type StoredConversation, selectConversations } from '../store/simulated.ts'
import { channelSwitches } from './allowed-switches.ts'

/** A request for a simulation. With `onLine`, the response comes in lines. */
export interface SimulationRequest {
  workspaceId: string
  /** The body as it came: it is parsed where the simulation runs. */
  body: Uint8Array
  signal: AbortSignal
  onAccepted?(): void
  onLine?(line: string): void
}

/** The most events of one batch: a query for more would hold up the embedded database. */
const batchEvents = 1_000
const batchConversations = 60
/** Simulations of all workspaces at once in this process. Each takes a processor. */
const mostAtOnce = 2
const running = new Set<string>()

/**
 * Replays conversations under a draft of the handoff settings and under the live ones, and returns how they differ.
 * Writes nothing and calls no model. Throws `conflict` while another simulation of the workspace runs.
 */
export async function simulate(deps: Deps, { workspaceId, ...request }: SimulationRequest): Promise<string> {
  if (running.has(workspaceId))
    throw new AppError('conflict', 'A simulation is already running here. Wait until it ends, or cancel it.')
  if (running.size >= mostAtOnce)
    throw new AppError('rate_limited', 'Other simulations are running on this server. Try again in a minute.', {
      retryAfter: 60,
    })
  running.add(workspaceId)
  try {
    const { settings: live, version } = await readHandoffSettings(deps.store.pool, workspaceId)
    const { onLine } = request
    return await runSimulation({
      ...request,
      live,
      version,
      marks: await listConversationMarks(deps.store.pool, workspaceId),
      lines: onLine !== undefined,
      at: Date.now(),
      read: (stored) => readBatches(deps, { workspaceId, stored, now: Date.now() }),
    })
  } finally {
    running.delete(workspaceId)
  }
}

async function readBatches(
  deps: Deps,
  { workspaceId, stored, now }: { workspaceId: string; stored: StoredConversations; now: number },
): Promise<Batches> {
  const { from, to, days, channelId } = stored
  const since = days === undefined ? null : new Date(now - days * 86_400_000).toISOString()
  const { selected, leftOut } = await selectConversations(deps.store.pool, workspaceId, {
    from: from ?? since,
    to: to ?? null,
    channelId: channelId ?? null,
    limit: mostSimulated,
  })
  return { total: selected.length, leftOut, batches: batchesOf(deps, workspaceId, selected) }
}

async function* batchesOf(deps: Deps, workspaceId: string, selected: Selected[]): AsyncGenerator<StoredConversation[]> {
  const switches = new Map<string, StoredConversation['allowed']>()
  for (const ids of inBatches(selected)) {
    const read = await readSimulated(deps.store.pool, workspaceId, ids)
    const batch: StoredConversation[] = []
    for (const { channelId, settings, ...conversation } of read) {
      const known = switches.get(channelId)
      const allowed = known ?? (await channelSwitches(deps.store.pool, workspaceId, settings))
      switches.set(channelId, allowed)
      batch.push({ ...conversation, allowed })
    }
    yield batch
    // Lets live conversations go first.
    await setImmediate()
  }
}

function* inBatches(selected: Selected[]): Generator<string[]> {
  let ids: string[] = []
  let events = 0
  for (const one of selected) {
    if (ids.length === batchConversations || (ids.length > 0 && events + one.events > batchEvents)) {
      yield ids
      ids = []
      events = 0
    }
    ids.push(one.id)
    events += one.events
  }
  if (ids.length > 0) yield ids
}
