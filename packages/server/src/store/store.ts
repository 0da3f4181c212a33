import { AsyncLocalStorage } from 'node:async_hooks'
import { AppError, type ConversationEvent } from '@baton/core'
import type { Pool, PoolClient } from 'pg'
import type { Reach } from '../acting.ts'
import { type Append, type Appended, append, appendGroup } from './append.ts'
import { isDatabaseDown } from './database-refusal.ts'
import { type GroupLimits, groupCommit } from './group-commit.ts'
import { inLine } from './in-line.ts'
import { type LogWindow, readEvents } from './log.ts'
import { conversationOf, conversationSelect, type LoadedConversation } from './rows.ts'
import { openUnit, type Unit } from './unit.ts'

/** What was just committed: read by the sockets of this process, the hints to other processes and the outbox. */
export interface Committed {
  workspaceId: string
  conversationId: string
  events: ConversationEvent[]
  /** Whether jobs were written. If so, the outbox looks at once. */
  jobs: boolean
}

type Act<T> = (unit: Unit) => Promise<T> | T

export interface Store {
  readonly pool: Pool
  /** Writes one message in one statement (the hot write). Returns null when a condition does not hold. */
  append(value: Append): Promise<Appended | null>
  /** Runs one action on one locked conversation and commits what it records. Throws `not_found` outside `reach`. */
  onConversation<T>(reach: Reach, conversationId: string, act: Act<T>): Promise<T>
  /** Does the same inside a transaction that the caller has begun (a new conversation, a stored response). */
  unitIn<T>(tx: PoolClient, of: { reach: Reach; conversationId: string }, act: Act<T>): Promise<T>
  /**
   * Runs `act` in one transaction; uses the open one if there is one. What was recorded inside is announced after its
   * commit.
   */
  transaction<T>(act: (tx: PoolClient) => Promise<T>): Promise<T>
  /**
   * Runs work of the same key one after the other in this process: of one conversation, one handoff, one sender. Who
   * waits holds no connection. Inside an open transaction it runs at once.
   */
  inLine<T>(key: string, work: () => Promise<T>): Promise<T>
  /** Returns a conversation that the caller may see; there is no other way to read one. Throws `not_found`. */
  conversation(reach: Reach, conversationId: string): Promise<LoadedConversation>
  events(reach: Reach, window: LogWindow): Promise<ConversationEvent[]>
  /**
   * Calls `listener` after every commit, in commit order per conversation as far as this process knows it. Returns a
   * function that stops it.
   */
  onCommitted(listener: (committed: Committed) => void): () => void
}

/**
 * Returns the limits for a server. Few statements at once share more, and a message that finds none running never
 * waits. At least two of five connections, and half of eight or more, stay free for reads and the outbox.
 */
const serverLimits = (connections: number): GroupLimits => ({
  alone: 1,
  groups: connections < 8 ? 1 : 2,
  again: Math.max(1, Math.floor(connections / 2) - 3),
  size: 64,
})
/** Returns the number of connections that commit messages at once while none waits for a lock. */
export const hotConnections = (connections: number): number => {
  const { alone, groups } = serverLimits(connections)
  return alone + groups
}
/** The limits for the embedded database, which has one connection. */
export const embeddedLimits: GroupLimits = { alone: 1, groups: 1, again: 1, size: 64 }

/**
 * The longest time that work waits for earlier work with the same key. When the database refuses, nobody waits that
 * long: those behind are refused too.
 */
const patienceMs = 30_000

export interface StoreOptions {
  /** The number of concurrent commits after which messages share them. */
  limits?: GroupLimits
  onError?: (error: unknown) => void
}

