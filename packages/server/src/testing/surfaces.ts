import { createTestServer, type TestServer } from './server.ts'
import { startTwilioMock, type TwilioMock } from './twilio-mock.ts'

/** A channel with the real server behind it. The same scenarios run on each. */
export interface Surface {
  server: TestServer
  channelId: string
  /** Creates a new contact. */
  contact(): Promise<ContactSide>
  vendor: Vendor | null
  close(): Promise<void>
}

export interface ContactSide {
  /** Sends a message; the same id sends it again. Resolves with the HTTP status. */
  says(text: string, id?: string): Promise<number>
  /** Returns what reached the contact from the team's side, in order of arrival. */
  hears(): Promise<string[]>
  conversationId(): Promise<string>
  /** Cancels the handoff, to keep chatting with the assistant. Resolves with the HTTP status. */
  cancels(): Promise<number>
}

export interface Vendor {
  /** Makes the next `times` calls fail, as when the vendor is down. */
  down(times: number): void
  /** Makes the vendor refuse this contact permanently. */
  refuses(contact: ContactSide): void
  reports(contact: ContactSide, status: 'delivered' | 'sent' | 'failed'): Promise<number>
  forged(): Promise<number>
  unreadable(): Promise<number>
  unknown(): Promise<number>
}

/** Opens a server with contacts on a web channel. */
export async function openWeb(): Promise<Surface> {
  const server = await createTestServer()
  return {
    server,
    channelId: server.home.channelId,
    vendor: null,
    async contact() {
      const { conversationId, headers } = await server.visit()
      const path = `/v1/conversations/${conversationId}`
      return {
        says: async (text, id) =>
          (await server.call('POST', `${path}/messages`, { body: { text, ...(id ? { clientId: id } : {}) }, headers }))
            .status,
        async hears() {
          const { body } = await server.call('GET', `${path}/events?limit=200`, { headers })
          return body.items.flatMap(({ message }: { message?: { author: string; text: string } }) =>
            message && message.author !== 'contact' ? [message.text] : [],
          )
        },
        conversationId: async () => conversationId,
        async cancels() {
          const { body } = await server.call('GET', path, { headers })
          return (await server.call('POST', `/v1/handoffs/${body.handoff?.id}/cancel`, { headers })).status
        },
      }
    },
    close: () => server.close(),
  }
}

/** The SMS surface, with the vendor's mock and a way to send its requests. */
export interface SmsSurface extends Surface {
  twilio: TwilioMock
  post(params: Record<string, string | string[]>, token?: string): Promise<number>
}

/** Opens a server with contacts on an SMS channel, whose vendor is a mock. */
export async function openSms({
  env = {},
  settings: more = {},
}: {
  env?: Record<string, string>
  settings?: Record<string, unknown>
} = {}): Promise<SmsSurface> {
  const twilio = await startTwilioMock()
  const server = await createTestServer({
    env: { BATON_ALLOW_PRIVATE_URLS: new URL(twilio.url).host, BATON_PUBLIC_URL: 'https://desk.example', ...env },
    backoffMs: () => 10,
    restMs: 10,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  })
  const settings = {
    accountSid: twilio.accountSid,
    authToken: twilio.authToken,
    from: twilio.number,
    apiBaseUrl: twilio.url,
    ...more,
  }
  const made = await server.call('POST', '/v1/channels', {
    body: { kind: 'sms', name: 'Text line', settings },
    headers: server.home.key,
  })
  // A proxy removes the part of the path before /v1.
  const path = new URL(made.body.inboundUrl).pathname.replace(/^.*(?=\/v1\/)/, '')
  const post = async (params: Record<string, string | string[]>, token = twilio.authToken) => {
    const { headers, body } = twilio.signed(made.body.inboundUrl, params, token)
    return (await server.call('POST', path, { raw: body, headers })).status
  }
  const numbers = new Map<ContactSide, string>()
  let next = 0
  return {
    server,
    twilio,
    post,
    channelId: made.body.id,
    async contact() {
      next += 1
      const number = `+4915100000${String(next).padStart(3, '0')}`
      const side: ContactSide = {
        says: (text, id) => post({ ...twilio.message(number, text), ...(id ? { MessageSid: id } : {}) }),
        hears: async () => twilio.sent.filter(({ to }) => to === number).map(({ body }) => body),
        async conversationId() {
          const { rows } = await server.runtime.deps.store.pool.query<{ id: string }>(
            'select c.id from conversations c join contacts t on t.workspace_id = c.workspace_id and t.id = ' +
              'c.contact_id where t.phone = $1',
            [number],
          )
          return rows[0]?.id ?? ''
        },
        cancels: async () => 404,
      }
      numbers.set(side, number)
      return side
    },
    vendor: {
      down: (times) => twilio.feel('down', times),
      refuses: (contact) => twilio.optedOut(numbers.get(contact) ?? ''),
      reports(contact, status) {
        const part = twilio.sent.findLast(({ to }) => to === numbers.get(contact))
        return post(twilio.status(part?.sid ?? 'SM0', status, status === 'failed' ? { ErrorCode: '30005' } : {}))
      },
      forged: () => post(twilio.message('+4915199999999', 'forged'), 'another token of somebody'),
      unreadable: () => post({ AccountSid: twilio.accountSid }),
      unknown: () =>
        post({
          AccountSid: twilio.accountSid,
          MessageSid: 'SM00000000000000000000000000000001',
          EventType: 'something new',
        }),
    },
    async close() {
      await server.close()
      await twilio.close()
    },
  }
}
