import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { SmsSettings } from '@baton/core/channels/sms'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { sms } from './index.ts'

/** Checks our requests against Twilio’s published API description. */
const root = new URL('../../../../../', import.meta.url)
const description = fileURLToPath(new URL('../shared/contracts/specs/twilio-api-v2010.json', root))
const prism = fileURLToPath(new URL('node_modules/.bin/prism', root))
const missing = [description, prism].filter((file) => !existsSync(file))
if (missing.length > 0) console.warn(`Skipped: not here: ${missing.join(', ')}.`)

const exampleCalled = <Name extends string>(name: Name) =>
  z.object({
    get: z.object({
      responses: z.object({
        200: z.object({
          content: z.object({
            'application/json': z.object({
              examples: z.looseRecord(z.literal(name), z.object({ value: z.unknown() })),
            }),
          }),
        }),
      }),
    }),
  })
const Described = z.object({
  paths: z.object({
    '/2010-04-01/Accounts/{Sid}.json': exampleCalled('fetch'),
    '/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json': exampleCalled('readFull'),
  }),
})

describe.skipIf(missing.length > 0)('against Twilio’s API description', () => {
  let child: ChildProcess
  let apiBaseUrl: string
  const accountSid = `AC${'0123456789abcdef'.repeat(2)}`
  const answers: { url: string; status: number }[] = []
  const recorded: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init)
    answers.push({ url: String(input), status: answer.status })
    return answer
  }

  beforeAll(async () => {
    const port = await freePort()
    apiBaseUrl = `http://127.0.0.1:${port}`
    child = spawn(prism, ['mock', '-h', '127.0.0.1', '-p', String(port), '--errors', description], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    await listening(child)
  })
  afterAll(() => child.kill())

  function settings(more: Partial<SmsSettings> = {}): SmsSettings {
    return SmsSettings.parse({ accountSid, authToken: 'f'.repeat(32), from: '+15005550006', apiBaseUrl, ...more })
  }

  const part = {
    id: 'msg_1:0',
    to: '+4915112345678',
    text: 'Hello & welcome',
    statusUrl: 'https://baton.example/v1/inbound/chn_1',
  }

  test('sending is as described, with a number and with a messaging service', async () => {
    expect(await sms.send?.(part, settings(), { fetch: recorded })).toEqual({ id: expect.stringMatching(/^SM/) })
    expect(
      await sms.send?.(part, settings({ messagingServiceSid: `MG${'a'.repeat(32)}` }), { fetch: recorded }),
    ).toEqual({ id: expect.stringMatching(/^SM/) })
    expect(answers.splice(0).map(({ status }) => status)).toEqual([201, 201])
  })

  test('checking is as described', async () => {
    // The description's own example of a list of numbers breaks its rules, so Prism generates one that keeps them.
    const asking: typeof fetch = (input, init) =>
      recorded(input, {
        ...init,
        headers: {
          ...Object.fromEntries(new Headers(init?.headers)),
          prefer: String(input).includes('Numbers') ? 'dynamic=true' : '',
        },
      })
    await sms.check?.(settings(), { fetch: asking, inboundUrl: part.statusUrl })
    expect(answers.splice(0)).toEqual([
      { url: `${apiBaseUrl}/2010-04-01/Accounts/${accountSid}.json`, status: 200 },
      {
        url: `${apiBaseUrl}/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers.json?PhoneNumber=%2B15005550006`,
        status: 200,
      },
    ])
  })

  test('checking reads the answers that the description gives as examples', async () => {
    const examples = Described.parse(JSON.parse(readFileSync(description, 'utf8'))).paths
    const account =
      examples['/2010-04-01/Accounts/{Sid}.json'].get.responses[200].content['application/json'].examples.fetch.value
    const numbers =
      examples['/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json'].get.responses[200].content[
        'application/json'
      ].examples.readFull.value
    const described: typeof fetch = async (input) =>
      Response.json(String(input).includes('Numbers') ? numbers : account)
    const problems = (from: string) => sms.check?.(settings({ from }), { fetch: described, inboundUrl: part.statusUrl })

    expect(await problems('+15005550006')).toEqual([
      { severity: 'error', message: expect.stringContaining('is not a number of this Twilio account') },
    ])
    expect(await problems('+18089255327')).toEqual([
      { severity: 'error', message: expect.stringContaining('cannot send or receive SMS') },
      { severity: 'error', message: expect.stringContaining('go nowhere') },
    ])
  })

  test('control: a message to nobody, too large a page and a request without credentials are refused', async () => {
    const address = `${apiBaseUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`
    const headers = { authorization: `Basic ${Buffer.from(`${accountSid}:${'f'.repeat(32)}`).toString('base64')}` }
    expect(
      (
        await fetch(address, {
          method: 'POST',
          headers,
          body: new URLSearchParams({ From: '+15005550006', Body: 'Hi' }),
        })
      ).status,
    ).toBe(422)
    expect(
      (await fetch(address.replace('Messages', 'IncomingPhoneNumbers').concat('?PageSize=many'), { headers })).status,
    ).toBe(422)
    expect(
      (
        await fetch(address, {
          method: 'POST',
          body: new URLSearchParams({ To: part.to, From: '+15005550006', Body: 'Hi' }),
        })
      ).status,
    ).toBe(401)
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

async function listening(child: ChildProcess): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Prism is listening')) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`Prism ended with ${code}: ${said.slice(-2000)}`)))
  })
}