/** Creates the store on a migrated database. */
export function createStore(
  pool: Pool,
  { limits = serverLimits(pool.options.max), onError }: StoreOptions = {},
): Store {
  const listeners = new Set<(committed: Committed) => void>()
  const inside = new AsyncLocalStorage<{ tx: PoolClient; committed: Committed[]; open: boolean }>()
  const line = inLine(patienceMs)
  const hot = groupCommit<Append, Appended>(
    {
      alone: (value) => append(pool, value),
      group: (values) => appendGroup(pool, values),
      keyOf: ({ workspaceId, conversationId }) => `${workspaceId} ${conversationId}`,
      isDown: isDatabaseDown,
      ...(onError ? { onGroupError: onError } : {}),
    },
    limits,
  )
  const emit = (committed: Committed) => {
    for (const listener of listeners) listener(committed)
  }

  const store: Store = {
    pool,

    async append(value) {
      const { workspaceId, conversationId } = value
      const appended = await store.inLine(conversationId, () => hot(value))
      if (appended) emit({ workspaceId, conversationId, events: [appended.event], jobs: appended.jobs })
      return appended
    },

    onConversation: (reach, conversationId, act) =>
      store.inLine(conversationId, () => store.transaction((tx) => store.unitIn(tx, { reach, conversationId }, act))),

    inLine: (key, work) => (inside.getStore()?.open ? work() : line(key, work)),

    async unitIn(tx, { reach, conversationId }, act) {
      const unit = openUnit(tx, ...(await lock(tx, reach, conversationId)))
      const result = await act(unit)
      const { events, jobs } = await unit.flush()
      if (events.length > 0 || jobs.length > 0) {
        const { workspaceId } = unit
        inside.getStore()?.committed.push({ workspaceId, conversationId, events, jobs: jobs.length > 0 })
      }
      return result
    },

    async transaction(act) {
      // A nested call uses the open transaction: with a single connection, a second one would wait for the first for
      // ever.
      const outer = inside.getStore()
      if (outer?.open) return act(outer.tx)
      const committed: Committed[] = []
      const tx = await pool.connect()
      // A timer or socket that was started inside may outlive the transaction. It must not use the connection
      // afterwards.
      const here = { tx, committed, open: true }
      let result: Awaited<ReturnType<typeof act>>
      try {
        await tx.query('begin')
        result = await inside.run(here, () => act(tx))
        here.open = false
        await tx.query('commit')
        tx.release()
      } catch (error) {
        here.open = false
        await rollback(tx, error)
        throw error
      }
      for (const entry of committed) emit(entry)
      return result
    },

    async conversation(reach, id) {
      return load(pool, reach, id)
    },

    async events(reach, window) {
      return readEvents(pool, reach, window)
    },

    onCommitted(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return store
}

/**
 * Locks the conversation's row with nothing joined to it. Joined rows would be read before the wait for the lock and
 * could be older than the locked row. Returns the conversation and the database's time, which is later than its last
 * event: decisions have no number in the log, so their time tells what they have read.
 */
async function lock(tx: PoolClient, reach: Reach, id: string): Promise<[LoadedConversation, Date]> {
  const { rows } = await tx.query<{ now: Date }>({
    name: 'lock-conversation',
    text: `select greatest(date_trunc('milliseconds', clock_timestamp()),
             date_trunc('milliseconds', updated_at) + interval '1 millisecond') as now from conversations
           where workspace_id = $1 and id = $2 and ($3::text is null or contact_id = $3) for update`,
    values: [reach.workspaceId, id, reach.contactId ?? null],
  })
  if (!rows[0]) throw notFound()
  return [await load(tx, reach, id), rows[0].now]
}

async function load(client: Pool | PoolClient, reach: Reach, id: string): Promise<LoadedConversation> {
  const { rows } = await client.query({
    name: 'load-conversation',
    text: `${conversationSelect} where c.workspace_id = $1 and c.id = $2 and ($3::text is null or c.contact_id = $3)`,
    values: [reach.workspaceId, id, reach.contactId ?? null],
  })
  if (!rows[0]) throw notFound()
  return conversationOf(rows[0])
}

function notFound() {
  return new AppError('not_found', 'This conversation does not exist, or you cannot access it.')
}

/** Ends a failed transaction. A connection whose server is away is closed, because a rollback would wait too. */
async function rollback(tx: PoolClient, cause: unknown): Promise<void> {
  if (isDatabaseDown(cause)) return tx.release(true)
  try {
    await tx.query('rollback')
    tx.release()
  } catch (error) {
    tx.release(error instanceof Error ? error : true)
  }
}
