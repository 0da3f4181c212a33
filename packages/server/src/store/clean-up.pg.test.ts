import { describe, expect, test } from 'vitest'
import { databases } from '../testing/databases.ts'
import { deleteExpired } from './clean-up.ts'
import { migrate } from './migrate.ts'

describe.each(databases)('on $name', ({ open }) => {
  test('what has expired is deleted, in any number, and what has not stays', async () => {
    const { pool, close } = await open()
    await migrate(pool)
    await pool.query(
      `insert into sessions (token_hash, workspace_id, kind, subject_id, expires_at)
       select 'old ' || n, 'w', 'contact', 'con_1', now() - interval '1 minute' from generate_series(1, 2500) n
       union all select 'new', 'w', 'contact', 'con_1', now() + interval '1 minute'`,
    )
    await pool.query(
      `insert into idempotency_keys (workspace_id, credential, key, request_hash, created_at)
       values ('w', 'c', 'old', 'h', now() - interval '9 days'), ('w', 'c', 'new', 'h', now() - interval '6 days')`,
    )
    await pool.query(
      `insert into jobs (workspace_id, kind, payload, state, run_at)
       values ('w', 'old', '{}', 'dead', now() - interval '31 days'), ('w', 'dead', '{}', 'dead', now()),
         ('w', 'waits', '{}', 'ready', now() - interval '31 days')`,
    )
    await pool.query(
      `insert into invites (workspace_id, id, token_hash, purpose, role, expires_at)
       values ('w', 'old', 'a', 'invite', 'admin', now() - interval '31 days'),
         ('w', 'new', 'b', 'invite', 'admin', now() - interval '1 day')`,
    )
    expect(await deleteExpired(pool)).toBe(2503)
    const left = async (column: string, table: string) =>
      (await pool.query(`select ${column} as it from ${table} order by 1`)).rows.map(({ it }) => it)
    expect(await left('token_hash', 'sessions')).toEqual(['new'])
    expect(await left('key', 'idempotency_keys')).toEqual(['new'])
    expect(await left('kind', 'jobs')).toEqual(['dead', 'waits'])
    expect(await left('id', 'invites')).toEqual(['new'])
    expect(await deleteExpired(pool)).toBe(0)
    await close()
  })

  test('a database of a newer version is refused with a sentence', async () => {
    const { pool, close } = await open()
    await migrate(pool)
    await migrate(pool)
    await pool.query(`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)`)
    await expect(migrate(pool)).rejects.toThrow('newer version of Baton')
    await close()
  })
})
