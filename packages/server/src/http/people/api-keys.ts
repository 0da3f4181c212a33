import { AppError } from '@baton/core'
import * as api from '@baton/core/api'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { newToken } from '../../ids.ts'
import { hashToken } from '../../secrets.ts'
import { forAdmins } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { slicePage } from '../base/cursor.ts'

const tags = ['API keys']
const Id = z.strictObject({ id: z.string().max(60) })

export function apiKeyRoutes(app: App, deps: Deps) {
  const { store } = deps

  app.get(
    '/v1/api-keys',
    {
      config: { access: forAdmins },
      schema: { summary: 'List API keys', tags, querystring: api.PageQuery, response: { 200: api.page(api.ApiKey) } },
    },
    async ({ caller, query }) => {
      const { rows } = await store.pool.query<KeyRow>(
        'select * from api_keys where workspace_id = $1 order by created_at desc limit 5000',
        [caller.workspaceId],
      )
      return slicePage(rows.map(keyOf), query, ({ id }) => id)
    },
  )

  app.post(
    '/v1/api-keys',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Make an API key; it is shown once',
        tags,
        body: api.CreateApiKey,
        response: { 201: api.ApiKey },
      },
    },
    async (request, reply) => {
      // Its Idempotency-Key is not kept: the answer holds a secret, and secrets are stored as hashes only.
      const key = newToken('bk_')
      const { rows } = await store.pool.query<KeyRow>(
        'insert into api_keys (workspace_id, id, name, scope, token_hash, hint) values ($1, $2, $3, $4, $5, $6) returning *',
        [
          request.caller.workspaceId,
          deps.newId('key'),
          request.body.name,
          request.body.scope,
          hashToken(key),
          key.slice(-4),
        ],
      )
      const made = rows[0]
      if (!made) throw new AppError('unavailable', 'The key could not be made; try again.')
      return reply.status(201).send({ ...keyOf(made), key })
    },
  )

  app.delete(
    '/v1/api-keys/:id',
    {
      config: { access: forAdmins },
      schema: { summary: 'Revoke an API key', tags, params: Id, response: { 204: z.null() } },
    },
    async ({ caller, params }, reply) => {
      const { rowCount } = await store.pool.query(
        'update api_keys set revoked_at = coalesce(revoked_at, now()) where workspace_id = $1 and id = $2',
        [caller.workspaceId, params.id],
      )
      if (rowCount === 0) throw new AppError('not_found', 'There is no such API key.')
      deps.signals.send({ kind: 'revoked', credential: `key:${params.id}` })
      return reply.status(204).send(null)
    },
  )
}

interface KeyRow {
  id: string
  name: string
  scope: 'read' | 'write' | 'admin'
  hint: string
  created_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
}

function keyOf(row: KeyRow): api.ApiKey {
  return {
    id: row.id,
    name: row.name,
    scope: row.scope,
    hint: row.hint,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }
}
