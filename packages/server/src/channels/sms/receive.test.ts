import { AppError, Locale } from '@baton/core'
import { SmsSettings } from '@baton/core/channels/sms'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { startTwilioMock, type TwilioMock } from '../../testing/twilio-mock.ts'
import { receive } from './receive.ts'

const url = 'https://baton.example/v1/inbound/chn_1'
const ben = '+4915112345678'
let twilio: TwilioMock

beforeAll(async () => {
  twilio = await startTwilioMock()
})
afterAll(() => twilio.close())

function settings(more: Partial<SmsSettings> = {}): SmsSettings {
  return SmsSettings.parse({ accountSid: twilio.accountSid, authToken: twilio.authToken, from: twilio.number, ...more })
}

function receiving(params: Record<string, string | string[]>, more: Partial<SmsSettings> = {}) {
  return receive(new Request(url, { method: 'POST', ...twilio.signed(url, params) }), settings(more))
}

async function answerOf(response: Response | undefined) {
  return { status: response?.status, type: response?.headers.get('content-type') ?? null, body: await response?.text() }
}

async function refusalOf(promise: Promise<unknown>): Promise<AppError> {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof AppError)) throw new Error('It was not refused')
  return thrown
}

const silent = {
  status: 200,
  type: 'text/xml; charset=utf-8',
  body: '<?xml version="1.0" encoding="UTF-8"?><Response/>',
}

describe('a message', () => {
  test('is what was written, under Twilio’s id, from the number; Twilio is told to say nothing', async () => {
    const params = twilio.message(ben, 'Wo ist mein Paket? 📦 & <b>“so”</b>')
    const { inbound, response } = await receiving(params)
    expect(inbound).toEqual([
      { type: 'message', id: params['MessageSid'], from: ben, text: 'Wo ist mein Paket? 📦 & <b>“so”</b>' },
    ])
    expect(await answerOf(response)).toEqual(silent)
  })

  test.each([
    ['a picture with words', { Body: 'Look', NumMedia: '1', MediaContentType0: 'image/jpeg' }, 'Look\n[Picture]'],
    [
      'several files with words',
      {
        Body: 'Look',
        NumMedia: '4',
        MediaContentType0: 'video/mp4',
        MediaContentType1: 'audio/amr',
        MediaContentType2: 'text/x-vcard',
        MediaContentType3: 'application/pdf',
      },
      'Look\n[Video] [Audio] [Contact card] [File]',
    ],
    [
      'a novel with a picture',
      { Body: 'x'.repeat(10_001), NumMedia: '1', MediaContentType0: 'image/png' },
      `${'x'.repeat(9_990)}\n[Picture]`,
    ],
    ['files beyond belief', { Body: 'Look', NumMedia: '1e9' }, `Look\n${Array(10).fill('[File]').join(' ')}`],
    ['no number of files', { Body: 'Look', NumMedia: '-1' }, 'Look'],
    ['a null character', { Body: 'a\0b' }, 'ab'],
    ['a novel', { Body: 'x'.repeat(10_001) }, 'x'.repeat(10_000)],
    ['a novel with an emoji across the end', { Body: `${'x'.repeat(9_999)}😀` }, 'x'.repeat(9_999)],
    ['a question with help in it', { Body: 'Help?' }, 'Help?'],
    ['a question with stop in it', { Body: 'Please stop sending me invoices' }, 'Please stop sending me invoices'],
  ])('of %s is kept as text that says so', async (_, more, text) => {
    const { inbound } = await receiving(twilio.message(ben, '', more))
    expect(inbound).toMatchObject([{ type: 'message', text }])
  })

  test.each([
    ['a picture', { NumMedia: '1', MediaContentType0: 'image/jpeg' }, '[Picture]'],
    ['a file of a kind that is not told', { NumMedia: '1' }, '[File]'],
    ['blanks', { Body: ' \n ' }, '[Empty message]'],
    ['nothing but null characters', { Body: '\0' }, '[Empty message]'],
  ])('of %s alone is named, and answered by the line itself', async (_, more, text) => {
    const { inbound, response } = await receiving(twilio.message(ben, '', more))
    expect(inbound).toMatchObject([
      { type: 'unreadable', text, reply: { en: expect.stringContaining('Only text'), de: expect.any(String) } },
    ])
    expect(await answerOf(response)).toEqual(silent)
  })

  test('under its old name, SmsMessageSid, is known too', async () => {
    const params = twilio.message(ben, 'Hi', { MessageSid: [], SmsSid: [] })
    expect((await receiving(params)).inbound).toMatchObject([{ type: 'message', id: params['SmsMessageSid'] }])
  })
})

