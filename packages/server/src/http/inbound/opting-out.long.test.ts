import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ContactSide, openSms, type SmsSurface } from '../../testing/surfaces.ts'

/** Tests STOP, START and HELP on a whole server: what is stored, what is replied, what is sent. */
const request = 'I want to talk to a human'
const question = 'How long does shipping take?'
interface Item {
  type: string
  changes?: object
  status?: string
  reason?: string
  message?: { author: string; text: string }
}

function story(surface: () => SmsSurface) {
  const call = (method: string, path: string, body?: unknown) =>
    surface().server.call(method, path, {
      headers: surface().server.home.mara,
      ...(body === undefined ? {} : { body }),
    })
  const pathOf = async (contact: ContactSide) => `/v1/conversations/${await contact.conversationId()}`
  return {
    call,
    pathOf,
    rest: () => surface().server.settled(),
    async events(contact: ContactSide): Promise<Item[]> {
      return (await call('GET', `${await pathOf(contact)}/events?limit=200`)).body.items
    },
    /** Returns the number of the contact's messages that have a decision. */
    async decided(contact: ContactSide): Promise<number> {
      const { body } = await call('GET', `${await pathOf(contact)}/decisions`)
      return body.items.filter(({ outcome }: { outcome: string }) => outcome !== 'not_asked').length
    },
    reply: async (contact: ContactSide, text: string) => call('POST', `${await pathOf(contact)}/messages`, { text }),
  }
}

describe('where Twilio answers them', () => {
  let surface: SmsSurface
  beforeAll(async () => {
    surface = await openSms()
  })
  afterAll(() => surface.close())
  const { pathOf, call, rest, events, decided, reply } = story(() => surface)

  test('STOP is stored and nothing is sent any more; later messages are seen; START opts in again', async () => {
    const contact = await surface.contact()
    await contact.says('Hello')
    await rest()
    const before = (await contact.hears()).length
    expect(await contact.says('STOP', 'SM-stop')).toBe(200)
    expect(await contact.says('STOP', 'SM-stop')).toBe(200)
    await rest()
    expect(await contact.hears()).toHaveLength(before)

    await contact.says(request)
    await rest()
    expect(await contact.hears()).toHaveLength(before)
    const log = await events(contact)
    expect(log.filter(({ type }) => type === 'conversation.updated')).toMatchObject([{ changes: { optedOut: true } }])
    expect(log.at(-1)).toMatchObject({
      type: 'delivery.updated',
      status: 'failed',
      reason: expect.stringContaining('STOP'),
    })

    await contact.says('start')
    await reply(contact, 'Welcome back')
    await rest()
    expect((await contact.hears()).at(-1)).toBe('Welcome back')
  })

  test('the teammate sees STOP, their next message is shown as not delivered, and START opts in again', async () => {
    const contact = await surface.contact()
    await contact.says(request)
    await reply(contact, 'Mara here.')
    await rest()
    await contact.says('Stop.')
    const { body } = await surface.server.call('GET', `/v1/conversations/${await contact.conversationId()}`, {
      headers: surface.server.home.key,
    })
    expect(body).toMatchObject({ owner: 'teammate', lastMessage: { text: 'Stop.' }, waitingSince: null })
    await reply(contact, 'Did I say something wrong?')
    await rest()
    expect((await contact.hears()).at(-1)).toBe('Mara here.')
    const log = await events(contact)
    expect(log.some(({ message }) => message?.text === 'Stop.')).toBe(true)
    expect(log.at(-1)).toMatchObject({
      type: 'delivery.updated',
      status: 'failed',
      reason: 'The customer opted out of messages (STOP).',
    })
    await contact.says('UNSTOP')
    await reply(contact, 'Good to have you back.')
    await rest()
    expect((await contact.hears()).at(-1)).toBe('Good to have you back.')
  })

  test('“yes” and “start” opt in again after an opt-out, and are ordinary words otherwise', async () => {
    const contact = await surface.contact()
    await contact.says('Start')
    await contact.says('Yes')
    await rest()
    expect(await decided(contact)).toBe(2)
    expect((await contact.hears()).length).toBeGreaterThan(0)

    await contact.says('STOP')
    await contact.says('Yes', 'SM-yes')
    await contact.says('Yes', 'SM-yes')
    await rest()
    expect(await decided(contact)).toBe(2)
    const log = await events(contact)
    expect(log.filter(({ type }) => type === 'conversation.updated')).toMatchObject([
      { changes: { optedOut: true } },
      { changes: { optedOut: false } },
    ])
    expect(log.filter(({ message }) => message?.author === 'contact').map(({ message }) => message?.text)).toEqual([
      'Start',
      'Yes',
      'STOP',
      'Yes',
    ])
  })

  test('HELP is kept in the thread; Twilio has answered it, the assistant does not', async () => {
    const contact = await surface.contact()
    await contact.says('HELP', 'SM-help')
    await contact.says('HELP', 'SM-help')
    await rest()
    expect(await contact.hears()).toEqual([])
    expect((await events(contact)).flatMap(({ message }) => (message ? [message.text] : []))).toEqual(['HELP'])
    expect((await call('GET', await pathOf(contact))).body).toMatchObject({ owner: 'assistant', status: 'open' })
  })

  test('START does not swallow the question before it', async () => {
    const contact = await surface.contact()
    await contact.says('STOP')
    await contact.says(request)
    await contact.says(question)
    await contact.says('START')
    await rest()
    const { body } = await call('GET', await pathOf(contact))
    await call('POST', `/v1/handoffs/${body.handoff.id}/return`, {})
    await rest()
    expect((await contact.hears()).at(-1)).toMatch(/days/)
  })
})

describe('where Baton answers them', () => {
  let surface: SmsSurface
  beforeAll(async () => {
    surface = await openSms({ settings: { optOutReplies: 'baton' } })
  })
  afterAll(() => surface.close())
  const { rest, events, reply } = story(() => surface)

  test('each once, in the language of the thread, kept there, and nothing else leaves after STOP', async () => {
    const contact = await surface.contact()
    await contact.says('Wie lange dauert der Versand nach Österreich?')
    await rest()
    const before = (await contact.hears()).length
    await Promise.all(Array.from({ length: 5 }, () => contact.says('STOP', 'SM-five-stops')))
    await reply(contact, 'Are you sure?')
    await contact.says('HELP')
    // The opt-out counts that holds when a message is sent, so START must not overtake these messages.
    await rest()
    await contact.says('START')
    await rest()
    const told = [
      expect.stringContaining('keine Nachrichten mehr'),
      expect.stringContaining('Kundenservice'),
      expect.stringContaining('wieder Nachrichten'),
    ]
    expect((await contact.hears()).slice(before)).toEqual(told)
    const log = await events(contact)
    expect(
      log.flatMap(({ message }) =>
        message?.author === 'system' && message.text.match(/STOP|START/) ? [message.text] : [],
      ),
    ).toEqual(told)
    expect(log.filter(({ message }) => message?.text === 'STOP')).toHaveLength(1)
  })

  test('the first message may be STOP: the reply is in English by default', async () => {
    const contact = await surface.contact()
    await contact.says('stop')
    await rest()
    expect(await contact.hears()).toEqual([
      'You will get no more messages from this number. Reply START to get them again.',
    ])
  })
})
