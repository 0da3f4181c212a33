import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

const rows = async () =>
  (
    await server.runtime.deps.store.pool.query<{ n: number }>(
      'select (select count(*) from messages)::int + (select count(*) from events)::int as n',
    )
  ).rows[0]?.n

test('an invalid message is refused with the name of its field, and nothing is stored', async () => {
  const { conversationId, headers } = await server.visit()
  const path = `/v1/conversations/${conversationId}/messages`
  const before = await rows()
  const cases: [string, { body?: unknown; raw?: string; headers?: Record<string, string> }, number, string][] = [
    ['an unknown field', { body: { text: 'a', role: 'teammate' } }, 400, 'role'],
    ['no text', { body: {} }, 400, 'text'],
    ['only spaces', { body: { text: '   ' } }, 400, 'text'],
    ['too long', { body: { text: 'x'.repeat(10_001) } }, 400, '10000'],
    ['100 KB', { body: { text: 'x'.repeat(100_000) } }, 400, '10000'],
    ['a null byte', { body: { text: 'a\u0000b' } }, 400, 'null byte'],
    ['half a character', { raw: '{"text":"\\ud800"}' }, 400, 'Unicode'],
    ['broken JSON', { raw: '{"text":' }, 400, 'JSON'],
    [
      'another content type',
      { raw: 'text=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'application/json',
    ],
    ['plain text', { raw: '{"text":"a"}', headers: { 'content-type': 'text/plain' } }, 415, 'application/json'],
    [
      'another charset',
      { raw: '{"text":"a"}', headers: { 'content-type': 'application/json; charset=iso-8859-1' } },
      415,
      'UTF-8',
    ],
    ['compressed', { raw: '{"text":"a"}', headers: { 'content-encoding': 'gzip' } }, 415, 'not compressed'],
    ['100 levels too many', { raw: `{"text":${'['.repeat(100)}${']'.repeat(100)}}` }, 400, '100 levels'],
    ['5,000 levels', { raw: `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}` }, 400, '100 levels'],
    [
      '100,000 levels with something to look for in them',
      { raw: `${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}` },
      400,
      '100 levels',
    ],
    ['100,000 levels that never end', { raw: '['.repeat(100_000) }, 400, '100 levels'],
    ['an array', { raw: '[]' }, 400, 'must be an object'],
    ['attachments', { body: { text: 'a', attachments: [{}] } }, 400, 'ttachments'],
    ['more than a megabyte', { raw: JSON.stringify({ text: 'x'.repeat(1_100_000) }) }, 413, '1 MB'],
    ['another author', { body: { text: 'a', as: 'assistant', ownerEpoch: 0 } }, 403, 'credential determines'],
    ['a prototype', { raw: '{"text":"a","__proto__":{"admin":true}}' }, 400, ''],
  ]
  for (const [name, options, status, words] of cases) {
    const answer = await server.call('POST', path, { ...options, headers: { ...headers, ...options.headers } })
    expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(status)
    expect(JSON.stringify(answer.body), name).toContain(words)
    expect(JSON.stringify(answer.body), name).not.toMatch(/expected \w+|Invalid input|Too (?:small|big)|Unrecognized/)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.body).toMatchObject({
      status,
      code: expect.any(String),
      title: expect.any(String),
      detail: expect.any(String),
    })
  }
  expect(await rows()).toBe(before)
})

test('brackets in a text do not count as nesting, and an explicit UTF-8 charset is accepted', async () => {
  const { conversationId, headers } = await server.visit()
  const path = `/v1/conversations/${conversationId}/messages`
  const text = `${'['.repeat(500)} "\\" {{${'{"a":'.repeat(500)}`
  expect((await server.call('POST', path, { body: { text }, headers })).status).toBe(201)
  for (const type of [
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'Application/JSON; charset=utf8',
  ]) {
    expect(
      (await server.call('POST', path, { body: { text: 'Grüße' }, headers: { ...headers, 'content-type': type } }))
        .status,
      type,
    ).toBe(201)
  }
  expect(
    (
      await server.call('PUT', '/v1/settings/handoff', {
        raw: `{"texts":${'['.repeat(99)}${']'.repeat(99)}}`,
        headers: server.home.key,
      })
    ).body.detail,
  ).not.toContain('levels')
})

