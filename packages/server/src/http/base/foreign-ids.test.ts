import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

/** The id to use in each path. A new path with an id must be added here, or the test fails. */
async function foreignIds(): Promise<Record<string, string>> {
  const { abroad } = server
  const visitor = await server.visit(abroad)
  await server.call('POST', `/v1/conversations/${visitor.conversationId}/messages`, {
    body: { text: 'FOREIGN-TEXT' },
    headers: visitor.headers,
  })
  await server.settled()
  const handoff = await server.call('POST', `/v1/conversations/${visitor.conversationId}/handoffs`, {
    body: {},
    headers: visitor.headers,
  })
  const first = async (path: string) => (await server.call('GET', path, { headers: abroad.key })).body.items[0].id
  const made = async (path: string, body: unknown) =>
    (await server.call('POST', path, { body, headers: abroad.key })).body.id
  const dead = await server.runtime.deps.store.pool.query<{ id: string }>(
    `insert into jobs (workspace_id, kind, payload, state) values ($1, 'deliver', $2, 'dead') returning id`,
    [abroad.id, { conversationId: visitor.conversationId }],
  )
  return {
    '/v1/jobs/:id': dead.rows[0]?.id ?? '',
    '/v1/conversations/:id': visitor.conversationId,
    '/v1/handoffs/:id': handoff.body.id,
    '/v1/contacts/:id': visitor.contactId,
    '/v1/channels/:id': await first('/v1/channels'),
    '/v1/assistants/:id': await first('/v1/assistants'),
    '/v1/knowledge/articles/:id': await first('/v1/knowledge/articles'),
    '/v1/teammates/:id': abroad.teammates.mara,
    '/v1/api-keys/:id': await made('/v1/api-keys', { name: 'x' }),
    '/v1/inbound/:channelId': await first('/v1/channels'),
    '/v1/invites/:id': await made('/v1/invites', { role: 'teammate' }),
  }
}

/** A valid body for each verb. */
const bodies: Record<string, unknown> = {
  'POST /v1/conversations/:id/messages': { text: 'hello' },
  'POST /v1/conversations/:id/notes': { text: 'hello' },
  'POST /v1/conversations/:id/messages/:messageId/rating': { helpful: true },
  'POST /v1/conversations/:id/marks': { seq: 1, label: 'missed' },
  'POST /v1/handoffs/:id/mark': { label: 'right' },
  'PATCH /v1/handoffs/:id': { collected: { a: 'b' } },
  'POST /v1/assistants/:id/answer': { question: 'hello' },
}
/** Paths whose parameter is not an id but a number or a secret. */
const notIds = ['/v1/settings/handoff/versions/:n/restore', '/v1/invites/:token/preview', '/v1/invites/:token/accept']

test('every route with an id responds 404 to another workspace and to another contact, and leaks nothing', async () => {
  const ids = await foreignIds()
  const stranger = await server.visit()
  const routes = server.runtime.deps && routeTable()
  expect(routes.length).toBeGreaterThan(25)
  const asked: string[] = []
  for (const { method, url, contact } of routes) {
    if (!url.includes(':') || notIds.includes(url)) continue
    const id = ids[/^\/v1\/.*?:\w+/.exec(url)?.[0] ?? '']
    expect(id, `${url} has an id that this test does not know: give it a foreign one`).toBeDefined()
    const path = url
      .replace(/:\w+/, id ?? '')
      .replace(':messageId', 'msg_x')
      .replace(':noteId', 'not_x')
    const body =
      bodies[`${method} ${url}`] ??
      (/assign$/.test(url)
        ? { teammateId: server.home.teammates.mara }
        : method === 'GET' || method === 'DELETE'
          ? undefined
          : {})
    for (const [who, headers] of Object.entries({
      key: server.home.mara,
      owner: server.home.owner,
      ...(contact ? { contact: stranger.headers } : {}),
    })) {
      const answer = await server.call(method, path, { headers, ...(body === undefined ? {} : { body }) })
      const onlyContacts = url.endsWith('/rating') && who !== 'contact'
      const notForKeys = answer.status === 403 && onlyContacts
      expect(
        notForKeys ? 404 : answer.status,
        `${who}: ${method} ${url} → ${JSON.stringify(answer.body).slice(0, 200)}`,
      ).toBe(404)
      expect(JSON.stringify(answer.body)).not.toContain('FOREIGN-TEXT')
      asked.push(`${who} ${method} ${url}`)
    }
  }
  expect(asked.length).toBeGreaterThan(60)
})

test('another contact of the same workspace finds nothing either', async () => {
  const [one, other] = [await server.visit(), await server.visit()]
  const handoff = await server.call('POST', `/v1/conversations/${one.conversationId}/handoffs`, {
    body: {},
    headers: one.headers,
  })
  for (const [method, path, body] of [
    ['GET', `/v1/conversations/${one.conversationId}`],
    ['GET', `/v1/conversations/${one.conversationId}/events`],
    ['POST', `/v1/conversations/${one.conversationId}/messages`, { text: 'hi' }],
    ['POST', `/v1/conversations/${one.conversationId}/handoffs`, {}],
    ['GET', `/v1/handoffs/${handoff.body.id}`],
    ['PATCH', `/v1/handoffs/${handoff.body.id}`, { collected: { a: 'b' } }],
    ['POST', `/v1/handoffs/${handoff.body.id}/cancel`, {}],
  ] as const) {
    const answer = await server.call(method, path, { headers: other.headers, ...(body ? { body } : {}) })
    expect(answer.status, `${method} ${path}`).toBe(404)
  }
})

test('a visitor’s token, a viewer and a read key are refused what their role does not allow', async () => {
  const visitor = await server.visit()
  const reading = await server.call('POST', '/v1/api-keys', {
    body: { name: 'r', scope: 'read' },
    headers: server.home.key,
  })
  const readKey = { authorization: `Bearer ${reading.body.key}` }
  for (const { method, url, access } of routeTable()) {
    if (access === 'public') continue
    const path = url.replace(/:\w+/g, 'nothing')
    if (!access.contact)
      expect(
        (await server.call(method, path, { headers: visitor.headers, ...(method === 'GET' ? {} : { body: {} }) }))
          .status,
        `contact ${method} ${url}`,
      ).toBe(403)
    if (access.scope !== 'read')
      expect(
        (await server.call(method, path, { headers: readKey, ...(method === 'GET' ? {} : { body: {} }) })).status,
        `read key ${method} ${url}`,
      ).toBe(403)
    expect(
      (await server.call(method, path, method === 'GET' ? {} : { body: {} })).status,
      `nobody ${method} ${url}`,
    ).toBe(401)
    expect(
      (
        await server.call(method, path, {
          headers: { authorization: 'Bearer bk_made-up' },
          ...(method === 'GET' ? {} : { body: {} }),
        })
      ).status,
      `made up ${method} ${url}`,
    ).toBe(401)
  }
})

function routeTable() {
  return server.app.routeTable
    .filter(({ url }) => url.startsWith('/v1/'))
    .map((route) => ({ ...route, contact: route.access !== 'public' && route.access.contact === true }))
}
