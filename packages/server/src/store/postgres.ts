import pg from 'pg'

/**
 * Opens a PostgreSQL server. Throws with a hint what to check when the server does not answer or is older than version
 * 15.
 */
export async function openPostgres(
  url: string,
  { connections = 20 } = {},
): Promise<{ pool: pg.Pool; close(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'baton' })
  // An idle connection that the server closes must not end the process; the next query opens a new one.
  pool.on('error', () => undefined)
  try {
    const { rows } = await pool.query<{ version: string }>(`select current_setting('server_version_num') as version`)
    if (Number(rows[0]?.version) < 150000) throw new Error('Baton needs PostgreSQL 15 or newer.')
  } catch (cause) {
    await pool.end()
    throw new Error(
      `DATABASE_URL: cannot use this PostgreSQL server: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
  return { pool, close: () => pool.end() }
}
