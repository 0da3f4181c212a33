import { AppError, type Contact, type IdentityKind } from '@baton/core'
import type { Client } from './client.ts'
import { contactOf } from './rows.ts'

/** An identity of a contact, in the form in which it is stored and compared. */
export interface Identity {
  kind: IdentityKind
  value: string
}

/**
 * Returns the form in which identities are compared: emails in lower case, phone numbers without punctuation.
 * Alphanumeric senders ("My-Shop") stay as they are.
 */
export function identityValue(kind: IdentityKind, value: string): string {
  if (kind === 'email') return value.toLowerCase()
  return kind === 'phone' && /^[+\d(]/.test(value.trim()) ? value.replace(/[\s().-]/g, '') : value
}

/** Returns a contact. Throws `not_found`. */
export async function readContact(client: Client, workspaceId: string, id: string): Promise<Contact> {
  const { rows } = await client.query('select * from contacts where workspace_id = $1 and id = $2', [workspaceId, id])
  return only(rows)
}

/** Adds a contact without any facts; does nothing when it exists. */
export async function insertContact(client: Client, workspaceId: string, id: string): Promise<void> {
  await client.query('insert into contacts (workspace_id, id) values ($1, $2) on conflict do nothing', [
    workspaceId,
    id,
  ])
}

export interface ContactFacts {
  externalId?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  name?: string | undefined
}

/**
 * Changes the given fields of a contact. An external id never changes, and `verified` is never taken back. Throws
 * `not_found`.
 */
export async function changeContact(
  client: Client,
  workspaceId: string,
  { id, name, email, phone, externalId, verified }: ContactFacts & { id: string; verified: boolean },
): Promise<Contact> {
  const { rows } = await client.query(
    `update contacts set name = coalesce($3, name), email = coalesce($4, email), phone = coalesce($5, phone),
       external_id = coalesce(external_id, $6), verified = verified or $7
     where workspace_id = $1 and id = $2 returning *`,
    [workspaceId, id, name ?? null, email?.toLowerCase() ?? null, phone ?? null, externalId ?? null, verified],
  )
  return only(rows)
}

/** Records the language and the page of a visit, where they are known. */
export async function recordVisit(
  client: Client,
  workspaceId: string,
  { contactId, locale, page }: { contactId: string; locale?: string | undefined; page?: string | undefined },
): Promise<void> {
  await client.query(
    `update contacts set locale = coalesce($3, locale), page = coalesce($4, page) where workspace_id = $1 and id = $2`,
    [workspaceId, contactId, locale ?? null, page ?? null],
  )
}

/** Adds attributes to those of a contact; equal names are replaced. */
export async function mergeAttributes(
  client: Client,
  workspaceId: string,
  { contactId, attributes }: { contactId: string; attributes: Record<string, unknown> },
): Promise<void> {
  await client.query('update contacts set attributes = attributes || $3 where workspace_id = $1 and id = $2', [
    workspaceId,
    contactId,
    JSON.stringify(attributes),
  ])
}

/**
 * Marks an anonymous contact as another one, and gives that one the attributes that it lacks. Returns false when the
 * contact is not anonymous: someone has named it, or it was merged before.
 */
export async function mergeAnonymousContact(
  client: Client,
  workspaceId: string,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `with anonymous as (
       update contacts set merged_into = $3
       where workspace_id = $1 and id = $2 and not verified and external_id is null and merged_into is null
         and not exists (select 1 from contact_identities i where i.workspace_id = $1 and i.contact_id = $2)
       returning attributes)
     update contacts c set attributes = anonymous.attributes || c.attributes
     from anonymous where c.workspace_id = $1 and c.id = $3`,
    [workspaceId, from, to],
  )
  return rowCount === 1
}

/** Returns the id of the contact that each verified identity belongs to, in the given order, or null. */
export async function findOwners(
  client: Client,
  workspaceId: string,
  identities: Identity[],
): Promise<(string | null)[]> {
  const { rows } = await client.query<{ kind: string; contact_id: string }>(
    `select kind, contact_id from contact_identities where workspace_id = $1 and verified
       and (kind, value) in (select * from unnest($2::text[], $3::text[]))`,
    [workspaceId, identities.map(({ kind }) => kind), identities.map(({ value }) => value)],
  )
  return identities.map(({ kind }) => rows.find((row) => row.kind === kind)?.contact_id ?? null)
}

/** Adds verified identities to a contact. From now on they find it. */
export async function insertIdentities(
  client: Client,
  workspaceId: string,
  { contactId, identities }: { contactId: string; identities: Identity[] },
): Promise<void> {
  await client.query(
    `insert into contact_identities (workspace_id, kind, value, verified, contact_id)
     select $1, kind, value, true, $2 from unnest($3::text[], $4::text[]) as t (kind, value)`,
    [workspaceId, contactId, identities.map(({ kind }) => kind), identities.map(({ value }) => value)],
  )
}

/**
 * Returns those of the ids whose contacts have this external id or no external id. Returns all when `externalId` is
 * null.
 */
export async function contactsThatMayHave(
  client: Client,
  workspaceId: string,
  { externalId, ids }: { externalId: string | null; ids: (string | null)[] },
): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select id from contacts
     where workspace_id = $1 and id = any($2) and ($3::text is null or coalesce(external_id, $3) = $3)`,
    [workspaceId, ids, externalId],
  )
  return new Set(rows.map(({ id }) => id))
}

function only(rows: unknown[]): Contact {
  if (!rows[0]) throw new AppError('not_found', 'There is no such contact.')
  return contactOf(rows[0])
}
