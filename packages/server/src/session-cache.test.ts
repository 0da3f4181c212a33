import { expect, test } from 'vitest'
import type { BusMessage } from './bus/bus.ts'
import { createSessionCache } from './session-cache.ts'

/** Creates a cache over sessions that the test adds and removes. The test also controls its clock and its bus. */
function setUp(kind: 'contact' | 'teammate' = 'contact') {
  const stored = new Map([['hash', { kind, expiresAt: new Date(100_000), name: 'Ada' }]])
  let time = 0
  let reads = 0
  let healthy = true
  let beforeReturn = async () => {}
  const listeners = new Set<(message: BusMessage, from: 'here' | 'elsewhere') => void>()
  const cache = createSessionCache(
    async (tokenHash) => {
      reads++
      const found = stored.get(tokenHash) ?? null
      await beforeReturn()
      return found
    },
    {
      on(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      healthy: () => healthy,
    },
    () => time,
  )
  return {
    cache,
    stored,
    reads: () => reads,
    pass: (ms: number) => {
      time += ms
    },
    setHealthy: (is: boolean) => {
      healthy = is
    },
    /** Runs `act` once, while the next read is on its way back from the database. */
    duringRead: (act: () => void) => {
      beforeReturn = async () => {
        beforeReturn = async () => {}
        act()
      }
    },
    revoke: (credential: string) => {
      stored.delete(credential)
      for (const listener of listeners) listener({ kind: 'revoked', credential }, 'elsewhere')
    },
  }
}

test('a contact’s session is read once in two seconds', async () => {
  const { cache, reads, pass } = setUp()
  expect(await cache.find('hash')).toMatchObject({ name: 'Ada' })
  pass(1_999)
  expect(await cache.find('hash')).toMatchObject({ name: 'Ada' })
  expect(reads()).toBe(1)
  pass(1)
  await cache.find('hash')
  expect(reads()).toBe(2)
})

test('a revoked session is refused at once', async () => {
  const { cache, revoke } = setUp()
  expect(await cache.find('hash')).not.toBeNull()
  revoke('hash')
  expect(await cache.find('hash')).toBeNull()
})

test('a session that is revoked while it is read is not remembered', async () => {
  const { cache, revoke, duringRead } = setUp()
  duringRead(() => revoke('hash'))
  await cache.find('hash')
  expect(await cache.find('hash')).toBeNull()
})

test('while revocations cannot travel every request reads the session', async () => {
  const { cache, stored, setHealthy } = setUp()
  await cache.find('hash')
  setHealthy(false)
  stored.delete('hash')
  expect(await cache.find('hash')).toBeNull()
})

test('an expired session is not served from memory', async () => {
  const { cache, stored, pass } = setUp()
  pass(99_000)
  expect(await cache.find('hash')).not.toBeNull()
  stored.delete('hash')
  pass(1_000)
  expect(await cache.find('hash')).toBeNull()
})

test('a teammate’s session and an unknown token are read every time', async () => {
  const { cache, reads } = setUp('teammate')
  await cache.find('hash')
  await cache.find('hash')
  await cache.find('unknown')
  await cache.find('unknown')
  expect(reads()).toBe(4)
})

test('a session that has changed is read again', async () => {
  const { cache, stored } = setUp()
  await cache.find('hash')
  stored.set('hash', { kind: 'contact', expiresAt: new Date(100_000), name: 'Grace' })
  cache.forget('hash')
  expect(await cache.find('hash')).toMatchObject({ name: 'Grace' })
})
