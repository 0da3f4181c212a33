import type { Contact } from '@baton/core'
import type { PoolClient } from 'pg'
import type { Deps } from '../deps.ts'
import { contactOf } from '../store/rows.ts'

export interface ContactRef {
  externalId?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  name?: string | undefined
}

/**
 * The contact that a trusted source (API key, signed token) names: found by a verified identity, else made. Two at once
 * make one: the identity's unique row decides, the second takes the first one's contact.
 */
export async function contactFor(deps: Pick<Deps, 'newId'>, tx: PoolClient, workspaceId: string, ref: ContactRef): Promise<Contact> {
  const identities = identitiesOf(ref)
  const found = await find(tx, workspaceId, identities)
  const id = found ?? (await create(deps, tx, workspaceId, ref, identities))
  const { rows } = await tx.query(
    `update contacts set name = coalesce($3, name), email = coalesce(email, $4), phone = coalesce(phone, $5), external_id = coalesce(external_id, $6), verified = verified or $7
     where workspace_id = $1 and id = $2 returning *`,
    [workspaceId, id, ref.name ?? null, ref.email?.toLowerCase() ?? null, ref.phone ?? null, ref.externalId ?? null, identities.length > 0],
  )
  return contactOf(rows[0])
}

type Identity = { kind: 'external' | 'email' | 'phone'; value: string }

function identitiesOf({ externalId, email, phone }: ContactRef): Identity[] {
  const all: { kind: Identity['kind']; value: string | undefined }[] = [
    { kind: 'external', value: externalId },
    { kind: 'email', value: email?.toLowerCase() },
    { kind: 'phone', value: phone?.replace(/[\s().-]/g, '') },
  ]
  return all.flatMap(({ kind, value }) => (value ? [{ kind, value }] : []))
}

async function find(tx: PoolClient, workspaceId: string, identities: Identity[]): Promise<string | null> {
  for (const { kind, value } of identities) {
    const { rows } = await tx.query<{ contact_id: string }>(`select i.contact_id from contact_identities i where i.workspace_id = $1 and i.kind = $2 and i.value = $3 and i.verified`, [
      workspaceId,
      kind,
      value,
    ])
    if (rows[0]) return rows[0].contact_id
  }
  return null
}

async function create(deps: Pick<Deps, 'newId'>, tx: PoolClient, workspaceId: string, ref: ContactRef, identities: Identity[]): Promise<string> {
  const id = deps.newId('con')
  let owner = id
  for (const { kind, value } of identities) {
    const { rows } = await tx.query<{ contact_id: string }>(
      `insert into contact_identities (workspace_id, kind, value, verified, contact_id) values ($1, $2, $3, true, $4)
       on conflict (workspace_id, kind, value) where verified do update set value = excluded.value returning contact_id`,
      [workspaceId, kind, value, owner],
    )
    owner = rows[0]?.contact_id ?? owner
  }
  if (owner === id) await tx.query('insert into contacts (workspace_id, id, name) values ($1, $2, $3)', [workspaceId, id, ref.name ?? null])
  return owner
}
