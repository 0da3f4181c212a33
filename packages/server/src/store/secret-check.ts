import type { Client } from './client.ts'

/** Stores the sealed check value if none is stored yet, and returns the stored one. */
export async function keepSecretCheck(client: Client, sealed: string): Promise<string> {
  await client.query(`insert into meta (key, value) values ('secret_check', $1) on conflict do nothing`, [
    JSON.stringify(sealed),
  ])
  const { rows } = await client.query<{ value: string }>(`select value from meta where key = 'secret_check'`)
  return rows[0]?.value ?? ''
}
