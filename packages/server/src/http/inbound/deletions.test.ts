import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSms, type SmsSurface } from '../../testing/surfaces.ts'

let surface: SmsSurface
beforeAll(async () => {
  surface = await openSms()
})
afterAll(() => surface.close())

/** A contact who has a teammate, and the calls of that teammate. */
async function served() {
  const { server } = surface
  const contact = await surface.contact()
  await contact.says('I want to talk to a human')
  await server.settled()
  const at = `/v1/conversations/${await contact.conversationId()}`
  const headers = server.home.mara
  const say = async (text: string): Promise<string> =>
    (await server.call('POST', `${at}/messages`, { body: { text }, headers })).body.id
  await say('Hello, Mara here.')
  await server.settled()
  return {
    contact,
    say,
    remove: (id: string) => server.call('DELETE', `${at}/messages/${id}`, { headers }),
    shown: async () =>
      (await server.call('GET', `${at}/events`, { headers })).body.items.filter(
        ({ type }: { type: string }) => type === 'message.created',
      ),
  }
}

test('a text message that has left cannot be taken back, and stays', async () => {
  const { say, remove, contact, shown } = await served()
  const id = await say('It ships on Monday.')
  await surface.server.settled()
  expect(await contact.hears()).toContain('It ships on Monday.')
  const refused = await remove(id)
  expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } })
  expect(refused.body.detail).toBe('SMS messages cannot be taken back once they have left. This one has left.')
  expect((await shown()).at(-1)).toMatchObject({ message: { id, text: 'It ships on Monday.' } })
})

test('one that still waits to be sent never leaves', async () => {
  const { say, remove, contact, shown } = await served()
  surface.twilio.feel('down')
  const attempts = surface.twilio.requests.length
  const id = await say('The code is 9137.')
  await expect.poll(() => surface.twilio.requests.length).toBeGreaterThan(attempts)
  await expect.poll(async () => (await remove(id)).status).toBe(204)
  surface.twilio.feel('well')
  await say('Hello again.')
  await surface.server.settled()
  expect((await contact.hears()).slice(-1)).toEqual(['Hello again.'])
  expect(await contact.hears()).not.toContain('The code is 9137.')
  expect((await shown()).at(-2)).toMatchObject({ message: { id, text: '' } })
})

test('while it is on its way it counts as left', async () => {
  const { say, remove, contact } = await served()
  let arrived = () => {}
  let answer = () => {}
  const taken = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  surface.twilio.beforeAnswer = async () => {
    arrived()
    await held
  }
  const id = await say('On its way.')
  await taken
  const refused = await remove(id)
  expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining('may have left') } })
  answer()
  surface.twilio.beforeAnswer = async () => undefined
  await surface.server.settled()
  expect(await contact.hears()).toContain('On its way.')
})

test('one whose response was lost may have left', async () => {
  const { say, remove, contact } = await served()
  surface.twilio.feel('answerLost')
  const id = await say('Perhaps it left.')
  await expect.poll(async () => (await contact.hears()).includes('Perhaps it left.')).toBe(true)
  const refused = await remove(id)
  surface.twilio.feel('well')
  expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining('may have left') } })
})

test('while the vendor cannot be reached, it can be deleted', async () => {
  const { say, remove } = await served()
  const { channelId, server } = surface
  const pool = server.runtime.deps.store.pool
  const before = await pool.query('select settings from channels where id = $1', [channelId])
  const elsewhere = { ...before.rows[0].settings, apiBaseUrl: 'http://127.0.0.1:40001' }
  await pool.query('update channels set settings = $2 where id = $1', [channelId, elsewhere])
  const id = await say('Nobody is there.')
  const failed = async () => (await pool.query('select 1 from deliveries where message_id = $1', [id])).rows.length
  await expect.poll(failed).toBe(1)
  await expect.poll(async () => (await remove(id)).status).toBe(204)
  await pool.query('update channels set settings = $2 where id = $1', [channelId, before.rows[0].settings])
})

test('one that was refused for good can be deleted', async () => {
  const { say, remove, contact } = await served()
  surface.vendor?.refuses(contact)
  const id = await say('Never arrives.')
  await surface.server.settled()
  expect((await remove(id)).status).toBe(204)
  expect(await contact.hears()).not.toContain('Never arrives.')
})
