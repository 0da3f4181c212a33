import { SmsSettings } from '@baton/core/channels/sms'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTwilioMock, type TwilioMock } from '../../testing/twilio-mock.ts'
import { check } from './check.ts'

const inboundUrl = 'https://baton.example/v1/inbound/chn_1'
let twilio: TwilioMock

beforeEach(async () => {
  twilio = await startTwilioMock()
  setNumber({ sms_url: inboundUrl })
})
afterEach(() => twilio.close())

function setNumber(more: Partial<NonNullable<TwilioMock['incomingNumber']>>) {
  if (twilio.incomingNumber) Object.assign(twilio.incomingNumber, more)
}

/** Returns each problem as “severity: message”. */
async function problems(more: Partial<SmsSettings> = {}, url = inboundUrl): Promise<string[]> {
  const settings = SmsSettings.parse({
    accountSid: twilio.accountSid,
    authToken: twilio.authToken,
    from: twilio.number,
    apiBaseUrl: twilio.url,
    ...more,
  })
  return (await check(settings, { fetch, inboundUrl: url })).map(({ severity, message }) => `${severity}: ${message}`)
}

test('all is well: no problems, and nothing is sent', async () => {
  expect(await problems()).toEqual([])
  expect(twilio.requests.map(({ method, status }) => [method, status])).toEqual([
    ['GET', 200],
    ['GET', 200],
  ])
  expect(twilio.sent).toEqual([])
})

test('wrong credentials, or none', async () => {
  expect(await problems({ authToken: 'not-the-real-token' })).toEqual([
    expect.stringMatching(/^error: Twilio refused the auth token or the SID/),
  ])
  expect(await problems({ authToken: null })).toEqual([expect.stringMatching(/^error: The auth token is missing/)])
})

test('an account that is suspended, or a trial', async () => {
  twilio.account.status = 'suspended'
  expect(await problems()).toEqual([expect.stringMatching(/^error: The Twilio account is suspended/)])
  twilio.account = { status: 'active', type: 'Trial' }
  expect(await problems()).toEqual([expect.stringMatching(/^warning: This is a trial account/)])
})

test('a number that is not in the account, or only a part of one that is', async () => {
  expect(await problems({ from: twilio.number.slice(0, -1) })).toEqual([
    expect.stringMatching(/^error: .* is not a number of this Twilio account/),
  ])
  twilio.incomingNumber = null
  expect(await problems()).toEqual([expect.stringMatching(/^error: .* is not a number of this Twilio account/)])
})

test('a short code of one’s own: its account, its webhook', async () => {
  await twilio.close()
  twilio = await startTwilioMock({ number: '12345' })
  setNumber({ sms_url: inboundUrl })
  expect(await problems()).toEqual([])
  setNumber({ sms_url: 'https://demo.twilio.com/welcome/sms' })
  expect(await problems()).toEqual([expect.stringMatching(/^error: .* go to https:\/\/demo\.twilio\.com/)])
  for (const from of ['1234', '54321'])
    expect(await problems({ from })).toEqual([
      expect.stringMatching(new RegExp(`^error: ${from} is not a short code of this Twilio account`)),
    ])
})

test.each(['+4930123456', '+15005550006', '12345', '123456', '777'])('%s can be a sender', (from) =>
  expect(SmsSettings.shape.from.safeParse(from).success).toBe(true),
)
test.each(['030123456', '12', '+12345', '123456789', 'SHOP', ''])('“%s” cannot', (from) =>
  expect(SmsSettings.shape.from.safeParse(from).success).toBe(false),
)

test('every wrong setup of a number gets an explanation with the address to paste', async () => {
  setNumber({ capabilities: { sms: false, mms: false, voice: true } })
  expect(await problems()).toEqual([expect.stringMatching(/^error: .* cannot send or receive SMS/)])

  setNumber({ capabilities: { sms: true, mms: true, voice: true }, sms_url: 'https://demo.twilio.com/welcome/sms' })
  const [elsewhere] = await problems()
  expect(elsewhere).toMatch(/^error: .* go to https:\/\/demo\.twilio\.com/)
  expect(elsewhere).toContain(`paste ${inboundUrl} `)
  setNumber({ sms_url: '' })
  expect(await problems()).toEqual([expect.stringMatching(/^error: .* go nowhere\./)])

  setNumber({ sms_url: inboundUrl.replace('.example/', '.example:443/'), sms_method: 'GET' })
  expect(await problems()).toEqual([expect.stringMatching(/^error: Twilio calls this server with HTTP GET/)])
  setNumber({ sms_application_sid: `AP${'0'.repeat(32)}` })
  expect(await problems()).toEqual([expect.stringMatching(/^error: .* run by the TwiML app/)])
})

test('with a messaging service a webhook that is not ours is a warning: the service may have it', async () => {
  setNumber({ sms_url: '' })
  expect(await problems({ messagingServiceSid: `MG${'a'.repeat(32)}` })).toEqual([
    expect.stringMatching(/^warning: .*messaging service.*https:\/\/baton\.example/),
  ])
})

test.each([
  'http://localhost:3000/v1/inbound/chn_1',
  'https://192.168.1.5/x',
  'http://[::1]:3000/x',
  'http://127.0.0.1/x',
  'not an address',
])('Twilio cannot reach %s', async (url) => {
  expect(await problems({}, url)).toEqual([
    expect.stringMatching(/^error: Twilio cannot reach .* Set BATON_PUBLIC_URL/),
  ])
})

test('an address without encryption is a warning', async () => {
  const plain = inboundUrl.replace('https', 'http')
  setNumber({ sms_url: plain })
  expect(await problems({}, plain)).toEqual([expect.stringMatching(/^warning: .* is not encrypted/)])
})

test('explains that Twilio is down, that the address is not Twilio, or that nothing is there', async () => {
  twilio.feel('down', 1)
  expect(await problems()).toEqual([expect.stringMatching(/^error: Twilio is unavailable at the moment \(HTTP 503\)/)])
  twilio.feel('notJson', 1)
  expect(await problems()).toEqual([expect.stringMatching(/^error: http.* does not respond like Twilio/)])
  expect(await problems({ apiBaseUrl: 'http://127.0.0.1:1' })).toEqual([
    expect.stringMatching(/^error: Twilio could not be reached at http:\/\/127\.0\.0\.1:1 \(.+\)\. Check/),
  ])
})
