import { expect, test } from 'vitest'
import { freePort } from '../../../../../testing/free-port.ts'
import { createTestServer } from '../../testing/server.ts'

test('without Redis the server is ready, and says what works less well', async () => {
  const server = await createTestServer({
    env: { REDIS_URL: `redis://127.0.0.1:${await freePort()}` },
    log: { info() {}, warn() {}, error() {} },
  })
  expect(await server.call('GET', '/readyz')).toMatchObject({ status: 200, body: { ok: true, degraded: ['bus'] } })
  await server.close()
})
