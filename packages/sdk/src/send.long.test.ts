import type { IncomingMessage, ServerResponse } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, expect, test } from 'vitest'
import { createBaton } from './index.ts'
import { listening } from './testing/against.ts'

type Step = (outgoing: ServerResponse, incoming: IncomingMessage) => void
const refuse =
  (status: number, code: string, headers: Record<string, string> = {}): Step =>
  (outgoing) =>
    outgoing
      .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
      .end(JSON.stringify({ status, code, detail: `It is ${code}.` }))
const lose: Step = (outgoing) => outgoing.destroy()
const hang: Step = () => undefined
const agree: Step = (outgoing) => outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"cnv_1"}')

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const { close } of open.splice(0)) await close()
})

/** Starts a server that runs one step per request and records the requests. */
async function scripted(steps: Step[], timeoutMs?: number) {
  const asked: { method: string; path: string; key: string | undefined }[] = []
  const stub = await listening((incoming, outgoing) => {
    const key = incoming.headers['idempotency-key']
    asked.push({
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      key: typeof key === 'string' ? key : undefined,
    })
    incoming.resume()
    ;(steps[asked.length - 1] ?? agree)(outgoing, incoming)
  })
  open.push(stub)
  return { asked, baton: createBaton({ url: stub.url, apiKey: 'bk_test', ...(timeoutMs ? { timeoutMs } : {}) }) }
}

test('a POST is repeated under its one key when Baton is away for a moment or the line breaks', async () => {
  const { asked, baton } = await scripted([refuse(503, 'unavailable'), lose])
  expect(await baton.conversations.close('cnv_1')).toEqual({ id: 'cnv_1' })
  expect(asked).toHaveLength(3)
  expect(asked[0]?.key).toMatch(/^[\d-]{7,43}$/)
  expect(new Set(asked.map(({ key }) => key)).size).toBe(1)
})

test('two calls have two keys, and a key of one’s own is kept', async () => {
  const { asked, baton } = await scripted([])
  await baton.conversations.close('cnv_1')
  await baton.conversations.close('cnv_1')
  await baton.conversations.close('cnv_1', { idempotencyKey: 'mine' })
  expect(new Set(asked.map(({ key }) => key)).size).toBe(3)
  expect(asked[2]?.key).toBe('mine')
})

test('too many requests: the client waits as long as it was told', async () => {
  const { asked, baton } = await scripted([refuse(429, 'rate_limited', { 'retry-after': '1' })])
  const begun = performance.now()
  await baton.conversations.get('cnv_1')
  expect(performance.now() - begun).toBeGreaterThanOrEqual(990)
  expect(asked).toHaveLength(2)
})

test('it gives up after three repetitions and says what the last answer was', async () => {
  const { asked, baton } = await scripted(
    Array.from({ length: 9 }, () => refuse(503, 'unavailable', { 'retry-after': '0' })),
  )
  await expect(baton.conversations.get('cnv_1')).rejects.toMatchObject({
    code: 'unavailable',
    status: 503,
    detail: 'It is unavailable.',
  })
  expect(asked).toHaveLength(4)
})

test('a wait of hours is the caller’s business', async () => {
  const { asked, baton } = await scripted([refuse(429, 'rate_limited', { 'retry-after': '7200' })])
  await expect(baton.conversations.get('cnv_1')).rejects.toMatchObject({ code: 'rate_limited' })
  expect(asked).toHaveLength(1)
})

test('a refusal is final, and a deletion is sent once', async () => {
  const { asked, baton } = await scripted([refuse(409, 'conflict'), lose])
  await expect(baton.conversations.close('cnv_1')).rejects.toMatchObject({ code: 'conflict' })
  await expect(baton.articles.delete('art_1')).rejects.toMatchObject({ code: 'unreachable', status: 0 })
  expect(asked.map(({ method }) => method)).toEqual(['POST', 'DELETE'])
})

test('after a lost answer, “still running under this key” is waited for', async () => {
  const { asked, baton } = await scripted([lose, refuse(409, 'conflict')])
  expect(await baton.handoffs.request('cnv_1')).toEqual({ id: 'cnv_1' })
  expect(asked).toHaveLength(3)
})

test('an attempt that hangs is given up and repeated', async () => {
  const { asked, baton } = await scripted([hang], 200)
  expect(await baton.conversations.get('cnv_1')).toEqual({ id: 'cnv_1' })
  expect(asked).toHaveLength(2)
})

test('an attempt that hangs ends even if the caller passes a signal and garbage is collected', async () => {
  setFlagsFromString('--expose_gc')
  const collect = setInterval(runInNewContext('gc'), 20)
  const { asked, baton } = await scripted([hang], 200)
  expect(await baton.conversations.get('cnv_1', { signal: new AbortController().signal })).toEqual({ id: 'cnv_1' })
  expect(asked).toHaveLength(2)
  clearInterval(collect)
})

test('the caller’s signal ends it at once, while asking and while waiting, with the caller’s reason', async () => {
  for (const step of [hang, refuse(429, 'rate_limited', { 'retry-after': '30' })]) {
    const { asked, baton } = await scripted([step])
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('enough')), 100)
    await expect(baton.conversations.get('cnv_1', { signal: stop.signal })).rejects.toThrow('enough')
    expect(asked).toHaveLength(1)
  }
})

test('an address that is not Baton’s is recognised', async () => {
  const { baton } = await scripted([
    (outgoing) => outgoing.end('<html>'),
    (outgoing) => outgoing.writeHead(404).end('<html>'),
  ])
  await expect(baton.conversations.get('cnv_1')).rejects.toMatchObject({
    code: 'unexpected',
    status: 200,
    detail: expect.stringContaining('Check the address of Baton'),
  })
  await expect(baton.conversations.get('cnv_1')).rejects.toMatchObject({ code: 'unexpected', status: 404 })
})