test('hostile text is stored and returned as text', async () => {
  const { conversationId, headers } = await server.visit()
  for (const text of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '‮evil‬',
    '👩‍👩‍👧‍👦 \u200d\u200f',
    "'; drop table messages; --",
    '{"$ne":null}',
    'a\nb\r\n\tc',
    '%00%0a',
    '\\u0000',
    '${7*7}{{7*7}}',
  ]) {
    expect(
      (await server.call('POST', `/v1/conversations/${conversationId}/messages`, { body: { text }, headers })).status,
    ).toBe(201)
    const { body } = await server.call('GET', `/v1/conversations/${conversationId}/events?limit=200`, { headers })
    expect(
      body.items.some((event: { message?: { text: string } }) => event.message?.text === text),
      text,
    ).toBe(true)
  }
  await server.settled()
})

test('text that the database cannot store is refused on every route, never with a 500', async () => {
  const { conversationId, headers } = await server.visit()
  const handoff = await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
  const { key } = server.home
  for (const bad of ['\\u0000', '\\ud800', '\\udc00x', 'a\\u0000b']) {
    for (const [method, path, raw] of [
      ['PATCH', `/v1/handoffs/${handoff.body.id}`, `{"collected":{"a":"${bad}"}}`],
      ['PATCH', `/v1/handoffs/${handoff.body.id}`, `{"collected":{"${bad}":"a"}}`],
      ['POST', '/v1/conversations', `{"contact":{"name":"x"},"attributes":{"a":"${bad}"}}`],
      ['POST', '/v1/conversations', `{"contact":{"name":"${bad}"}}`],
      ['PUT', '/v1/settings/handoff', `{"texts":{"en":{"handoff":"x${bad}"}}}`],
      ['PATCH', `/v1/channels/${server.home.channelId}`, `{"settings":{"greeting":"x${bad}"}}`],
      ['POST', '/v1/knowledge/articles', `{"title":"t","body":"b","questions":["${bad}"]}`],
      ['POST', '/v1/assistants', `{"name":"n","instructions":"${bad}"}`],
      ['POST', '/v1/session', `{"email":"a@example.com","password":"${bad}"}`],
      ['POST', '/v1/widget/sessions', `{"token":"${server.home.token}","page":"x${bad}","locale":"${bad}"}`],
    ] as const) {
      const answer = await server.call(method, path, {
        raw,
        headers:
          path === '/v1/session' || path.includes('widget')
            ? { origin: 'http://console.test', host: 'console.test' }
            : key,
      })
      expect(answer.status, `${method} ${path} ${raw}: ${JSON.stringify(answer.body)}`).toBeLessThan(500)
    }
  }
  for (const path of [
    '/v1/conversations/%00',
    '/v1/conversations?q=%00',
    '/v1/knowledge/articles?q=%00',
    '/v1/handoffs/%ed%a0%80',
    '/v1/widget/config?token=%00',
    '/v1/invites/%00/preview',
  ]) {
    expect((await server.call('GET', path, { headers: key })).status, path).toBeLessThan(500)
  }
})