describe('a machine', () => {
  test.each(['AMAZON', 'My Bank', 'PayPal-2', '12345', '666', '+12345', '12345678'])(
    '%s gets no reply, whatever it sends',
    async (from) => {
      const more = { NumMedia: '1', MediaContentType0: 'image/png' }
      for (const [body, text, extra] of [
        ['Your code is 123', 'Your code is 123', {}],
        ['HELP', 'HELP', {}],
        ['STOP', 'STOP', { OptOutType: 'STOP' }],
        ['', '[Picture]', more],
      ] as const) {
        const params = twilio.message(from, body, extra)
        expect((await receiving(params, { optOutReplies: 'baton' })).inbound).toEqual([
          { type: 'automatic', id: params['MessageSid'], from, text },
        ])
      }
    },
  )

  test.each([ben, '+1 (555) 123-4567', '4915112345678', 'whatsapp:+4915112345678', 'messenger:1234567'])(
    '%s is none',
    async (from) => {
      expect((await receiving(twilio.message(from, 'Hi'))).inbound).toMatchObject([{ type: 'message', from }])
    },
  )
})

describe('a status', () => {
  test.each([
    ['accepted', 'queued'],
    ['scheduled', 'queued'],
    ['queued', 'queued'],
    ['sending', 'queued'],
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'read'],
  ])('%s is %s, without a reason', async (theirs, status) => {
    const { inbound, response } = await receiving(twilio.status('SM1', theirs, { ErrorCode: '0' }))
    expect(inbound).toEqual([{ type: 'status', id: 'SM1', status }])
    expect(await answerOf(response)).toEqual({ status: 204, type: null, body: '' })
  })

  test.each([
    [
      'undelivered',
      '30003',
      'The contact’s phone could not be reached: switched off, without signal, or out of service.',
    ],
    ['failed', '21610', 'The contact opted out with STOP. They can opt in again by sending START.'],
    [
      'failed',
      '30034',
      'The sending number is not registered for business messaging in the USA (A2P 10DLC). Register it in the ' +
        'Twilio console.',
    ],
    ['failed', '99999', 'Twilio error 99999'],
    ['failed', '', 'Twilio gave no reason.'],
    ['canceled', '', 'The message was cancelled at Twilio.'],
  ])('%s with code “%s” is failed, with the reason in words', async (theirs, code, reason) => {
    const { inbound } = await receiving(twilio.status('SM1', theirs, code ? { ErrorCode: code } : {}))
    expect(inbound).toEqual([{ type: 'status', id: 'SM1', status: 'failed', reason }])
  })

  test('that we do not know is nothing for us, and no error', async () => {
    const { inbound, response } = await receiving(twilio.status('SM1', 'teleported'))
    expect(inbound).toEqual([])
    expect(response?.status).toBe(204)
    expect((await receiving(twilio.status('SM1', 'constructor'))).inbound).toEqual([])
  })
})

