import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface SentMessage {
  sid: string
  to: string
  from: string | null
  messagingServiceSid: string | null
  body: string
  statusCallback: string | null
}

/** How the mock behaves. `answerLost`: it takes the message, but the response never arrives. */
export type Mood = 'well' | 'down' | 'hang' | 'rateLimited' | 'notJson' | 'answerLost'
type Params = Record<string, string | string[]>

export interface TwilioMock {
  /** The base URL, for the setting `apiBaseUrl`. */
  url: string
  accountSid: string
  authToken: string
  /** The account's number; SMS settings call it `from`. */
  number: string
  /** The messages that it took, in order. */
  sent: SentMessage[]
  /** Every request, including refused ones. */
  requests: { method: string; path: string; status: number | null }[]
  /** Called after it took a message and before it responds. */
  beforeAnswer(message: SentMessage): Promise<void>
  /** Changes how it behaves, from now on or for the next `times` requests. */
  feel(mood: Mood, times?: number): void
  /** Refuses messages to this number with one of Twilio's error codes; null accepts them again. */
  refuse(to: string, code: number | null): void
  optedOut(to: string): void
  account: { status: string; type: string }
  /** The number's own settings; null when the account does not have it. */
  incomingNumber: {
    sms_url: string
    sms_method: string
    sms_application_sid: string | null
    capabilities: { sms: boolean; mms: boolean; voice: boolean }
  } | null
  /** Returns the fields of a contact's message, or of a status callback. `more` adds or replaces fields. */
  message(from: string, body: string, more?: Params): Params
  status(sid: string, status: string, more?: Params): Params
  /** Returns a signed request as Twilio sends it to that public URL. */
  signed(url: string, params: Params, authToken?: string): { headers: Record<string, string>; body: string }
  close(): Promise<void>
}

/**
 * Starts a local Twilio that checks credentials and parameters as the real one does, records what was sent and can
 * fail.
 */
