import type { Contact } from '@baton/core'
import type { Deps } from '../deps.ts'
import type { Client } from '../store/client.ts'
import {
  type ContactFacts,
  changeContact,
  contactsThatMayHave,
  findOwners,
  type Identity,
  identityValue,
  insertContact,
  insertIdentities,
} from '../store/contacts.ts'
import { takeLock } from '../store/locks.ts'

export interface ContactRef extends ContactFacts {
  workspaceId: string
}

/**
 * Finds the contact that a trusted source (API key, signed token, vendor) names by a verified identity, or creates one.
 * The external id decides: people with different external ids stay different contacts even if they share an address.
 * The latest name, email and phone are shown; an address keeps finding the contact that had it first.
 */
export async function findOrCreateContact(
  deps: Pick<Deps, 'newId'>,
  tx: Client,
  { workspaceId, ...facts }: ContactRef,
): Promise<Contact> {
  const identities = identitiesOf(facts)
  const [decisive, ...others] = await findOwners(tx, workspaceId, identities)
  const id =
    decisive && !others.includes(null)
      ? decisive
      : await introduce(deps, tx, { workspaceId, externalId: facts.externalId ?? null, identities })
  return changeContact(tx, workspaceId, { ...facts, id, verified: identities.length > 0 })
}

/** Returns the identities among the facts, the strongest first. */
function identitiesOf({ externalId, email, phone }: ContactFacts): Identity[] {
  const all: { kind: Identity['kind']; value: string | undefined }[] = [
    { kind: 'external', value: externalId },
    { kind: 'email', value: email },
    { kind: 'phone', value: phone },
  ]
  return all.flatMap(({ kind, value }) => (value ? [{ kind, value: identityValue(kind, value) }] : []))
}

interface Introduction {
  workspaceId: string
  externalId: string | null
  identities: Identity[]
}

/** Finds or creates the contact under a lock, so that concurrent first messages don't create duplicates. */
async function introduce(
  deps: Pick<Deps, 'newId'>,
  tx: Client,
  { workspaceId, externalId, identities }: Introduction,
): Promise<string> {
  if (identities.length > 0) await takeLock(tx, 'contact', workspaceId)
  const owners = await findOwners(tx, workspaceId, identities)
  // Takes the first owner that can be this contact: found by the external id, or by an address and without a different
  // external id.
  const possible = await contactsThatMayHave(tx, workspaceId, { externalId, ids: owners })
  const id = owners.find((owner) => owner !== null && possible.has(owner)) ?? deps.newId('con')
  await insertContact(tx, workspaceId, id)
  await insertIdentities(tx, workspaceId, {
    contactId: id,
    identities: identities.filter((_, i) => owners[i] === null),
  })
  return id
}
