import type { MarkedDecision } from '@baton/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

const angry = 'This is the third time I write, nothing works and nobody helps. I am furious!'
const calm = 'How long does shipping take?'

/** Opens a conversation in which the contact has said `texts`, and reads what was decided. */
async function talk(...texts: string[]) {
  const visitor = await server.visit()
  const path = `/v1/conversations/${visitor.conversationId}`
  for (const text of texts) {
    await server.call('POST', `${path}/messages`, { body: { text }, headers: visitor.headers })
    await server.settled()
  }
  const decisions = async (): Promise<MarkedDecision[]> =>
    (await server.call('GET', `${path}/decisions`, { headers: server.home.key })).body.items
  const mark = (seq: number, label: unknown, headers = server.home.mara) =>
    server.call('POST', `${path}/marks`, { body: { seq, label }, headers })
  return { ...visitor, path, decisions, mark, items: await decisions() }
}
const markHandoff = (id: string | undefined, label: unknown, headers = server.home.mara) =>
  server.call('POST', `/v1/handoffs/${id}/mark`, { body: { label }, headers })
const put = (settings: object) =>
  server.call('PUT', '/v1/settings/handoff', { body: settings, headers: server.home.key })

test('a decision names the handoff that its message caused, and a mark on it is read with who and when', async () => {
  const { items, decisions, path } = await talk(calm, angry)
  expect(items.map(({ outcome, handoff }) => [outcome, handoff?.reason ?? null])).toEqual([
    ['answer', null],
    ['handoff', 'frustration'],
  ])
  const id = items[1]?.handoff?.id
  const { body } = await markHandoff(id, 'unnecessary')
  const mark = { label: 'unnecessary', by: { kind: 'teammate', id: server.home.teammates.mara, name: 'Mara Lind' } }
  expect(body.mark).toMatchObject(mark)
  expect(Date.now() - Date.parse(body.mark.at)).toBeLessThan(60_000)
  expect((await decisions())[1]?.handoff?.mark).toEqual(body.mark)
  const { key } = server.home
  expect((await server.call('GET', `/v1/handoffs/${id}`, { headers: key })).body.mark).toEqual(body.mark)
  const list = await server.call('GET', '/v1/handoffs?status=pending', { headers: key })
  expect(list.body.items.find((one: { id: string }) => one.id === id).mark).toEqual(body.mark)

  // One mark per handoff: the next replaces it, and null takes it back. The conversation does not change.
  const before = (await server.call('GET', path, { headers: key })).body
  expect((await markHandoff(id, 'right', server.home.tom)).body.mark).toMatchObject({
    label: 'right',
    by: { name: 'Tom Ek' },
  })
  expect((await markHandoff(id, null)).body.mark).toBeNull()
  expect((await markHandoff(id, null)).status).toBe(200)
  expect((await decisions())[1]?.handoff?.mark).toBeNull()
  expect((await server.call('GET', path, { headers: key })).body).toEqual(before)
})

test('a message that was not handed off is marked as missed, and that is undone', async () => {
  const { items, decisions, mark } = await talk(calm)
  const seq = items[0]?.seq ?? 0
  expect((await mark(seq, 'missed')).body).toMatchObject({ seq, mark: { label: 'missed', by: { name: 'Mara Lind' } } })
  expect((await decisions())[0]?.mark?.label).toBe('missed')
  expect((await mark(seq, null)).body).toEqual({ seq, mark: null })
  expect((await decisions())[0]?.mark).toBeNull()
})

test('a mark that makes no sense is refused in words, and nothing is stored', async () => {
  const { items, decisions, mark } = await talk(angry, 'hello?')
  const [handed, waiting] = items
  expect(waiting?.outcome).toBe('not_asked')
  expect((await mark(handed?.seq ?? 0, 'missed')).body).toMatchObject({
    status: 409,
    detail: expect.stringContaining('handed off'),
  })
  expect((await mark(waiting?.seq ?? 0, 'missed')).status).toBe(409)
  expect((await mark(999, 'missed')).body).toMatchObject({ status: 400, detail: expect.stringContaining('seq 999') })
  expect((await mark(handed?.seq ?? 0, 'right')).status).toBe(400)
  expect((await markHandoff(handed?.handoff?.id, 'missed')).status).toBe(400)
  expect((await markHandoff(handed?.handoff?.id, undefined)).status).toBe(400)
  expect((await decisions()).flatMap((one) => [one.mark, one.handoff?.mark ?? null])).toEqual([null, null, null, null])
})

test('a contact neither marks nor reads a mark', async () => {
  const { items, headers, path, mark } = await talk(calm, angry)
  const id = items[1]?.handoff?.id
  expect((await markHandoff(id, 'right', headers)).status).toBe(403)
  expect((await mark(items[0]?.seq ?? 0, 'missed', headers)).status).toBe(403)
  expect((await mark(items[0]?.seq ?? 0, 'missed')).status).toBe(200)
  expect((await markHandoff(id, 'unnecessary')).status).toBe(200)
  for (const read of [path, `${path}/events`, `/v1/handoffs/${id}`]) {
    const { status, body } = await server.call('GET', read, { headers })
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toMatch(/unnecessary|missed|"mark"/)
  }
  expect((await server.call('GET', `${path}/decisions`, { headers })).status).toBe(403)
})

test('ten marks suggest a value with its effect; using it is a version that restoring undoes', async () => {
  const { key, owner, mara } = server.home
  const suggestions = async () => (await server.call('GET', '/v1/settings/handoff/suggestions', { headers: key })).body
  await server.runtime.deps.store.pool.query('delete from marks')
  await put({ mode: 'advanced', advanced: { triggers: { failed_answers: { count: 1 } } } })
  for (let i = 0; i < 10; i++) {
    const { items } = await talk('What is the airspeed of a swallow?')
    expect(items[0]).toMatchObject({ outcome: 'answer', amended: { reason: 'failed_answers' } })
    if (i === 9) expect(await suggestions()).toEqual({ items: [], marks: 9, marksNeeded: 10 })
    await markHandoff(items[0]?.handoff?.id, 'unnecessary')
  }
  const effect = { unnecessaryFewer: 10, neededLost: 0, missedFound: 0, of: 10 }
  const { items } = await suggestions()
  expect(items).toMatchObject([{ trigger: 'failed_answers', setting: 'count', now: 1, suggested: 2, effect }])
  const settings = async () => (await server.call('GET', '/v1/settings/handoff', { headers: key })).body
  expect((await settings()).advanced.triggers.failed_answers.count).toBe(1)

  const apply = (headers: typeof key, suggested: number) =>
    server.call('POST', '/v1/settings/handoff/suggestions/apply', {
      body: { trigger: 'failed_answers', suggested },
      headers,
    })
  expect((await apply(mara, 2)).status).toBe(200)
  await server.call('POST', '/v1/settings/handoff/versions/1/restore', { headers: key })
  expect((await settings()).advanced.triggers.failed_answers.count).toBe(1)
  expect((await apply(owner, 3)).body).toMatchObject({ status: 409, detail: expect.stringContaining('not suggested') })
  expect((await apply(owner, 2)).body.advanced.triggers.failed_answers.count).toBe(2)
  const versions = await server.call('GET', '/v1/settings/handoff/versions', { headers: key })
  expect(versions.body.items[0]).toMatchObject({ version: 4, by: 'Olive Owner' })
  expect((await suggestions()).items).toEqual([])
  await put({})
})
