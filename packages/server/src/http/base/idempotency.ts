import { createHash } from 'node:crypto'
import { AppError } from '@baton/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PoolClient } from 'pg'
import type { Deps } from '../../deps.ts'

/** A POST's answer: what is sent, and what is kept for the same `Idempotency-Key`. */
export interface Answer {
  status: number
  body: unknown
}

/**
 * Runs a creating POST in one transaction that also keeps its answer. The same key and body get the same answer, another
 * body is refused, and one that is still running is a conflict. Keys are kept for seven days.
 */
export async function idempotent(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  act: (tx: PoolClient) => Promise<Answer>,
) {
  const { status, body } = await answerOnce(deps, request, act)
  return reply.status(status).send(body)
}

/** The same for a verb whose answer is finished after its transaction. */
export async function once<T>(deps: Deps, request: FastifyRequest, act: () => Promise<T>): Promise<T> {
  if (request.headers['idempotency-key'] === undefined) return act()
  const { body } = await answerOnce(deps, request, async () => ({ status: 200, body: await act() }))
  // Kept as JSON and read back as JSON: the shape that `act` has answered.
  return body as T
}

async function answerOnce(
  deps: Deps,
  request: FastifyRequest,
  act: (tx: PoolClient) => Promise<Answer>,
): Promise<Answer> {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return deps.store.transaction(act)
  if (key.length < 1 || key.length > 200)
    throw new AppError('invalid', 'Idempotency-Key: between 1 and 200 characters.', {
      errors: [{ field: 'Idempotency-Key', message: 'between 1 and 200 characters' }],
    })

  const { workspaceId, credential } = request.caller
  const hash = createHash('sha256')
    .update(`${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}`)
    .digest('hex')
  return deps.store.transaction(async (tx) => {
    const { rows: locks } = await tx.query<{ free: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 7261)) as free',
      [`${workspaceId} ${credential} ${key}`],
    )
    if (!locks[0]?.free)
      throw new AppError('conflict', 'A request with this Idempotency-Key is still running; ask again in a moment.')
    const { rows } = await tx.query<{ request_hash: string; status: number; response: unknown }>(
      `select request_hash, status, response from idempotency_keys where workspace_id = $1 and credential = $2 and key = $3 and created_at > now() - interval '7 days'`,
      [workspaceId, credential, key],
    )
    const kept = rows[0]
    if (kept && kept.request_hash !== hash)
      throw new AppError('unprocessable', 'This Idempotency-Key was used for another request; use a new one.')
    if (kept) return { status: kept.status, body: kept.response }

    const answer = await act(tx)
    await tx.query(
      `insert into idempotency_keys (workspace_id, credential, key, request_hash, status, response) values ($1, $2, $3, $4, $5, $6)
       on conflict (workspace_id, credential, key) do update set request_hash = excluded.request_hash, status = excluded.status, response = excluded.response, created_at = now()`,
      [workspaceId, credential, key, hash, answer.status, JSON.stringify(answer.body ?? null)],
    )
    return answer
  })
}