test('an assistant message without epoch gets 400, a stale one 409, and a key without an author 400', async () => {
  const { conversationId } = await server.visit()
  const path = `/v1/conversations/${conversationId}/messages`
  const key = server.home.key
  expect(await server.call('POST', path, { body: { text: 'a', as: 'assistant' }, headers: key })).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'ownerEpoch' }] },
  })
  expect(
    (await server.call('POST', path, { body: { text: 'a', as: 'assistant', ownerEpoch: 0 }, headers: key })).status,
  ).toBe(201)
  expect(
    await server.call('POST', path, { body: { text: 'a', as: 'assistant', ownerEpoch: 7 }, headers: key }),
  ).toMatchObject({ status: 409, body: { code: 'owner_changed' } })
  expect(await server.call('POST', path, { body: { text: 'a' }, headers: key })).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'as' }] },
  })
  expect(
    (await server.call('POST', path, { body: { text: 'a', as: 'contact' }, headers: server.home.mara })).status,
  ).toBe(400)
  expect(
    (await server.call('POST', path, { body: { text: 'a' }, headers: { ...key, 'x-teammate': 'nobody@example.com' } }))
      .status,
  ).toBe(400)
})

test('a known clientId with another text and a known Idempotency-Key with another body are refused', async () => {
  const { conversationId, headers } = await server.visit()
  const path = `/v1/conversations/${conversationId}/messages`
  await server.call('POST', path, { body: { text: 'one', clientId: 'k' }, headers })
  expect(await server.call('POST', path, { body: { text: 'two', clientId: 'k' }, headers })).toMatchObject({
    status: 422,
  })
  const keyed = { ...server.home.key, 'idempotency-key': 'once' }
  const first = await server.call('POST', '/v1/knowledge/articles', { body: { title: 'A', body: 'b' }, headers: keyed })
  expect(
    (await server.call('POST', '/v1/knowledge/articles', { body: { title: 'A', body: 'b' }, headers: keyed })).body.id,
  ).toBe(first.body.id)
  expect(
    (await server.call('POST', '/v1/knowledge/articles', { body: { title: 'B', body: 'b' }, headers: keyed })).status,
  ).toBe(422)
})

test('a verb repeated with its Idempotency-Key gets the same response', async () => {
  const { conversationId, headers } = await server.visit()
  const { body } = await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
  await server.call('POST', `/v1/handoffs/${body.id}/claim`, { headers: server.home.mara })
  const release = () =>
    server.call('POST', `/v1/handoffs/${body.id}/release`, {
      headers: { ...server.home.mara, 'idempotency-key': `release-${body.id}` },
    })
  const both = await Promise.all([release(), release()])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect(await release()).toMatchObject({
    status: 200,
    body: { status: 'pending', queue: { position: expect.any(Number) } },
  })
  expect((await server.call('POST', `/v1/handoffs/${body.id}/release`, { headers: server.home.mara })).status).toBe(409)
})

test('short lists are paged too', async () => {
  const all = (await server.call('GET', '/v1/teammates', { headers: server.home.key })).body.items
  const first = await server.call('GET', '/v1/teammates?limit=2', { headers: server.home.key })
  const second = await server.call('GET', `/v1/teammates?limit=2&cursor=${first.body.next}`, {
    headers: server.home.key,
  })
  expect([...first.body.items, ...second.body.items]).toEqual(all)
  expect(second.body.next).toBeNull()
})

test('lists refuse invalid limits and cursors', async () => {
  for (const query of ['limit=0', 'limit=201', 'limit=x', 'cursor=abc', 'cursor=W10', 'view=nothing', 'surprise=1']) {
    expect((await server.call('GET', `/v1/conversations?${query}`, { headers: server.home.key })).status, query).toBe(
      400,
    )
  }
})

