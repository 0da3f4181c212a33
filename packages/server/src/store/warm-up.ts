import type { Pool } from 'pg'
import { type Append, append, appendGroup } from './append.ts'

/** PostgreSQL plans a statement again on its first five executions on a connection. */
const executions = 6

/** A message for a conversation that does not exist. */
const nowhere: Append = {
  workspaceId: '',
  conversationId: '',
  message: { id: '', author: 'contact', text: '' },
  actor: { kind: 'contact' },
  withEpoch: true,
}

/**
 * Lets PostgreSQL plan the hot write on `connections` of the pool, so that the first messages after the start are as
 * fast as later ones. Writes nothing.
 */
export async function warmUp(pool: Pool, connections: number): Promise<void> {
  const connected = await Promise.allSettled(Array.from({ length: connections }, () => pool.connect()))
  const clients = connected.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  try {
    for (let i = 0; i < executions; i++)
      await Promise.all(clients.map((client) => Promise.all([append(client, nowhere), appendGroup(client, [nowhere])])))
  } finally {
    for (const client of clients) client.release()
  }
}
