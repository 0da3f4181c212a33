import { buildApp } from '../app.ts'
import { readEnv } from '../env.ts'
import { openRuntime } from '../runtime.ts'

const log = { info() {}, warn: console.warn, error: console.error }

/**
 * Writes contact messages into the newest conversation of a data folder that no server uses, and leaves their `decide`
 * jobs dead, as after an outage of the database.
 */
export async function leaveDeadJobs(data: string, key: string, texts: string[]) {
  const { deps, outbox, close } = await openRuntime({ env: readEnv({ BATON_DATA: data, PORT: '0' }), log })
  await outbox.stop()
  const app = await buildApp(deps)
  const { pool } = deps.store
  const headers = { authorization: `Bearer ${key}` }
  const { items } = (await app.inject({ url: '/v1/conversations?limit=1', headers })).json()
  const conversationId: string = items[0].id
  for (const text of texts) {
    const url = `/v1/conversations/${conversationId}/messages`
    const sent = await app.inject({ method: 'POST', url, headers, payload: { text, as: 'contact' } })
    if (sent.statusCode !== 201) throw new Error(`${sent.statusCode}: ${sent.body}`)
    await pool.query(`delete from jobs where state <> 'dead'`)
    await pool.query(
      `insert into jobs (workspace_id, lane, kind, payload, state, attempts, last_error)
       select workspace_id, id || ':decide', 'decide', $2, 'dead', 24, 'connection refused' from conversations
       where id = $1`,
      [conversationId, { conversationId, messageId: sent.json().id }],
    )
  }
  await app.close()
  await close()
}
