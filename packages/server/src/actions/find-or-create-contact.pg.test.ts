import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContactFacts } from '../store/contacts.ts'
import { databases, type TestDatabase } from '../testing/databases.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { findOrCreateContact } from './find-or-create-contact.ts'

describe.each(databases)('on $name', ({ open }) => {
  let database: TestDatabase
  let server: TestServer
  beforeAll(async () => {
    database = await open()
    server = await createTestServer({ database })
  })
  afterAll(() => server.close())

  const named = (facts: ContactFacts) => {
    const { deps } = server.runtime
    return deps.store.transaction((tx) => findOrCreateContact(deps, tx, { workspaceId: server.home.id, ...facts }))
  }

  test('four customers with one address, at once, become four contacts; one keeps the address', async () => {
    for (let round = 0; round < 15; round++) {
      const email = `round${round}@example.com`
      const known = await named({ email })
      const came = await Promise.all(
        Array.from({ length: 20 }, async (_, i) => {
          const externalId = `${round}-${i % 4}`
          // Some also have a phone that two share, some only an email of their own, the others only the shared address.
          const ref =
            i % 5 === 0
              ? { externalId, email, phone: `+49 ${round} ${i % 2}` }
              : i % 5 === 1 && i % 4
                ? { externalId, email: `${externalId}@example.com` }
                : { externalId, email }
          const [contact] = await Promise.all([named(ref), named({ email, phone: `+49 ${round} ${i % 3}` })])
          return { externalId, id: contact.id, shown: contact.externalId }
        }),
      )
      const ids = new Map<string, Set<string>>()
      for (const { externalId, id, shown } of came) {
        expect(shown).toBe(externalId)
        ids.set(externalId, (ids.get(externalId) ?? new Set()).add(id))
      }
      expect([...ids.values()].map(({ size }) => size)).toEqual([1, 1, 1, 1])
      const all = new Set([...ids.values()].flatMap((each) => [...each]))
      expect(all.size).toBe(4)
      expect(all).toContain(known.id)
    }
  })
})
