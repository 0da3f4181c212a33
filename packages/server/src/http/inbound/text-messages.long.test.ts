import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSms, type SmsSurface } from '../../testing/surfaces.ts'

const request = 'I want to talk to a human'
const question = 'How long does shipping take?'

/** Sends text messages as phones, carriers and Twilio really send them, to a whole server. */
interface Item {
  type: string
  status?: string
  reason?: string
  message?: { author: string; text: string }
}

describe('text messages at their edges', () => {
  let surface: SmsSurface
  beforeAll(async () => {
    surface = await openSms({ env: { BATON_PUBLIC_URL: 'https://desk.example/baton' } })
  })
  afterAll(() => surface.close())
  const call = (method: string, path: string, body?: unknown) =>
    surface.server.call(method, path, { headers: surface.server.home.mara, ...(body === undefined ? {} : { body }) })

  test('a public address with a path is what the signature covers', async () => {
    const contact = await surface.contact()
    expect(await contact.says(question)).toBe(200)
    await surface.server.settled()
    expect((await contact.hears())[0]).toMatch(/days/)
  })

  test('a duplicate after a newer conversation is one message, and messages go to the waiting handoff', async () => {
    const contact = await surface.contact()
    await contact.says(request, 'SM-first')
    await surface.server.settled()
    const waiting = await contact.conversationId()
    const { body } = await call('GET', `/v1/conversations/${waiting}`)
    await surface.server.call('POST', '/v1/conversations', {
      body: { channelId: surface.channelId, contact: { phone: body.contact.phone } },
      headers: surface.server.home.key,
    })
    expect(await contact.says(request, 'SM-first')).toBe(200)
    await contact.says('Anybody there?')
    await surface.server.settled()
    const { body: log } = await call('GET', `/v1/conversations/${waiting}/events?after=0&limit=100`)
    expect(
      log.items.filter(({ message }: { message?: { author: string } }) => message?.author === 'contact'),
    ).toHaveLength(2)
  })

  test('a word or a short code that writes gets no reply, and its messages are kept', async () => {
    for (const from of ['MYBANK', '54321']) {
      const sent = surface.twilio.sent.length
      for (const text of [request, question, 'HELP', 'STOP'])
        expect(await surface.post(surface.twilio.message(from, text))).toBe(200)
      await surface.server.settled()
      expect(surface.twilio.sent).toHaveLength(sent)
      const { rows } = await surface.server.runtime.deps.store.pool.query<{ id: string }>(
        'select c.id from conversations c join contacts t on t.id = c.contact_id where t.phone = $1',
        [from],
      )
      expect(rows).toHaveLength(1)
      const { body } = await call('GET', `/v1/conversations/${rows[0]?.id}/events?after=0&limit=100`)
      const items: Item[] = body.items
      expect(items.flatMap(({ message }) => (message ? [message.author] : []))).toEqual(Array(4).fill('contact'))
      expect(items.filter(({ type }) => type.startsWith('handoff'))).toEqual([])
    }
  })

  test('a conversation opened over the API is sent to the number, and replies arrive in it', async () => {
    const opened = await surface.server.call('POST', '/v1/conversations', {
      body: { channelId: surface.channelId, contact: { phone: '+49 (151) 77-00.1' } },
      headers: surface.server.home.key,
    })
    await call('POST', `/v1/conversations/${opened.body.id}/messages`, { text: 'Hello from us' })
    await surface.server.settled()
    const { body } = await call('GET', `/v1/conversations/${opened.body.id}/events?after=0`)
    expect(body.items.at(-1)).toMatchObject({ type: 'delivery.updated', status: 'sent' })
  })

  test('the notice that no person is available is in the contact’s language', async () => {
    await surface.server.call('PUT', '/v1/settings/handoff', {
      body: { mode: 'level', level: 0 },
      headers: surface.server.home.key,
    })
    const contact = await surface.contact()
    await contact.says('Ich möchte bitte mit einem Menschen sprechen')
    await surface.server.settled()
    await surface.server.call('PUT', '/v1/settings/handoff', {
      body: { mode: 'level', level: 1 },
      headers: surface.server.home.key,
    })
    expect(await contact.hears()).toEqual([expect.stringMatching(/\b(?:nicht|kein|keine|keinen|leider)\b/)])
  })

  test('an answer of which nothing is text is shown as not delivered', async () => {
    const contact = await surface.contact()
    await contact.says(request)
    await surface.server.settled()
    const path = `/v1/conversations/${await contact.conversationId()}`
    await call('POST', `/v1/handoffs/${(await call('GET', path)).body.handoff.id}/return`, {})
    await surface.server.call('POST', `${path}/messages`, {
      body: {
        text: '![](https://example.com/a.png)',
        as: 'assistant',
        ownerEpoch: (await call('GET', path)).body.ownerEpoch,
      },
      headers: surface.server.home.key,
    })
    await surface.server.settled()
    const { body } = await call('GET', `${path}/events?after=0&limit=100`)
    const failed = { type: 'delivery.updated', status: 'failed', reason: expect.stringContaining('no text') }
    expect(body.items).toContainEqual(expect.objectContaining(failed))
  })

  const from = (number: string, text: string, more: Record<string, string> = {}) =>
    surface.post(surface.twilio.message(number, text, more))
  async function thread(number: string) {
    const { body } = await call('GET', `/v1/conversations?q=${encodeURIComponent(number)}`)
    const path = `/v1/conversations/${body.items[0].id}`
    const items: Item[] = (await call('GET', `${path}/events?limit=200`)).body.items
    return {
      path,
      conversation: (await call('GET', path)).body,
      items,
      said: items.flatMap(({ message }) => (message?.author === 'contact' ? [message.text] : [])),
    }
  }
  const heard = (number: string) => surface.twilio.sent.filter(({ to }) => to === number).map(({ body }) => body)

  test('pictures without words are named and get a reply in the language of the thread', async () => {
    const number = '+4915177000100'
    await from(number, 'Wie lange dauert der Versand nach Österreich?')
    await surface.server.settled()
    const before = heard(number).length
    const picture = {
      NumMedia: '2',
      MediaContentType0: 'image/jpeg',
      MediaContentType1: 'video/mp4',
      MessageSid: 'MM-picture',
    }
    for (let i = 0; i < 3; i++) await from(number, '', picture)
    await from(number, '', { ...picture, MessageSid: 'MM-another' })
    await surface.server.settled()
    expect(heard(number).slice(before)).toEqual(Array(2).fill(expect.stringContaining('nur Text')))
    const { conversation, said, path } = await thread(number)
    expect(said).toEqual(['Wie lange dauert der Versand nach Österreich?', '[Picture] [Video]', '[Picture] [Video]'])
    expect(conversation).toMatchObject({ owner: 'assistant', handoff: null })
    const { body } = await call('GET', `${path}/decisions`)
    expect(body.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['answer', 'not_asked', 'not_asked'])
  })

  test('a picture with words is decided about by its words, and wakes a closed conversation', async () => {
    const number = '+4915177000101'
    await from(number, request, { NumMedia: '1', MediaContentType0: 'image/png' })
    await surface.server.settled()
    const { conversation, said, path } = await thread(number)
    expect(said).toEqual([`${request}\n[Picture]`])
    expect(conversation).toMatchObject({ owner: 'queue', handoff: { reason: 'explicit_request' } })
    await call('POST', `${path}/close`, {})
    await from(number, '', { NumMedia: '1', MediaContentType0: 'image/png' })
    expect((await thread(number)).conversation).toMatchObject({ status: 'open', owner: 'assistant' })
  })

  test('WhatsApp is answered on WhatsApp', async () => {
    await from('whatsapp:+4915177000102', question)
    await surface.server.settled()
    expect(heard('whatsapp:+4915177000102')).toEqual([expect.stringMatching(/days/)])
  })

  test('a message has arrived with its last part, and a late report does not fail it', async () => {
    const number = '+4915177000103'
    await from(number, request)
    await surface.server.settled()
    const { path, conversation } = await thread(number)
    await call('POST', `/v1/handoffs/${conversation.handoff.id}/claim`)
    // With their first words, the customer is told that they have joined.
    await call('POST', `${path}/messages`, { text: 'Hello' })
    await surface.server.settled()
    const parts: string[] = []
    // The report about the first part arrives while the vendor is still accepting the second.
    surface.twilio.beforeAnswer = async ({ sid }) => {
      const first = parts[0]
      parts.push(sid)
      if (first) await surface.post(surface.twilio.status(first, 'delivered'))
    }
    await call('POST', `${path}/messages`, { text: 'word '.repeat(900) })
    await surface.server.settled()
    surface.twilio.beforeAnswer = async () => undefined
    expect(parts).toHaveLength(3)
    const [first = '', second = '', third = ''] = parts
    for (const [sid, status] of [
      [second, 'delivered'],
      [third, 'undelivered'],
      [third, 'delivered'],
      [third, 'undelivered'],
      [first, 'failed'],
      [first, 'sent'],
    ] as const)
      await surface.post(surface.twilio.status(sid, status, { ErrorCode: '30003' }))
    const { items } = await thread(number)
    const statuses = items.flatMap(({ type, status }) => (type === 'delivery.updated' ? [status] : []))
    expect(statuses.slice(-4)).toEqual(['queued', 'sent', 'failed', 'delivered'])
  })

  test('a channel that is closed while a message waits says so at the message', async () => {
    const number = '+4915177000104'
    const other = await openSms()
    try {
      await other.post(other.twilio.message(number, request))
      await other.server.settled()
      other.twilio.feel('down')
      const { body } = await other.server.call('GET', '/v1/conversations', { headers: other.server.home.mara })
      const path = `/v1/conversations/${body.items[0].id}`
      await other.server.call('POST', `${path}/messages`, { body: { text: 'Waits' }, headers: other.server.home.mara })
      expect(
        (await other.server.call('DELETE', `/v1/channels/${other.channelId}`, { headers: other.server.home.key }))
          .status,
      ).toBe(204)
      const failed = async () =>
        (await other.server.call('GET', `${path}/events?limit=200`, { headers: other.server.home.mara })).body.items.at(
          -1,
        )
      await expect
        .poll(failed)
        .toMatchObject({ type: 'delivery.updated', status: 'failed', reason: 'This channel was closed.' })
      expect(await other.post(other.twilio.message(number, 'Anybody?'))).toBe(404)
    } finally {
      await other.close()
    }
  })

  test('another channel’s token, a body without measure and an unknown channel leave nothing', async () => {
    const { pool } = surface.server.runtime.deps.store
    const count = async () =>
      (
        await pool.query(
          'select (select count(*) from messages) + (select count(*) from contacts) + (select count(*) from events) ' +
            'as n',
        )
      ).rows[0].n
    const before = await count()
    const settings = {
      accountSid: surface.twilio.accountSid,
      authToken: 'the token of another account',
      from: '+15005550007',
    }
    const { body: second } = await surface.server.call('POST', '/v1/channels', {
      body: { kind: 'sms', name: 'Second line', settings },
      headers: surface.server.home.key,
    })
    const post = (url: string, params: Record<string, string>, token?: string) => {
      const { headers, body } = surface.twilio.signed(url, params, token)
      return surface.server.call('POST', new URL(url).pathname.replace(/^.*(?=\/v1\/)/, ''), { raw: body, headers })
    }
    const message = surface.twilio.message('+4915177000105', 'Hello') as Record<string, string>
    expect((await post(second.inboundUrl, message)).status).toBe(401)
    expect(
      (await post(second.inboundUrl, { ...message, Body: 'x'.repeat(1_100_000) }, settings.authToken)).status,
    ).toBe(413)
    expect((await post(second.inboundUrl.replace(second.id, 'chn_nobody'), message)).status).toBe(404)
    expect((await post(second.inboundUrl.replace(second.id, surface.server.home.channelId), message)).status).toBe(404)
    expect(await count()).toBe(before)
    expect((await post(second.inboundUrl, message, settings.authToken)).status).toBe(200)
    expect(await count()).not.toBe(before)
  })
})
