import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../../../../../testing/until.ts'
import { maxAttempts } from '../../store/outbox.ts'
import { openSms, openWeb, type Surface, type Vendor } from '../../testing/surfaces.ts'

/**
 * The kinds of channel. Each runs the same scenarios and must give the same texts, the same silence and the same order.
 */
const kinds = [
  {
    kind: 'web',
    open: openWeb,
    cannot: {
      vendor: 'there is no vendor: live updates push, and the page can ask again',
      splitting: 'a page shows messages of any length',
    },
  },
  {
    kind: 'sms',
    open: openSms,
    cannot: {
      cancelling: 'a text message has no button; the customer writes to the teammate',
      'own app': 'Twilio has no app in which teammates could reply',
    },
  },
]
/** Abilities that no kind has yet. */
const notYet = { attachments: 'no channel takes files yet', 'closed hours': 'there are no office hours yet' }

const question = 'How long does shipping take?'
const request = 'I want to talk to a human'

describe.each(kinds)('$kind', ({ kind, open, cannot }) => {
  let surface: Surface
  beforeAll(async () => {
    surface = await open()
  })
  afterAll(() => surface.close())
  const call = (method: string, path: string, options: object = {}) =>
    surface.server.call(method, path, { headers: surface.server.home.mara, ...options })
  const conversationOf = async (contact: { conversationId(): Promise<string> }) =>
    (await call('GET', `/v1/conversations/${await contact.conversationId()}`)).body
  const eventsOf = async (contact: { conversationId(): Promise<string> }) =>
    (await call('GET', `/v1/conversations/${await contact.conversationId()}/events?limit=200`)).body.items
  const rest = () => surface.server.settled()
  const vendor = (): Vendor => {
    if (!surface.vendor) throw new Error('This kind has no vendor.')
    return surface.vendor
  }
  /** Opens a conversation whose contact waits for a person. */
  async function waiting() {
    const contact = await surface.contact()
    await contact.says(request)
    await rest()
    return { contact, handoffId: (await conversationOf(contact)).handoff.id }
  }

  test('every missing ability has a reason', () => {
    const reasons = Object.entries({ ...cannot, ...notYet })
    console.log(reasons.map(([what, why]) => `${kind} without ${what}: ${why}`).join('\n'))
    expect(reasons.every(([, why]) => why.length > 10)).toBe(true)
  })

  test('the first message is answered', async () => {
    const contact = await surface.contact()
    expect(await contact.says(question)).toBeLessThan(300)
    await rest()
    expect((await contact.hears()).join('\n')).toMatch(/days/)
    expect(await conversationOf(contact)).toMatchObject({ owner: 'assistant', channel: { kind } })
  })

  test('a request for a person silences the assistant, posts one notice and adds a place in the queue', async () => {
    const { contact } = await waiting()
    await contact.says('Are you there?')
    await contact.says(question)
    await rest()
    const heard = await contact.hears()
    expect(heard).toHaveLength(1)
    expect(heard[0]).toContain('told the team')
    expect(await conversationOf(contact)).toMatchObject({
      owner: 'queue',
      handoff: { reason: 'explicit_request', status: 'pending' },
    })
  })

  test('a message sent twice, and five times at once, is stored once', async () => {
    const contact = await surface.contact()
    await contact.says(question, 'SM-once-a')
    await contact.says(question, 'SM-once-a')
    await Promise.all(Array.from({ length: 5 }, () => contact.says('And abroad?', 'SM-once-b')))
    await rest()
    const said = (await eventsOf(contact)).filter(
      ({ message }: { message?: { author: string } }) => message?.author === 'contact',
    )
    expect(said.map(({ message }: { message: { text: string } }) => message.text)).toEqual([question, 'And abroad?'])
  })

  test('two concurrent first messages open one conversation that holds both', async () => {
    const contact = await surface.contact()
    await Promise.all([contact.says('First'), contact.says('Second')])
    await rest()
    const texts = (await eventsOf(contact)).flatMap(({ message }: { message?: { author: string; text: string } }) =>
      message?.author === 'contact' ? [message.text] : [],
    )
    expect(texts.sort()).toEqual(['First', 'Second'])
  })

  test('the first reply after a claim posts who joined, and replies reach the contact in order', async () => {
    const { contact, handoffId } = await waiting()
    expect((await call('POST', `/v1/handoffs/${handoffId}/claim`)).status).toBe(200)
    await call('POST', `/v1/conversations/${await contact.conversationId()}/messages`, {
      body: { text: 'Hello, Mara here.' },
    })
    await call('POST', `/v1/conversations/${await contact.conversationId()}/messages`, {
      body: { text: 'What can I do?' },
    })
    await rest()
    expect((await contact.hears()).slice(1)).toEqual([
      expect.stringContaining('Mara'),
      'Hello, Mara here.',
      'What can I do?',
    ])
  })

  test('after a resolution the assistant answers again, in the same thread', async () => {
    const { contact, handoffId } = await waiting()
    await call('POST', `/v1/handoffs/${handoffId}/claim`)
    await call('POST', `/v1/handoffs/${handoffId}/resolve`, { body: {} })
    const before = await contact.conversationId()
    await contact.says(question)
    await rest()
    expect((await contact.hears()).at(-1)).toMatch(/days/)
    expect(await contact.conversationId()).toBe(before)
  })

  test('a return with a brief posts a notice, and the assistant answers the open question', async () => {
    const { contact, handoffId } = await waiting()
    await contact.says(question)
    await call('POST', `/v1/handoffs/${handoffId}/return`, { body: { brief: 'All is done.' } })
    await rest()
    const heard = await contact.hears()
    expect(heard).toHaveLength(3)
    expect(heard[2]).toMatch(/days/)
    expect(await conversationOf(contact)).toMatchObject({ owner: 'assistant', handoff: { brief: 'All is done.' } })
  })

  if (!('cancelling' in cannot))
    test('a contact who cancels the wait keeps the assistant', async () => {
      const { contact } = await waiting()
      expect(await contact.cancels()).toBe(200)
      expect(await conversationOf(contact)).toMatchObject({
        owner: 'assistant',
        handoff: { endReason: 'cancelled_by_contact' },
      })
    })

  if (!('vendor' in cannot))
    describe('and its vendor', () => {
      test('a vendor that is down for a while gets each message once, in order', async () => {
        const { contact, handoffId } = await waiting()
        await call('POST', `/v1/handoffs/${handoffId}/claim`)
        await rest()
        vendor().down(3)
        const path = `/v1/conversations/${await contact.conversationId()}/messages`
        await call('POST', path, { body: { text: 'One' } })
        await call('POST', path, { body: { text: 'Two' } })
        await until(async () => (await contact.hears()).includes('Two'))
        expect((await contact.hears()).slice(-2)).toEqual(['One', 'Two'])
      })

      test('a vendor that is down for too long: the message is shown as not delivered, with the reason', async () => {
        const { contact } = await waiting()
        vendor().down(maxAttempts)
        await call('POST', `/v1/conversations/${await contact.conversationId()}/messages`, {
          body: { text: 'Never arrives' },
        })
        await until(async () =>
          (await eventsOf(contact)).some(
            (event: { type: string; status?: string }) =>
              event.type === 'delivery.updated' && event.status === 'failed',
          ),
        )
        vendor().down(0)
      })

      test('a permanent refusal is shown at once, and earlier messages keep their status', async () => {
        const { contact, handoffId } = await waiting()
        vendor().refuses(contact)
        await call('POST', `/v1/handoffs/${handoffId}/claim`)
        await call('POST', `/v1/conversations/${await contact.conversationId()}/messages`, { body: { text: 'Hello' } })
        await rest()
        const failed = (await eventsOf(contact))
          .filter((event: { type: string }) => event.type === 'delivery.updated')
          .at(-1)
        expect(failed).toMatchObject({ status: 'failed', reason: expect.stringMatching(/opted out/i) })
      })

      test('late and reordered reports never move a status back', async () => {
        const { contact } = await waiting()
        expect(await vendor().reports(contact, 'delivered')).toBeLessThan(300)
        expect(await vendor().reports(contact, 'sent')).toBeLessThan(300)
        const statuses = (await eventsOf(contact)).flatMap((event: { type: string; status?: string }) =>
          event.type === 'delivery.updated' ? [event.status] : [],
        )
        expect(statuses).toEqual(['sent', 'delivered'])
      })

      test('a long text is sent in parts, complete and in order', async () => {
        const { contact, handoffId } = await waiting()
        await call('POST', `/v1/handoffs/${handoffId}/claim`)
        // The first words also tell who has joined.
        await call('POST', `/v1/conversations/${await contact.conversationId()}/messages`, { body: { text: 'Hello' } })
        await rest()
        const before = (await contact.hears()).length
        const long = Array.from({ length: 600 }, (_, i) => `word${i}`).join(' ')
        await call('POST', `/v1/conversations/${await contact.conversationId()}/messages`, { body: { text: long } })
        await rest()
        const parts = (await contact.hears()).slice(before)
        expect(parts.length).toBeGreaterThan(2)
        expect(parts.every((part) => part.length <= 1600)).toBe(true)
        expect(parts.join(' ')).toBe(long)
      })

      test('a forged signature gets 401, an unreadable body 400, an unknown event 2xx; nothing is stored', async () => {
        const { pool } = surface.server.runtime.deps.store
        const count = async () =>
          (
            await pool.query(
              `select (select count(*) from messages) + (select count(*) from contacts) + (select count(*)
                from events) as n`,
            )
          ).rows[0].n
        const before = await count()
        expect(await vendor().forged()).toBe(401)
        expect(await vendor().unreadable()).toBe(400)
        expect(await vendor().unknown()).toBeLessThan(300)
        expect(await count()).toBe(before)
      })
    })
})
