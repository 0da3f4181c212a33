import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { startTwilioMock } from '../../testing/twilio-mock.ts'
import { isSigned } from './signature.ts'

const file = fileURLToPath(
  new URL('../../../../../../shared/contracts/webhooks/signatures/vectors.json', import.meta.url),
)
const present = existsSync(file)
if (!present) console.warn(`Skipped: Twilio’s known-answer vectors are not here (${file}).`)

const Vectors = z.object({
  vectors: z.array(
    z.object({
      vendor: z.string(),
      name: z.string(),
      secret: z.string(),
      url: z.string().default(''),
      params: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
      body: z.string().nullable().default(null),
      expected: z.string(),
    }),
  ),
})
const vectors = present
  ? Vectors.parse(JSON.parse(readFileSync(file, 'utf8'))).vectors.filter(({ vendor }) => vendor === 'twilio')
  : []

function bodyOf({ body, params }: (typeof vectors)[number]): URLSearchParams | Uint8Array {
  if (body !== null) return new TextEncoder().encode(body)
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value])),
  )
}

describe.skipIf(!present)('Twilio’s known answers', () => {
  test('there are twelve', () => expect(vectors).toHaveLength(12))

  test.each(vectors)('$name', (vector) => {
    const { url, secret, expected } = vector
    const body = bodyOf(vector)
    expect(isSigned({ url, body, signature: expected }, secret)).toBe(true)
    expect(isSigned({ url, body, signature: expected }, `${secret}6`)).toBe(false)
    expect(isSigned({ url, body, signature: expected.toLowerCase() }, secret)).toBe(false)
    expect(isSigned({ url: `${url}&more=1`, body, signature: expected }, secret)).toBe(false)
    const altered =
      body instanceof URLSearchParams
        ? new URLSearchParams([...body, ['More', '1']])
        : new TextEncoder().encode('{"property": "other"}')
    expect(isSigned({ url, body: altered, signature: expected }, secret)).toBe(false)
  })

  test('what was signed with the port is known without it, and the other way round', () => {
    const port = vectors.find(({ name }) => name.startsWith('https url with explicit :443'))
    const plain = vectors.find(({ name }) => name === 'form')
    if (!port || !plain) throw new Error('The vectors have other names')
    expect(
      isSigned({ url: port.url.replace(':443', ''), body: bodyOf(port), signature: port.expected }, port.secret),
    ).toBe(true)
    expect(
      isSigned(
        { url: plain.url.replace('.com/', '.com:443/'), body: bodyOf(plain), signature: plain.expected },
        plain.secret,
      ),
    ).toBe(true)
    expect(
      isSigned(
        { url: plain.url.replace('mycompany', 'yourcompany'), body: bodyOf(plain), signature: plain.expected },
        plain.secret,
      ),
    ).toBe(false)
  })

  test('an apostrophe in the address may have been signed encoded', () => {
    const special = vectors.find(({ name }) => name.startsWith('special characters'))
    if (!special) throw new Error('The vectors have other names')
    expect(
      isSigned(
        { url: special.url.replace('%27', "'"), body: bodyOf(special), signature: special.expected },
        special.secret,
      ),
    ).toBe(true)
  })
})

test('nobody is Twilio without a signature, nor with a body that no hash in the address vouches for', async () => {
  const mock = await startTwilioMock()
  await mock.close()
  const url = 'https://baton.example/v1/inbound/chn_1'
  const { headers, body } = mock.signed(url, {})
  const signature = headers['x-twilio-signature'] ?? ''
  expect(isSigned({ url, body: new URLSearchParams(body), signature }, mock.authToken)).toBe(true)
  expect(isSigned({ url, body: new URLSearchParams(body), signature: '' }, mock.authToken)).toBe(false)
  expect(isSigned({ url, body: new TextEncoder().encode('{}'), signature }, mock.authToken)).toBe(false)
})

test('an apostrophe is known unencoded too, for the web’s Request always encodes it', async () => {
  const mock = await startTwilioMock()
  await mock.close()
  const typed = "https://baton.example/v1/inbound/chn_1?note=It's"
  const { headers, body } = mock.signed(typed, { Body: 'Hi' })
  const { url } = new Request(typed)
  expect(url).toContain('%27')
  expect(
    isSigned({ url, body: new URLSearchParams(body), signature: headers['x-twilio-signature'] ?? '' }, mock.authToken),
  ).toBe(true)
})
