import { WebSettings } from '@baton/core/api'
import type { PoolClient } from 'pg'
import { demoArticles } from '../demo/articles.ts'
import type { Deps } from '../deps.ts'
import { newToken } from '../ids.ts'
import { hashToken } from '../secrets.ts'
import { createChannel } from './channels.ts'
import { createInvite, createTeammate, hashPassword } from './people.ts'

/** A workspace in which everything has something to show: an assistant, a web channel, the knowledge of a made-up shop. */
export async function createWorkspace(
  deps: Pick<Deps, 'newId' | 'secrets' | 'env'>,
  tx: PoolClient,
  name: string,
): Promise<string> {
  const workspaceId = deps.newId('wsp')
  await tx.query('insert into workspaces (id, name) values ($1, $2)', [workspaceId, name])
  await tx.query(`insert into assistants (workspace_id, id, name, kind) values ($1, $2, 'Assistant', 'builtin')`, [
    workspaceId,
    deps.newId('ast'),
  ])
  await createChannel(deps, tx, workspaceId, { kind: 'web', name: 'Website', settings: WebSettings.parse({}) })
  for (const { title, body, questions } of demoArticles) {
    await tx.query('insert into articles (workspace_id, id, title, body, questions) values ($1, $2, $3, $4, $5)', [
      workspaceId,
      deps.newId('art'),
      title,
      body,
      JSON.stringify(questions),
    ])
  }
  return workspaceId
}

/**
 * Makes an empty installation usable and says how the owner gets in: his one-time link, made anew at each start until
 * somebody has used it. Several processes that start at once make one workspace.
 */
export async function firstStart(deps: Deps): Promise<{ ownerLink: string | null }> {
  const { env, store } = deps
  return store.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(726101)')
    const { rows } = await tx.query<{ id: string }>('select id from workspaces order by created_at, id limit 1')
    const workspaceId = rows[0]?.id ?? (await createWorkspace(deps, tx, 'Hazel & Co'))

    const { rows: owners } = await tx.query(`select 1 from teammates where workspace_id = $1 and role = 'owner'`, [
      workspaceId,
    ])
    if (owners.length === 0 && env.BATON_OWNER_EMAIL && env.BATON_OWNER_PASSWORD) {
      const name = env.BATON_OWNER_EMAIL.split('@')[0] ?? 'Owner'
      await createTeammate(deps, tx, workspaceId, {
        name,
        email: env.BATON_OWNER_EMAIL,
        role: 'owner',
        passwordHash: await hashPassword(env.BATON_OWNER_PASSWORD),
      })
    }
    if (env.BATON_API_KEY) await ensureApiKey(deps, tx, workspaceId, env.BATON_API_KEY)
    const hasOwner = owners.length > 0 || env.BATON_OWNER_EMAIL !== undefined
    return { ownerLink: hasOwner ? null : await newOwnerLink(deps, tx, workspaceId) }
  })
}

/** A fresh one-time link; older ones of its kind are void. */
export async function newOwnerLink(
  deps: Pick<Deps, 'newId' | 'env'>,
  tx: PoolClient,
  workspaceId: string,
): Promise<string> {
  await tx.query(`delete from invites where workspace_id = $1 and purpose = 'owner' and accepted_at is null`, [
    workspaceId,
  ])
  const { url } = await createInvite(deps, tx, workspaceId, { purpose: 'owner', email: null, role: 'owner' })
  return url ?? ''
}

/** An admin key with a given or a new token. */
export async function createAdminKey(
  deps: Pick<Deps, 'newId'>,
  tx: PoolClient,
  workspaceId: string,
  name: string,
  key = newToken('bk_'),
): Promise<string> {
  await tx.query(
    `insert into api_keys (workspace_id, id, name, scope, token_hash, hint) values ($1, $2, $3, 'admin', $4, $5)
     on conflict (token_hash) do update set revoked_at = null`,
    [workspaceId, deps.newId('key'), name, hashToken(key), key.slice(-4)],
  )
  return key
}

async function ensureApiKey(deps: Pick<Deps, 'newId'>, tx: PoolClient, workspaceId: string, key: string) {
  await createAdminKey(deps, tx, workspaceId, 'BATON_API_KEY', key)
}
