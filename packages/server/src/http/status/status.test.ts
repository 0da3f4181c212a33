import type { Check, CheckName } from '@baton/core/api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '../../actions/start-session.ts'
import { createTestServer, type TestServer } from '../../testing/server.ts'
import { cookieName } from '../base/auth.ts'
import { checksOf } from './checks.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

const status = (headers = server.home.owner) => server.call('GET', '/v1/status', { headers })
const find = (checks: Check[], name: CheckName) => checks.filter((check) => check.name === name)
const change = (sql: string, values: unknown[]) => server.runtime.deps.store.pool.query(sql, values)

test('when everything works, every check says so', async () => {
  const { visit, settled, home } = server
  const { headers, conversationId } = await visit()
  await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { headers, body: {} })
  await settled()
  const { body } = await status(home.key)
  expect(body.checks.map(({ state }: Check) => state)).toEqual(Array(8).fill('ok'))
  expect(find(body.checks, 'owners')[0]?.text).toContain('Every open conversation (1)')
})

test('what does not work is named, with the reason and since when, for its own workspace only', async () => {
  const { home, abroad } = server
  await change(
    `insert into jobs (workspace_id, kind, payload, state, run_at) values ($1, 'deliver', '{}', 'dead', now())`,
    [home.id],
  )
  const trouble = { reason: '503 from the vendor', since: '2026-01-02T03:04:05Z' }
  await change('update channels set trouble = $2 where workspace_id = $1', [home.id, JSON.stringify(trouble)])
  await change(
    `insert into assistants (workspace_id, id, kind, name, trouble, deleted_at)
     values ($1, 'ast_gone', 'webhook', 'Gone', $2, now())`,
    [home.id, JSON.stringify(trouble)],
  )
  await change(`update conversations set owner = 'assistant' where workspace_id = $1`, [home.id])
  const { body } = await status()
  expect(find(body.checks, 'owners')[0]).toMatchObject({
    state: 'failed',
    text: expect.stringMatching(/^1 of 1 open conversation have/),
  })
  expect(find(body.checks, 'failed_jobs')[0]).toMatchObject({ state: 'failed', text: '1 job failed at every attempt.' })
  expect(find(body.checks, 'channels')[0]).toEqual({
    ...{ name: 'channels', state: 'failed', since: '2026-01-02T03:04:05.000Z' },
    text: '“Test” does not respond: 503 from the vendor',
  })
  expect(find(body.checks, 'assistants')[0]).toMatchObject({ state: 'ok' })
  const elsewhere = await status(abroad.owner)
  expect(elsewhere.body.checks.filter(({ state }: Check) => state !== 'ok')).toEqual([])
})

test('only admins and owners see it', async () => {
  const { home, runtime } = server
  const token = await runtime.deps.store.transaction((tx) => startSession(tx, home.id, home.teammates.tom))
  expect((await status({ ...home.owner, cookie: `${cookieName}=${token}` })).status).toBe(403)
})

test('a full disk, a bus that is away and late work are said in words', () => {
  const since = new Date('2026-01-02T03:04:05Z')
  const facts = {
    ...{ now: since, open: 3, ownerless: 0, overdue: 2, overdueSince: since, dead: 0, deadSince: null, troubles: [] },
  }
  const checks = checksOf(facts, { embedded: true, databaseMs: 1_500, diskFullSince: since, busIsHealthy: false })
  expect(checks.flatMap(({ name, state }) => (state === 'ok' ? [] : [`${name} ${state}`]))).toEqual([
    'database degraded',
    'disk failed',
    'bus degraded',
    'work degraded',
  ])
  expect(find(checks, 'disk')[0]?.text).toContain('nothing can be saved')
})
