import type { Client } from './client.ts'

/** Every advisory lock of the product, so that no number serves two purposes. */
export const locks = {
  /** Held while one process migrates the schema. Others that start at the same time wait. */
  migrate: 726100,
  /**
   * Held during the first start, so that processes that start at the same time create one workspace and one owner link.
   */
  firstStart: 726101,
  /** Requests with the same `Idempotency-Key`. Key: workspace, credential and idempotency key. */
  idempotency: 7261,
  /**
   * First messages of an unknown sender, so that two create one contact and one conversation. Key: channel and address.
   */
  firstMessage: 7262,
  /** New identities of contacts, so that two concurrent requests don't create duplicates. Key: workspace. */
  contact: 7263,
  /** Imports of articles: one import at a time writes to a workspace. Key: workspace. */
  importArticles: 7264,
  /** Held by every process while it lives, so that others take over the jobs of one that died. Key: its number. */
  process: 7265,
  /** Conversations that a visitor opens, so that they stay few. Key: workspace and contact. */
  conversationsOf: 7266,
  /** Requests for a person by one contact, so that they wait once. Key: workspace and contact. */
  waitingOf: 7267,
} as const

export type LockName = keyof typeof locks

/**
 * The SQL of a lock's 64-bit id. A lock without a key has its number as id. A lock with a key has a hash of the key,
 * with the number as seed, so that different keys don't wait for each other.
 */
const id = 'case when $2::text is null then $1::bigint else hashtextextended($2, $1) end'

/** Waits for a lock and holds it until the transaction ends. */
export async function takeLock(tx: Client, name: LockName, key: string | null = null): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(${id})`, [locks[name], key])
}

/** Takes a lock until the transaction ends, or returns false at once when another transaction holds it. */
export async function tryLock(tx: Client, name: LockName, key: string | null = null): Promise<boolean> {
  const { rows } = await tx.query<{ free: boolean }>(`select pg_try_advisory_xact_lock(${id}) as free`, [
    locks[name],
    key,
  ])
  return rows[0]?.free === true
}

/** Runs `act` under a lock of the connection, for work that opens its own transactions. */
export async function whileLocked<T>(client: Client, name: LockName, act: () => Promise<T>): Promise<T> {
  await client.query('select pg_advisory_lock($1)', [locks[name]])
  try {
    return await act()
  } finally {
    await client.query('select pg_advisory_unlock($1)', [locks[name]])
  }
}

/** Takes the lock of a process for as long as the connection lives. */
export async function takeProcessLock(client: Client, number: number): Promise<void> {
  await client.query('select pg_advisory_lock($1, $2)', [locks.process, number])
}
