import { createHash } from 'node:crypto'
import { AppError, invalidField } from '@baton/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { teammateIdOf } from '../../acting.ts'
import type { Deps } from '../../deps.ts'
import { findStoredResponse, storeResponse } from '../../store/idempotency.ts'
import { tryLock } from '../../store/locks.ts'

/** The response to a POST: sent, and stored for the same `Idempotency-Key`. */
export interface Sent {
  status: number
  body: unknown
}

/**
 * Runs a creating POST in one transaction that also stores its response. The same key with the same body gets the
 * stored response. The same key with another body throws `unprocessable`, and while the first request is running
 * `conflict`. Keys are kept for seven days.
 */
export async function idempotent(deps: Deps, reply: FastifyReply, act: (tx: PoolClient) => Promise<Sent>) {
  const { status, body } = await respondOnce(deps, reply.request, act)
  return reply.status(status).send(body)
}

/** Does the same for a verb and returns what `act` returned. The route builds the response after the transaction. */
export async function once<T>(deps: Deps, request: FastifyRequest, act: () => Promise<T>): Promise<T> {
  if (request.headers['idempotency-key'] === undefined) return act()
  const { body } = await respondOnce(deps, request, async () => ({ status: 200, body: await act() }))
  // The body was stored as JSON and read back, so it has the shape that `act` returned.
  return body as T
}

async function respondOnce(deps: Deps, request: FastifyRequest, act: (tx: PoolClient) => Promise<Sent>): Promise<Sent> {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return deps.store.transaction(act)
  if (key.length < 1 || key.length > 200)
    throw invalidField('Idempotency-Key', 'Idempotency-Key must be between 1 and 200 characters.')

  const { acting } = request
  const { workspaceId } = acting
  const credential = senderOf(request)
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}`)
    .digest('hex')
  const respond = async (tx: PoolClient) => {
    if (!(await tryLock(tx, 'idempotency', `${workspaceId} ${credential} ${key}`)))
      throw new AppError('conflict', 'A request with this Idempotency-Key is still running; try again in a moment.')
    const stored = await findStoredResponse(tx, workspaceId, { credential, key })
    if (stored && stored.requestHash !== requestHash)
      throw new AppError('unprocessable', 'This Idempotency-Key was used for another request. Use a new one.')
    if (stored) return stored

    const response = await act(tx)
    await storeResponse(tx, workspaceId, { credential, key, requestHash, ...response })
    return response
  }
  // Requests about the same thing wait for each other before they take a connection.
  const { id } = Params.parse(request.params ?? {})
  return id === undefined
    ? deps.store.transaction(respond)
    : deps.store.inLine(id, () => deps.store.transaction(respond))
}

const Params = z.object({ id: z.string().optional() })
/** Returns the credential and, for an API key, the teammate it acts as: the key of one is not that of the other. */
function senderOf({ acting, credential }: FastifyRequest): string {
  const teammateId = credential.kind === 'api_key' ? teammateIdOf(acting) : null
  return teammateId === null ? credential.id : `${credential.id} as ${teammateId}`
}
