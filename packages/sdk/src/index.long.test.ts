import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../server/src/testing/server.ts'
import { type Baton, createBaton } from './index.ts'
import { batonOf, fetchOf } from './testing/against.ts'

let server: TestServer
let baton: Baton
beforeAll(async () => {
  server = await createTestServer()
  baton = batonOf(server)
})
afterAll(() => server.close())

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}
const opened = () =>
  baton.conversations.create({
    channelId: server.home.channelId,
    contact: { externalId: crypto.randomUUID(), name: 'Ines' },
  })

test('a conversation is opened, found, read page by page to its end, closed and reopened', async () => {
  const { id } = await opened()
  for (const text of ['Hello', 'Are you there?', 'Anybody?']) await baton.conversations.say(id, { text, as: 'contact' })
  await server.settled()

  const events = await all(baton.conversations.events(id, { limit: 2 }))
  const { items, lastSeq } = await baton.conversations.log(id, { limit: 200 })
  expect(events.length).toBeGreaterThan(4)
  expect(events).toEqual(items)
  expect(events.at(-1)?.seq).toBe(lastSeq)
  expect(await all(baton.conversations.events(id, { after: lastSeq }))).toEqual([])
  expect((await baton.conversations.list({ view: 'all', limit: 1 })).items.map((found) => found.id)).toEqual([id])
  expect((await baton.conversations.decisions(id)).length).toBeGreaterThan(0)

  expect(await baton.conversations.close(id)).toMatchObject({ id, status: 'closed' })
  expect(await baton.conversations.reopen(id)).toMatchObject({ id, status: 'open', owner: 'assistant' })
})

test('an assistant answers under its epoch, and is told when a person was asked for meanwhile', async () => {
  const { id } = await opened()
  const { ownerEpoch = -1 } = await baton.conversations.say(id, { text: 'Where is my parcel?', as: 'contact' })
  const said = await baton.conversations.say(id, { text: 'On its way.', as: 'assistant', ownerEpoch, clientId: 'one' })
  expect(
    await baton.conversations.say(id, { text: 'On its way.', as: 'assistant', ownerEpoch, clientId: 'one' }),
  ).toMatchObject({ id: said.id, seq: said.seq })

  const handoff = await baton.handoffs.request(id, {
    reason: 'assistant_decision',
    summary: 'Lost parcel',
    priority: 2,
  })
  expect(handoff).toMatchObject({
    status: 'pending',
    reason: 'assistant_decision',
    summary: 'Lost parcel',
    priority: 2,
    customerMessage: expect.stringMatching(/./),
  })
  await expect(baton.conversations.say(id, { text: 'It is lost.', as: 'assistant', ownerEpoch })).rejects.toMatchObject(
    {
      name: 'BatonError',
      code: 'owner_changed',
      status: 409,
      ownerEpoch: (await baton.conversations.get(id)).ownerEpoch,
    },
  )
})

test('the first claim wins, the second learns who won, and the conversation returns with a brief', async () => {
  const { id } = await opened()
  const { id: handoffId } = await baton.handoffs.request(id)
  expect((await baton.handoffs.list({ status: 'pending' })).items.map((waiting) => waiting.id)).toContain(handoffId)
  const mara = baton.actingAs('mara@example.com')
  expect(await mara.handoffs.claim(handoffId)).toMatchObject({
    status: 'acknowledged',
    assignee: { name: 'Mara Lind' },
  })
  await expect(baton.actingAs('tom@example.com').handoffs.claim(handoffId)).rejects.toMatchObject({
    code: 'already_claimed',
    winner: { id: server.home.teammates.mara, name: 'Mara Lind' },
  })

  await mara.conversations.say(id, { text: 'I am on it.' })
  await mara.conversations.note(id, 'Called the warehouse.')
  expect(await mara.handoffs.update(handoffId, { priority: 3 })).toMatchObject({ priority: 3 })
  expect(await mara.handoffs.reassign(handoffId, { teammateId: server.home.teammates.tom })).toMatchObject({
    assignee: { name: 'Tom Ek' },
  })
  expect(
    await baton.actingAs('tom@example.com').handoffs.return(handoffId, { brief: 'Sent again today.' }),
  ).toMatchObject({ status: 'resolved', brief: 'Sent again today.' })
  expect(await baton.conversations.get(id)).toMatchObject({ owner: 'assistant' })
  expect(await baton.handoffs.get(handoffId)).toMatchObject({ endReason: 'returned_to_assistant' })
})

test('a handoff is released, assigned, resolved; another is cancelled; a third is taken unasked', async () => {
  const mara = baton.actingAs(server.home.teammates.mara)
  const first = await opened()
  const { id } = await mara.handoffs.takeover(first.id)
  expect(await mara.handoffs.release(id)).toMatchObject({ status: 'pending' })
  expect(await mara.handoffs.assign(id, { teammateId: server.home.teammates.mara })).toMatchObject({
    assignee: { name: 'Mara Lind' },
  })
  await mara.handoffs.claim(id)
  expect(await mara.handoffs.resolve(id, { note: 'Refunded.' })).toMatchObject({ status: 'resolved' })

  const second = await baton.handoffs.request((await opened()).id)
  expect(await mara.handoffs.cancel(second.id)).toMatchObject({ status: 'cancelled' })
})

test('articles are written, found, changed and deleted', async () => {
  const { id } = await baton.articles.create({ title: 'Opening a jar', body: 'Turn the bayonet cap to the left.' })
  expect((await baton.articles.list({ q: 'bayonet' })).items.map((found) => found.id)).toEqual([id])
  expect(await baton.articles.update(id, { title: 'Opening any jar' })).toMatchObject({
    title: 'Opening any jar',
    body: 'Turn the bayonet cap to the left.',
  })
  await baton.articles.delete(id)
  await expect(baton.articles.get(id)).rejects.toMatchObject({ code: 'not_found', status: 404 })
})

test('a request under the same key is the same request', async () => {
  const contact = { externalId: 'once' }
  const first = await baton.conversations.create(
    { channelId: server.home.channelId, contact },
    { idempotencyKey: 'k-1' },
  )
  const again = await baton.conversations.create(
    { channelId: server.home.channelId, contact },
    { idempotencyKey: 'k-1' },
  )
  expect(again.id).toBe(first.id)
  expect((await baton.conversations.create({ channelId: server.home.channelId, contact })).id).not.toBe(first.id)
})

test('a refusal says what to do, names the field and keeps the whole problem', async () => {
  const { id } = await opened()
  await expect(baton.conversations.say(id, { text: 'Hello', as: 'assistant' })).rejects.toMatchObject({
    code: 'invalid',
    status: 400,
    detail: expect.stringContaining('ownerEpoch'),
    problem: { errors: [{ field: 'ownerEpoch' }] },
  })
  const stranger = createBaton({ url: 'http://baton.test', apiKey: 'bk_wrong', fetch: fetchOf(server) })
  await expect(stranger.conversations.list()).rejects.toMatchObject({ code: 'unauthorized', status: 401 })
})

test('what could not be right is refused before anything is sent', async () => {
  expect(() => createBaton({ url: 'chat.example.com', apiKey: 'bk_1' })).toThrow('https://chat.example.com')
  expect(() => createBaton({ url: 'https://chat.example.com', apiKey: '' })).toThrow('The API key is empty')
  expect(() => baton.conversations.get('../handoffs')).toThrow('is not an id')
  expect(() => baton.conversations.get('')).toThrow('is not an id')
})
