import { AsyncLocalStorage } from 'node:async_hooks'
import { AppError, type ConversationEvent } from '@baton/core'
import type { Pool, PoolClient } from 'pg'
import type { Reach } from '../caller.ts'
import { type Append, type Appended, append } from './append.ts'
import { deliverJob } from './jobs.ts'
import { type LogWindow, readEvents } from './log.ts'
import { conversationOf, conversationSelect, type LoadedConversation } from './rows.ts'
import { openUnit, type Unit } from './unit.ts'

/** What was just committed, for whoever shows it: sockets here, hints to other processes, the outbox. */
export interface Committed {
  workspaceId: string
  conversationId: string
  events: ConversationEvent[]
  /** Whether jobs were written: the outbox looks at once. */
  jobs: boolean
}

export interface Store {
  readonly pool: Pool
  /** The hot road: one message, one statement. Null: a condition did not hold. */
  append(value: Append): Promise<Appended | null>
  /** One action on one conversation: its row is locked, what `act` records is written in one commit. Not his: `not_found`. */
  onConversation<T>(reach: Reach, conversationId: string, act: (unit: Unit) => Promise<T> | T): Promise<T>
  /** The same inside a transaction that an action has begun (an opening conversation, an idempotent answer). */
  unitIn<T>(tx: PoolClient, reach: Reach, conversationId: string, act: (unit: Unit) => Promise<T> | T): Promise<T>
  /** One transaction, the open one where there is one; what units inside it commit is told after its commit. */
  transaction<T>(act: (tx: PoolClient) => Promise<T>): Promise<T>
  /** The only way to a conversation: through the one who asks. */
  conversation(reach: Reach, conversationId: string): Promise<LoadedConversation>
  events(reach: Reach, window: LogWindow): Promise<ConversationEvent[]>
  /** Calls `listener` after every commit, in commit order per conversation as far as this process knows it. */
  onCommitted(listener: (committed: Committed) => void): () => void
}

/** `delivers`: the kinds of channel where what is said has to be sent; on the others live pushes. */
export function createStore(pool: Pool, delivers: ReadonlySet<string> = new Set()): Store {
  const listeners = new Set<(committed: Committed) => void>()
  const inside = new AsyncLocalStorage<{ tx: PoolClient; committed: Committed[]; open: boolean }>()
  const emit = (committed: Committed) => {
    for (const listener of listeners) listener(committed)
  }

  const store: Store = {
    pool,

    async append(value) {
      const { workspaceId, conversationId, message } = value
      const jobs =
        message.author === 'contact' || delivers.size === 0
          ? value.jobs
          : [...value.jobs, { ...deliverJob(conversationId, message.id), onlyOnKinds: [...delivers] }]
      const appended = await append(pool, { ...value, jobs })
      if (appended) emit({ workspaceId, conversationId, events: [appended.event], jobs: appended.jobs > 0 })
      return appended
    },

    onConversation: (reach, id, act) => store.transaction((tx) => store.unitIn(tx, reach, id, act)),

    async unitIn(tx, reach, id, act) {
      const unit = openUnit(tx, ...(await lock(tx, reach, id)), delivers)
      const result = await act(unit)
      await unit.flush()
      if (unit.events.length > 0 || unit.jobs.length > 0) {
        inside.getStore()?.committed.push({
          workspaceId: unit.workspaceId,
          conversationId: id,
          events: [...unit.events],
          jobs: unit.jobs.length > 0,
        })
      }
      return result
    },

    async transaction(act) {
      // One inside another is the same one: with a single connection a second would wait for the first for ever.
      const outer = inside.getStore()
      if (outer?.open) return act(outer.tx)
      const committed: Committed[] = []
      const tx = await pool.connect()
      // What was begun inside and outlives it (a timer, a socket) must not go on using it.
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
        await rollback(tx)
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

/** Locks the row with nothing joined to it: what is read beside a row that was waited for would be older than the row. */
async function lock(tx: PoolClient, reach: Reach, id: string): Promise<[LoadedConversation, Date]> {
  const { rows } = await tx.query<{ now: Date }>({
    name: 'lock-conversation',
    text: `select date_trunc('milliseconds', clock_timestamp()) as now from conversations where workspace_id = $1 and id = $2 and ($3::text is null or contact_id = $3) for update`,
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
  return new AppError('not_found', 'There is no such conversation, or it is not yours to see.')
}

async function rollback(tx: PoolClient): Promise<void> {
  try {
    await tx.query('rollback')
    tx.release()
  } catch (error) {
    tx.release(error instanceof Error ? error : true)
  }
}