describe('STOP, START and HELP', () => {
  test('are told, and not answered, where Twilio answers them', async () => {
    const stop = twilio.message(ben, ' Stop! ')
    const { inbound, response } = await receiving(stop)
    expect(inbound).toEqual([
      { type: 'optOut', id: stop['MessageSid'], from: ben, out: true, onlyIfOut: false, text: ' Stop! ' },
    ])
    expect(await answerOf(response)).toEqual(silent)

    const help = twilio.message(ben, 'HELP')
    expect((await receiving(help)).inbound).toEqual([{ type: 'help', id: help['MessageSid'], from: ben, text: 'HELP' }])
  })

  test.each(['start', 'UNSTOP', 'Yes'])(
    '%s opts in only who has opted out: it is an ordinary word too',
    async (word) => {
      expect((await receiving(twilio.message(ben, word))).inbound).toMatchObject([
        { type: 'optOut', out: false, onlyIfOut: true },
      ])
    },
  )

  test('are answered in six languages by the outbox, not in the response to Twilio', async () => {
    const baton = { optOutReplies: 'baton' } as const
    for (const [word, en] of [
      ['STOP', 'You will get no more messages from this number. Reply START to get them again.'],
      ['unstop', 'You will get messages from this number again. Reply STOP to end them.'],
      ['info', expect.stringContaining('Reply STOP to get no more messages.')],
    ] as const) {
      const { inbound, response } = await receiving(twilio.message(ben, word), baton)
      const { reply } = z.object({ reply: z.record(z.string(), z.string()) }).parse(inbound[0])
      expect(reply['en']).toEqual(en)
      expect(Object.keys(reply)).toEqual(Locale.options)
      expect(Object.values(reply).every((text) => text.length <= 160)).toBe(true)
      expect(await answerOf(response)).toEqual(silent)
    }
  })

  test('with courtesies are answered by Baton even where Twilio answers: Twilio does not recognise them', async () => {
    const { inbound } = await receiving(twilio.message(ben, 'Stop please'))
    expect(inbound).toMatchObject([
      { type: 'optOut', out: true, reply: { en: expect.stringContaining('no more messages') } },
    ])
    const advanced = await receiving(twilio.message(ben, 'Stop please', { OptOutType: 'STOP' }))
    expect(advanced.inbound[0]).not.toHaveProperty('reply')
  })

  test('the answer to HELP is the team’s own where it has one', async () => {
    const { inbound } = await receiving(twilio.message(ben, 'info'), {
      optOutReplies: 'baton',
      helpText: 'Müller & Söhne, Berlin',
    })
    expect(inbound).toMatchObject([{ type: 'help', reply: { en: 'Müller & Söhne, Berlin' } }])
  })

  test('are not answered again after Advanced Opt-Out, whose finding always counts', async () => {
    const { inbound } = await receiving(twilio.message(ben, 'Basta', { OptOutType: 'STOP' }), {
      optOutReplies: 'baton',
    })
    expect(inbound).toMatchObject([{ type: 'optOut', out: true, text: 'Basta' }])
    expect(inbound[0]).not.toHaveProperty('reply')
    expect((await receiving(twilio.message(ben, 'yes', { OptOutType: 'START' }))).inbound).toMatchObject([
      { type: 'optOut', out: false, onlyIfOut: false },
    ])
  })
})

describe('is refused', () => {
  test('a request without signature, with another token or address, or changed on the way', async () => {
    const params = twilio.message(ben, 'Hi')
    const { headers, body } = twilio.signed(url, params)
    const requests = [
      new Request(url, { method: 'POST', body, headers: { 'content-type': headers['content-type'] ?? '' } }),
      new Request(url, { method: 'POST', ...twilio.signed(url, params, 'another-token') }),
      new Request(`${url}0`, { method: 'POST', headers, body }),
      new Request(url, { method: 'POST', headers, body: body.replace('Body=Hi', 'Body=Ho') }),
      new Request(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body }),
      new Request(url, { headers }),
    ]
    for (const request of requests) expect((await refusalOf(receive(request, settings()))).code).toBe('bad_signature')
  })

  test('everything, while the channel has no auth token', async () => {
    const request = new Request(url, { method: 'POST', ...twilio.signed(url, twilio.message(ben, 'Hi'), '') })
    expect((await refusalOf(receive(request, settings({ authToken: null })))).code).toBe('bad_signature')
  })

  test('a message for another account that has the same token', async () => {
    expect((await refusalOf(receiving(twilio.message(ben, 'Hi', { AccountSid: `AC${'0'.repeat(32)}` })))).code).toBe(
      'bad_signature',
    )
  })

  test('a signed form without a MessageSid or a sender, with the field by name', async () => {
    const call = await refusalOf(receiving({ CallSid: 'CA1', From: ben }))
    expect(call).toMatchObject({ code: 'invalid', extra: { errors: [{ field: 'MessageSid' }] } })
    expect(await refusalOf(receiving(twilio.message('', 'Hi')))).toMatchObject({
      code: 'invalid',
      extra: { errors: [{ field: 'From' }] },
    })
  })

  test('a signed body that is no form', async () => {
    const body = '{"MessageSid":"SM1"}'
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)))
    const address = `${url}?bodySHA256=${digest.toString('hex')}`
    const { headers } = twilio.signed(address, {})
    const request = new Request(address, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    })
    expect(await refusalOf(receive(request, settings()))).toMatchObject({
      code: 'invalid',
      extra: { errors: [{ field: 'body' }] },
    })
  })
})
