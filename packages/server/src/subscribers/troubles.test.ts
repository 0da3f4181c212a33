import { expect, test } from 'vitest'
import { createTestServer } from '../testing/server.ts'
import { createTroubles } from './troubles.ts'

test('a channel in trouble is tried once per rest and shown until it works, also by another process', async () => {
  const server = await createTestServer()
  const { deps } = server.runtime
  let time = 0
  const quiet = { ...deps, log: { info() {}, warn() {}, error() {} } }
  const troubles = createTroubles(quiet, { now: () => time })
  const place = { workspaceId: server.home.id, kind: 'channel' as const, id: server.home.channelId }
  const shown = async () =>
    (await server.call('GET', `/v1/channels/${place.id}`, { headers: server.home.key })).body.trouble

  for (let i = 0; i < 4; i++) await troubles.failed(place, 'timeout')
  expect([troubles.mayTry(place), await shown(), troubles.channels().size]).toEqual([true, null, 0])
  await troubles.failed(place, 'timeout')
  expect([troubles.mayTry(place), await shown()]).toMatchObject([false, { reason: 'timeout' }])
  expect(Date.parse((await shown()).since)).toBeGreaterThan(Date.now() - 60_000)
  expect(troubles.channels().get(place.id)).toBe(0)

  time = 30_000
  expect(troubles.channels().get(place.id)).toBe(1)
  expect([troubles.mayTry(place), troubles.mayTry(place)]).toEqual([true, false])
  await troubles.failed(place, 'still')
  expect([troubles.mayTry(place), (await shown()).reason]).toEqual([false, 'timeout'])
  time = 60_000
  await troubles.worked(place)
  expect([troubles.mayTry(place), await shown(), troubles.channels().size]).toEqual([true, null, 0])

  for (let i = 0; i < 5; i++) await troubles.failed(place, 'again')
  await createTroubles(quiet).worked(place)
  expect(await shown()).toBeNull()
  await server.close()
})
