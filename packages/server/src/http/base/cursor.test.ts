import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'
import { encodeCursor, slicePage } from './cursor.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

const time = '2026-01-02T03:04:05.678Z'
const forged: unknown[] = [
  [],
  {},
  'text',
  null,
  7,
  ['x', 'y'],
  ['x', 'y', 'z'],
  [1, 2],
  [1, 2, 3],
  [null, null],
  [time],
  [time, 'cnv_a', 'b', 'c'],
  [time, 'a\u0000b'],
  [time, '\ud800'],
  [time, 'x'.repeat(200)],
  [time, ['cnv_a']],
  ['yesterday', 'cnv_a'],
  ['0000-01-01T00:00:00.000Z', 'cnv_a'],
  ['2026-02-30T00:00:00.000Z', 'cnv_a'],
  ['2026-13-01T00:00:00.000Z', 'cnv_a'],
  ['infinity', 'cnv_a'],
  ['1', 'yesterday', 'cnv_a'],
  ['99999999999', time, 'cnv_a'],
  ['one', time, 'cnv_a'],
  ['1', time, 'a\u0000b'],
  ['cnv_a', 'last'],
  ['cnv_a', '99999999999'],
  ['cnv_a', '-1'],
  ['a\u0000b', '0'],
]

/** Every list with pages, and the views with another key. A new list must be added here. */
const lists = [
  '/v1/conversations',
  '/v1/handoffs',
  '/v1/knowledge/articles',
  '/v1/invites',
  '/v1/teammates',
  '/v1/api-keys',
  '/v1/channels',
  '/v1/assistants',
  '/v1/settings/handoff/versions',
  '/v1/jobs',
  '/v1/search',
]
/** The parameters that a list requires. */
const required: Record<string, string> = { '/v1/jobs': '&state=dead', '/v1/search': '&q=a' }
const variants = [
  '/v1/conversations?view=needs',
  '/v1/conversations?view=queue',
  '/v1/conversations?view=unassigned',
  '/v1/conversations?view=mine',
  '/v1/conversations?q=a',
  '/v1/handoffs?status=pending',
  '/v1/handoffs?status=resolved',
]

test('this test covers every list that takes a cursor', async () => {
  const { body } = await server.call('GET', '/openapi.json')
  const found = Object.entries<{ get?: { parameters?: { name: string }[] } }>(body.paths).flatMap(([path, { get }]) =>
    get?.parameters?.some(({ name }) => name === 'cursor') ? [path] : [],
  )
  expect(found.sort()).toEqual([...lists].sort())
})

test.each([...lists, ...variants])('%s refuses every cursor that the server has not created', async (path) => {
  const ask = (cursor: string) =>
    server.call(
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}${required[path] ?? ''}`,
      {
        headers: server.home.key,
      },
    )
  const cursors = [
    ...forged.map((key) => Buffer.from(JSON.stringify(key)).toString('base64url')),
    '',
    'abc',
    '%00',
    '[]',
    'W10',
    Buffer.from([0xff, 0xfe]).toString('base64url'),
  ]
  for (const cursor of cursors) {
    const answer = await ask(cursor)
    expect(answer, `${Buffer.from(cursor, 'base64url')} → ${JSON.stringify(answer.body)}`).toMatchObject({
      status: 400,
      body: { code: 'invalid', errors: [{ field: 'cursor' }] },
    })
  }
  expect(await ask('x'.repeat(501))).toMatchObject({ status: 400, body: { errors: [{ field: 'cursor' }] } })
})

test('the next page starts at the same place when the last item of the page was deleted', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const { items, next } = slicePage(ids, { limit: 2 }, (id) => id)
  expect(items).toEqual(['a', 'b'])
  const cursor = next ?? ''
  expect(slicePage(ids, { limit: 2, cursor }, (id) => id).items).toEqual(['c', 'd'])
  expect(slicePage(['a', 'c', 'd', 'e'], { limit: 2, cursor }, (id) => id).items).toEqual(['c', 'd'])
  expect(slicePage(ids, { limit: 2, cursor: encodeCursor(['e', '4']) }, (id) => id)).toEqual({ items: [], next: null })
})
