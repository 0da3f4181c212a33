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
 * The contact that a trusted source (API key, signed token) names: found by a verified identity, else made. An external id
 * decides: whoever has another one is another person, though they share an address. What is said last of name, e-mail and
 * phone is shown; by which address somebody is found stays with who had it first.
 */
export async function contactFor(
  deps: Pick<Deps, 'newId'>,
  tx: PoolClient,
  workspaceId: string,
  ref: ContactRef,
): Promise<Contact> {
  const identities = identitiesOf(ref)
  const [decisive, ...others] = await ownersOf(tx, workspaceId, identities)
  const id =
    decisive && !others.includes(null)
      ? decisive
      : await introduced(deps, tx, workspaceId, ref.externalId ?? null, identities)
  const { rows } = await tx.query(
    `update contacts set name = coalesce($3, name), email = coalesce($4, email), phone = coalesce($5, phone), external_id = coalesce(external_id, $6), verified = verified or $7
     where workspace_id = $1 and id = $2 returning *`,
    [
      workspaceId,
      id,
      ref.name ?? null,
      ref.email?.toLowerCase() ?? null,
      ref.phone ?? null,
      ref.externalId ?? null,
      identities.length > 0,
    ],
  )
  return contactOf(rows[0])
}

type Identity = { kind: 'external' | 'email' | 'phone'; value: string }

/** The strongest first. */
function identitiesOf({ externalId, email, phone }: ContactRef): Identity[] {
  const all: { kind: Identity['kind']; value: string | undefined }[] = [
    { kind: 'external', value: externalId },
    { kind: 'email', value: email },
    { kind: 'phone', value: phone },
  ]
  return all.flatMap(({ kind, value }) => (value ? [{ kind, value: identityValue(kind, value) }] : []))
}

/** As identities are compared: e-mail in lower case, numbers without their punctuation; names of senders (“My-Shop”) stay as they are. */
export function identityValue(kind: Identity['kind'], value: string): string {
  if (kind === 'email') return value.toLowerCase()
  return kind === 'phone' && /^[+\d(]/.test(value.trim()) ? value.replace(/[\s().-]/g, '') : value
}

/** Who is found by each identity; null: nobody yet. */
async function ownersOf(tx: PoolClient, workspaceId: string, identities: Identity[]): Promise<(string | null)[]> {
  const { rows } = await tx.query<{ kind: string; contact_id: string }>(
    'select kind, contact_id from contact_identities where workspace_id = $1 and verified and (kind, value) in (select * from unnest($2::text[], $3::text[]))',
    [workspaceId, identities.map(({ kind }) => kind), identities.map(({ value }) => value)],
  )
  return identities.map(({ kind }) => rows.find((row) => row.kind === kind)?.contact_id ?? null)
}

/** Somebody who says something new of himself: who he is is looked up and written down in one go, so that two at once make one. */
async function introduced(
  deps: Pick<Deps, 'newId'>,
  tx: PoolClient,
  workspaceId: string,
  externalId: string | null,
  identities: Identity[],
): Promise<string> {
  if (identities.length > 0) await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7263))', [workspaceId])
  const owners = await ownersOf(tx, workspaceId, identities)
  const id = (await samePerson(tx, workspaceId, externalId, owners)) ?? deps.newId('con')
  const free = identities.filter((_, i) => owners[i] === null)
  await tx.query('insert into contacts (workspace_id, id) values ($1, $2) on conflict do nothing', [workspaceId, id])
  await tx.query(
    'insert into contact_identities (workspace_id, kind, value, verified, contact_id) select $1, kind, value, true, $2 from unnest($3::text[], $4::text[]) as t (kind, value)',
    [workspaceId, id, free.map(({ kind }) => kind), free.map(({ value }) => value)],
  )
  return id
}

/** The first who may be meant: found by the external id, or by an address and not known by another external id. */
async function samePerson(
  tx: PoolClient,
  workspaceId: string,
  externalId: string | null,
  owners: (string | null)[],
): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    'select id from contacts where workspace_id = $1 and id = any($2) and ($3::text is null or coalesce(external_id, $3) = $3)',
    [workspaceId, owners, externalId],
  )
  return owners.find((owner) => rows.some(({ id }) => id === owner)) ?? null
}
