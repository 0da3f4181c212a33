import { SmsSettings } from '@baton/core/channels/sms'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startTwilioMock, type TwilioMock } from '../../testing/twilio-mock.ts'
import { DeliveryError } from '../channel-adapter.ts'
import { send } from './send.ts'

const part = {
  id: 'msg_1:0',
  to: '+4915112345678',
  text: 'Ihr Paket ist da & wartet. 📦',
  statusUrl: 'https://baton.example/v1/inbound/chn_1',
}
let twilio: TwilioMock

beforeEach(async () => {
  twilio = await startTwilioMock()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await twilio.close()
})

function settings(more: Partial<SmsSettings> = {}): SmsSettings {
  return SmsSettings.parse({
    accountSid: twilio.accountSid,
    authToken: twilio.authToken,
    from: twilio.number,
    apiBaseUrl: `${twilio.url}/`,
    ...more,
  })
}

async function failureOf(promise: Promise<unknown>): Promise<DeliveryError> {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof DeliveryError)) throw new Error('It did not fail as a delivery')
  return thrown
}

test('a part leaves from our number with the address for its statuses, and has Twilio’s id', async () => {
  const { id } = await send(part, settings(), { fetch })
  expect(twilio.sent).toEqual([
    {
      sid: id,
      to: part.to,
      from: twilio.number,
      messagingServiceSid: null,
      body: part.text,
      statusCallback: part.statusUrl,
    },
  ])
})

test('a short code of one’s own sends as it is', async () => {
  const own = await startTwilioMock({ number: '12345' })
  try {
    const { accountSid, authToken, url: apiBaseUrl } = own
    await send(part, settings({ accountSid, authToken, apiBaseUrl, from: '12345' }), { fetch })
    expect(own.sent).toMatchObject([{ to: part.to, from: '12345' }])
  } finally {
    await own.close()
  }
})

test('a messaging service chooses the number itself', async () => {
  const messagingServiceSid = `MG${'a'.repeat(32)}`
  await send(part, settings({ messagingServiceSid }), { fetch })
  expect(twilio.sent).toMatchObject([{ from: null, messagingServiceSid }])
})

test('who wrote by WhatsApp is answered by WhatsApp', async () => {
  await send({ ...part, to: `whatsapp:${part.to}` }, settings(), { fetch })
  expect(twilio.sent).toMatchObject([{ to: `whatsapp:${part.to}`, from: `whatsapp:${twilio.number}` }])
})

test('who opted out is not tried again, and the teammate reads why', async () => {
  twilio.optedOut(part.to)
  expect(await failureOf(send(part, settings(), { fetch }))).toMatchObject({
    permanent: true,
    message: 'The contact opted out with STOP. They can opt in again by sending START.',
  })
  expect(twilio.sent).toEqual([])
})

test.each([
  [21211, true, 'The contact’s phone number is not valid.'],
  [21617, true, 'The message is longer than the 1,600 characters that Twilio takes.'],
  [21611, false, 'Too many messages are waiting on the sending number.'],
  [12345, true, 'Twilio error 12345'],
])('code %i: permanent %s', async (code, permanent, message) => {
  twilio.refuse(part.to, code)
  expect(await failureOf(send(part, settings(), { fetch }))).toMatchObject({ permanent, message })
})

test('a text that is too long is refused by Twilio in words we know', async () => {
  expect(await failureOf(send({ ...part, text: 'x'.repeat(1601) }, settings(), { fetch }))).toMatchObject({
    permanent: true,
    message: expect.stringContaining('1,600'),
  })
})

test('wrong or missing credentials are permanent, and the token is not told', async () => {
  const wrong = await failureOf(send(part, settings({ authToken: 'not-the-real-token' }), { fetch }))
  expect(wrong).toMatchObject({ permanent: true, message: expect.stringContaining('credentials') })
  expect(wrong.message).not.toContain('not-the-real-token')
  expect(await failureOf(send(part, settings({ authToken: null }), { fetch }))).toMatchObject({
    permanent: true,
    message: expect.stringContaining('auth token'),
  })
})

test.each(['down', 'rateLimited', 'notJson'] as const)(
  'while Twilio is %s, trying again can help, and then does',
  async (mood) => {
    twilio.feel(mood, 1)
    expect((await failureOf(send(part, settings(), { fetch }))).permanent).toBe(false)
    expect((await send(part, settings(), { fetch })).id).toMatch(/^SM/)
  },
)

test.each([
  [302, {}, false, 'Twilio is out of order (HTTP 302).'],
  [504, {}, false, 'Twilio is out of order (HTTP 504).'],
  [408, {}, false, 'Twilio is out of order (HTTP 408).'],
  [429, {}, false, 'Twilio accepts no more messages at the moment.'],
  [502, {}, false, 'Twilio is out of order (HTTP 502).'],
  [400, {}, true, 'Twilio refused the message (HTTP 400).'],
  [
    404,
    {},
    true,
    'Twilio refused the credentials. Check the account SID and the auth token in the channel’s settings.',
  ],
  [403, { code: 21610 }, true, 'The contact opted out with STOP. They can opt in again by sending START.'],
  [401, { code: 20005 }, true, 'The Twilio account is not active. See the Twilio console.'],
  [201, { status: 'queued' }, false, 'Twilio’s answer could not be read.'],
])('HTTP %i with %j, from Twilio or a proxy before it: permanent %s', async (status, body, permanent, message) => {
  const failure = await failureOf(send(part, settings(), { fetch: async () => Response.json(body, { status }) }))
  expect(failure).toMatchObject({ permanent, message, mayHaveLeft: [201, 408, 502, 504].includes(status) })
})

test('a lost answer is tried again, and the contact may read the part twice', async () => {
  twilio.feel('answerLost', 1)
  expect(await failureOf(send(part, settings(), { fetch }))).toMatchObject({ permanent: false, mayHaveLeft: true })
  await send(part, settings(), { fetch })
  expect(twilio.sent).toHaveLength(2)
})

test('Twilio has ten seconds; then, or when nobody is there, trying again can help', async () => {
  const original = AbortSignal.timeout.bind(AbortSignal)
  const asked = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => original(100))
  twilio.feel('hang')
  expect(await failureOf(send(part, settings(), { fetch }))).toMatchObject({ permanent: false, mayHaveLeft: true })
  expect(asked).toHaveBeenCalledWith(10_000)

  await twilio.close()
  expect(await failureOf(send(part, settings(), { fetch }))).toMatchObject({ permanent: false, mayHaveLeft: false })
  twilio = await startTwilioMock()
})
