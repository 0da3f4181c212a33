import type { Pool } from 'pg'
import type { Client } from './client.ts'
import { ownTables } from './migrate.ts'

/** The columns of every table, by table name. Generated columns are left out. */
export type TableColumns = Record<string, string[]>

/**
 * The rows that a backup holds of these tables. Teammates' sign-ins and one-time links must not come back to life, and
 * stored responses are of use for a moment only.
 */
const rowsOf: Record<string, string> = {
  idempotency_keys: 'false',
  invites: 'false',
  sessions: `kind = 'contact'`,
}
/** Few enough for the largest rows, articles of 100,000 characters. */
const rowsAtOnce = 100
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Returns the tables of Baton in the schema that this connection creates tables in. */
export async function readTables(client: Client): Promise<TableColumns> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select t.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
     from information_schema.tables t
     join information_schema.columns c on c.table_schema = t.table_schema and c.table_name = t.table_name
     where t.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
     group by 1 order by 1`,
  )
  const own = await ownTables()
  return Object.fromEntries(rows.flatMap(({ name, columns }) => (own.has(name) ? [[name, columns]] : [])))
}

/** Runs `act` in a transaction in which every query sees the same moment, while others go on to write. */
export const withSnapshot = <T>(pool: Pool, act: (client: Client) => Promise<T>): Promise<T> =>
  between(pool, { begin: 'begin isolation level repeatable read read only', end: 'rollback', act })

/** Runs `act` in a transaction of its own. A failure leaves nothing behind. */
export const withTransaction = <T>(pool: Pool, act: (client: Client) => Promise<T>): Promise<T> =>
  between(pool, { begin: 'begin', end: 'commit', act })

async function between<T>(
  pool: Pool,
  { begin, end, act }: { begin: string; end: string; act(client: Client): Promise<T> },
): Promise<T> {
  const client = await pool.connect()
  let done = false
  try {
    await client.query(begin)
    const result = await act(client)
    await client.query(end)
    done = true
    return result
  } finally {
    client.release(!done)
  }
}

/** Lets the database count its rows, so that it plans well from the first query on. */
export const countRows = (pool: Pool) => pool.query('analyze')

/** Reads a table in pieces: JSON arrays of rows as text. Must run inside a transaction. */
export async function* readRows(
  client: Client,
  table: string,
  columns: string[],
): AsyncGenerator<{ count: number; json: string }> {
  const cursor = quoted(`read ${table}`)
  await client.query(
    `declare ${cursor} no scroll cursor for select to_json(r)::text as row
     from (select ${columns.map(quoted).join(', ')} from ${quoted(table)} where ${rowsOf[table] ?? 'true'}) r`,
  )
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${rowsAtOnce} from ${cursor}`)
    if (rows.length === 0) break
    yield { count: rows.length, json: `[${rows.map(({ row }) => row).join(',')}]` }
  }
  await client.query(`close ${cursor}`)
}

/** Inserts rows that `readRows` returned. Returns how many were inserted. */
export async function writeRows(
  client: Client,
  { table, columns, json }: { table: string; columns: string[]; json: string },
): Promise<number> {
  const names = columns.map(quoted).join(', ')
  const { rowCount } = await client.query(
    `insert into ${quoted(table)} (${names}) select ${names} from json_populate_recordset(null::${quoted(table)}, $1)`,
    [json],
  )
  return rowCount ?? 0
}

/** Lets the numbers that the database gives out go on after the highest that was inserted. */
export async function advanceSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = current_schema() and column_default like 'nextval(%'`,
  )
  for (const { table, column } of rows)
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${quoted(column)}), 0) + 1, false)
       from ${quoted(table)}`,
      [table, column],
    )
}

/** Returns the number of conversations whose log has a gap, or ends elsewhere than the conversation says. */
export async function countBrokenLogs(client: Client): Promise<number> {
  const { rows } = await client.query<{ broken: number }>(
    `select count(*)::int as broken from conversations c
     left join lateral (
       select count(*)::int as events, max(seq) as last from events e
       where e.workspace_id = c.workspace_id and e.conversation_id = c.id) e on true
     where e.events <> c.last_seq or coalesce(e.last, 0) <> c.last_seq`,
  )
  return rows[0]?.broken ?? 0
}

/** Returns whether the database holds no workspace: nobody has used it. */
export async function isUnused(client: Client): Promise<boolean> {
  const { workspaces } = await readTables(client)
  if (!workspaces) return true
  const { rows } = await client.query('select 1 from workspaces limit 1')
  return rows.length === 0
}