export async function startTwilioMock({
  accountSid = `AC${hex()}`,
  authToken = hex(),
  number = '+15005550006',
} = {}): Promise<TwilioMock> {
  const refused = new Map<string, number>()
  const isShort = !number.startsWith('+')
  let mood: { now: Mood; left: number } = { now: 'well', left: 0 }

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The mock has no port')

  const mock: TwilioMock = {
    url: `http://127.0.0.1:${address.port}`,
    accountSid,
    authToken,
    number,
    sent: [],
    requests: [],
    beforeAnswer: async () => undefined,
    feel(now, times = Number.POSITIVE_INFINITY) {
      mood = { now, left: times }
    },
    refuse(to, code) {
      if (code === null) refused.delete(to)
      else refused.set(to, code)
    },
    optedOut(to) {
      refused.set(to, 21610)
    },
    account: { status: 'active', type: 'Full' },
    incomingNumber: {
      sms_url: '',
      sms_method: 'POST',
      sms_application_sid: null,
      capabilities: { sms: true, mms: true, voice: true },
    },
    message(from, body, more = {}) {
      const sid = `SM${hex()}`
      const ours = {
        MessageSid: sid,
        SmsSid: sid,
        SmsMessageSid: sid,
        AccountSid: accountSid,
        From: from,
        To: number,
        Body: body,
      }
      return {
        ToCountry: 'US',
        SmsStatus: 'received',
        NumMedia: '0',
        NumSegments: '1',
        ApiVersion: '2010-04-01',
        ...ours,
        ...more,
      }
    },
    status(sid, status, more = {}) {
      const to = mock.sent.find((message) => message.sid === sid)?.to ?? '+15005550009'
      return {
        SmsSid: sid,
        SmsStatus: status,
        MessageStatus: status,
        To: to,
        MessageSid: sid,
        AccountSid: accountSid,
        From: number,
        ApiVersion: '2010-04-01',
        ...more,
      }
    },
    signed(url, params, token = authToken) {
      const all = Object.keys(params)
        .sort()
        .flatMap((name) => [...new Set([params[name] ?? []].flat())].sort().map((value) => ({ name, value })))
      const signature = createHmac('sha1', token)
        .update(url + all.map(({ name, value }) => name + value).join(''))
        .digest('base64')
      const form = new URLSearchParams()
      for (const [name, values] of Object.entries(params)) for (const value of [values].flat()) form.append(name, value)
      return {
        headers: {
          'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
          'x-twilio-signature': signature,
        },
        body: form.toString(),
      }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return mock

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', mock.url)
    const form = new URLSearchParams(await textOf(request))
    const entry: TwilioMock['requests'][number] = { method: request.method ?? '', path: url.pathname, status: null }
    mock.requests.push(entry)
    const now = currentMood()
    if (now === 'hang') return

    const { status, body } =
      now === 'down'
        ? refusal(503, 20503, 'Service Unavailable')
        : now === 'rateLimited'
          ? refusal(429, 20429, 'Too Many Requests')
          : decide(request, url, form)
    entry.status = status
    const taken = status === 201 ? mock.sent.at(-1) : undefined
    if (taken) await mock.beforeAnswer(taken)
    if (now === 'answerLost') return void response.destroy()
    response.writeHead(status, { 'content-type': now === 'notJson' ? 'text/html' : 'application/json' })
    response.end(now === 'notJson' ? '<html>upstream</html>' : JSON.stringify(body))
  }

  function currentMood(): Mood {
    if (mood.left <= 0) return 'well'
    mood.left -= 1
    return mood.now
  }

  function decide(request: IncomingMessage, url: URL, form: URLSearchParams) {
    const root = `/2010-04-01/Accounts/${accountSid}`
    if (request.headers.authorization !== `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`)
      return refusal(401, 20003, 'Authenticate')
    if (url.pathname === `${root}.json` && request.method === 'GET')
      return { status: 200, body: { sid: accountSid, friendly_name: 'Shop', ...mock.account } }
    if (url.pathname === `${root}/IncomingPhoneNumbers.json` && request.method === 'GET')
      return {
        status: 200,
        body: {
          incoming_phone_numbers: isShort ? [] : numbersLike(url.searchParams.get('PhoneNumber') ?? ''),
          page: 0,
        },
      }
    if (url.pathname === `${root}/SMS/ShortCodes.json` && request.method === 'GET')
      return { status: 200, body: { short_codes: shortCodesLike(url.searchParams.get('ShortCode') ?? ''), page: 0 } }
    if (url.pathname === `${root}/Messages.json` && request.method === 'POST') return create(form)
    return refusal(404, 20404, `The requested resource ${url.pathname} was not found`)
  }

  function shortCodesLike(part: string) {
    const { sms_url, sms_method } = mock.incomingNumber ?? {}
    return isShort && mock.incomingNumber && number.includes(part)
      ? [{ sid: `SC${hex()}`, short_code: number, sms_url, sms_method }]
      : []
  }

  function numbersLike(part: string) {
    return mock.incomingNumber && number.includes(part)
      ? [{ sid: `PN${hex()}`, phone_number: number, ...mock.incomingNumber }]
      : []
  }

  function create(form: URLSearchParams) {
    const field = (name: string) => form.get(name) ?? ''
    const [to, from, service, body] = [field('To'), field('From'), field('MessagingServiceSid'), field('Body')]
    const wrong = firstWrong({ to, from, service, body, callback: form.get('StatusCallback') })
    if (wrong) return refusal(400, wrong.code, wrong.message)

    const message = {
      sid: `SM${hex()}`,
      to,
      from: from || null,
      messagingServiceSid: service || null,
      body,
      statusCallback: form.get('StatusCallback'),
    }
    mock.sent.push(message)
    const { sid, statusCallback: _, messagingServiceSid, ...said } = message
    const status = messagingServiceSid ? 'accepted' : 'queued'
    return {
      status: 201,
      body: {
        sid,
        ...said,
        messaging_service_sid: messagingServiceSid,
        account_sid: accountSid,
        status,
        direction: 'outbound-api',
        error_code: null,
        error_message: null,
      },
    }
  }

  function firstWrong({
    to,
    from,
    service,
    body,
    callback,
  }: {
    to: string
    from: string
    service: string
    body: string
    callback: string | null
  }) {
    const code = refused.get(to)
    if (!to) return { code: 21604, message: "A 'To' phone number is required." }
    if (!/^(whatsapp:)?\+[1-9]\d{6,14}$/.test(to))
      return { code: 21211, message: `The 'To' number ${to} is not a valid phone number.` }
    if (!from && !service) return { code: 21603, message: "A 'From' phone number is required." }
    if (from && to.startsWith('whatsapp:') !== from.startsWith('whatsapp:'))
      return { code: 21910, message: "Invalid 'From' and 'To' pair." }
    if (from && from.replace('whatsapp:', '') !== number)
      return { code: 21659, message: `'${from}' is not a Twilio phone number or Short Code country mismatch` }
    if (service && !/^MG[0-9a-fA-F]{32}$/.test(service))
      return { code: 21701, message: 'The Messaging Service does not exist.' }
    if (from && from === to) return { code: 21266, message: "'To' and 'From' number cannot be the same." }
    if (!body.trim()) return { code: 21602, message: 'Message body is required.' }
    if (body.length > 1600)
      return { code: 21617, message: 'The concatenated message body exceeds the 1600 character limit.' }
    if (callback && !URL.canParse(callback))
      return { code: 21609, message: `The StatusCallback URL ${callback} is not a valid URL.` }
    return code === undefined ? null : { code, message: `Refused with ${code}.` }
  }
}

/** Returns an error in Twilio's format. */
function refusal(status: number, code: number, message: string) {
  return { status, body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } }
}

function hex(): string {
  return randomBytes(16).toString('hex')
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