test('numbers that are too large for the database are refused with the name of their field', async () => {
  const { conversationId, headers } = await server.visit()
  const { key, owner, mara } = server.home
  const handoff = await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
  const path = `/v1/conversations/${conversationId}`
  for (const n of ['2147483648', '99999999999', '9007199254740993', '1e300', '-1', '1.5', 'Infinity']) {
    const body = (name: string) => ({
      raw: `{"text":"a","as":"assistant","${name}":${n === 'Infinity' ? '1e999' : n}}`,
    })
    const cases: [string, string, string, { raw?: string; headers: Record<string, string> }][] = [
      ['after', 'GET', `${path}/events?after=${n}`, { headers }],
      ['before', 'GET', `${path}/events?before=${n}`, { headers: key }],
      ['limit', 'GET', `${path}/events?limit=${n}`, { headers }],
      ['limit', 'GET', `/v1/conversations?limit=${n}`, { headers: key }],
      ['ownerEpoch', 'POST', `${path}/messages`, { ...body('ownerEpoch'), headers: key }],
      [
        'priority',
        'PATCH',
        `/v1/handoffs/${handoff.body.id}`,
        { raw: `{"priority":${n === 'Infinity' ? '1e999' : n}}`, headers: mara },
      ],
      ['n', 'POST', `/v1/settings/handoff/versions/${n}/restore`, { headers: owner }],
    ]
    for (const [field, method, url, options] of cases) {
      const answer = await server.call(method, url, options)
      expect(answer, `${method} ${url} ${options.raw ?? ''} → ${JSON.stringify(answer.body)}`).toMatchObject({
        status: 400,
        body: { code: 'invalid', errors: expect.arrayContaining([expect.objectContaining({ field })]) },
      })
    }
  }
  expect((await server.call('GET', `${path}/events?after=2147483647`, { headers })).body.items).toEqual([])
  expect((await server.call('GET', `${path}/events?before=2147483647`, { headers })).body.items.length).toBeGreaterThan(
    0,
  )
  expect(
    (await server.call('POST', '/v1/settings/handoff/versions/2147483647/restore', { headers: owner })).status,
  ).toBe(404)
})

test('a request with a cookie from another site changes nothing', async () => {
  const { owner } = server.home
  expect(
    (
      await server.call('PATCH', '/v1/workspace', {
        body: { name: 'Mine' },
        headers: { ...owner, origin: 'https://evil.example' },
      })
    ).status,
  ).toBe(403)
  const { origin: _, ...withoutOrigin } = owner
  expect((await server.call('PATCH', '/v1/workspace', { body: { name: 'Mine' }, headers: withoutOrigin })).status).toBe(
    403,
  )
  expect((await server.call('PATCH', '/v1/workspace', { body: { name: 'Hazel & Co' }, headers: owner })).status).toBe(
    200,
  )
})

test('a channel that lists its origins refuses other pages, and a secret is never returned', async () => {
  const made = await server.call('POST', '/v1/channels', {
    body: {
      kind: 'web',
      name: 'Shop',
      settings: { allowedOrigins: ['https://shop.example'], identity: { secret: 's'.repeat(40) } },
    },
    headers: server.home.key,
  })
  expect(made.body.settings.identity).toEqual({ required: false, hasSecret: true })
  expect(JSON.stringify(made.body)).not.toContain('ssss')
  const open = (origin: string) =>
    server.call('POST', '/v1/widget/sessions', { body: { token: made.body.token }, headers: { origin } })
  expect((await open('https://evil.example')).status).toBe(403)
  expect((await open('https://shop.example')).status).toBe(201)
})

test('too many requests get 429 and the seconds to wait', async () => {
  const strict = await createTestServer({ env: { BATON_RATE_LIMIT: '5' } })
  const answers = []
  for (let i = 0; i < 8; i++) answers.push(await strict.call('GET', '/v1/me', { headers: strict.home.key }))
  const refused = answers.at(-1)
  expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited' } })
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
  await strict.close()
})

test('the last owner cannot be removed, and only owners add owners', async () => {
  const { body } = await server.call('GET', '/v1/teammates', { headers: server.home.key })
  const owner = body.items.find(({ role }: { role: string }) => role === 'owner')
  expect(
    (await server.call('PATCH', `/v1/teammates/${owner.id}`, { body: { role: 'admin' }, headers: server.home.owner }))
      .status,
  ).toBe(409)
  expect(
    (
      await server.call('PATCH', `/v1/teammates/${server.home.teammates.tom}`, {
        body: { role: 'owner' },
        headers: server.home.key,
      })
    ).status,
  ).toBe(403)
})
