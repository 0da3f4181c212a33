import { afterEach, expect, test, vi } from 'vitest'
import { listening } from './testing/against.ts'
import { type Answer, type BotRequest, createBotHandler, signWebhook, toNodeListener } from './webhook.ts'

const secret = `whsec_${btoa('a secret of twenty-four b')}`
const asked: BotRequest = {
  type: 'message.answer',
  timestamp: new Date().toISOString(),
  data: {
    conversationId: 'cnv_1',
    messageId: 'msg_1',
    ownerEpoch: 3,
    text: 'Where is my parcel?\nIt is number 4711.',
    history: [{ author: 'contact', text: 'Hello' }],
    contact: { id: 'con_1', name: 'Ines', locale: 'en', attributes: {} },
    assistant: { id: 'ast_1', name: 'Robin' },
    brief: null,
  },
}

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  vi.restoreAllMocks()
  for (const { close } of open.splice(0)) await close()
})

/** Starts a bot on a real port. Returns a way to ask it. */
async function running(answer: Answer) {
  const stub = await listening(toNodeListener(createBotHandler(secret, answer)))
  open.push(stub)
  const post = async (
    payload: unknown = asked,
    { key = secret, signal, more = {} }: { key?: string; signal?: AbortSignal; more?: RequestInit } = {},
  ) => {
    const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
    const headers = await signWebhook({ id: 'msg_1', timestamp: new Date(), body }, key)
    return fetch(stub.url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
      ...(signal ? { signal } : {}),
      ...more,
    })
  }
  return { post }
}

test('a signed question is answered with what the bot says', async () => {
  const seen: unknown[] = []
  const { post } = await running(async (request) => {
    seen.push(request)
    return {
      messages: [{ text: 'On its way.', sources: [{ title: 'Parcels', url: 'https://shop.example/parcels' }] }],
      handoff: { reason: 'lost', summary: 'Parcel 4711' },
    }
  })
  const response = await post()
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(await response.json()).toEqual({
    messages: [{ text: 'On its way.', sources: [{ title: 'Parcels', url: 'https://shop.example/parcels' }] }],
    handoff: { reason: 'lost', summary: 'Parcel 4711' },
  })
  expect(seen).toEqual([asked.data])
})

test('null means: the answer comes later', async () => {
  const { post } = await running(() => null)
  const response = await post()
  expect([response.status, await response.text()]).toEqual([202, ''])
})

test('a wrong secret, a wrong method and a body that is no JSON never reach the bot', async () => {
  const answer = vi.fn(() => ({ messages: ['never'] }))
  const { post } = await running(answer)
  const wrong = await post(asked, { key: `whsec_${btoa('some other secret, as long')}` })
  expect([wrong.status, await wrong.json()]).toMatchObject([
    401,
    { code: 'bad_signature', detail: expect.stringContaining('Check the secret') },
  ])
  expect((await post(asked, { more: { method: 'GET', body: null } })).status).toBe(405)
  expect((await post('not json')).status).toBe(400)
  expect((await post({ type: 'handoff.requested', timestamp: asked.timestamp, data: {} })).status).toBe(204)
  expect(answer).not.toHaveBeenCalled()
})

test('a bot that throws, or returns what is no answer, is a 500 and says so in its own log', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const broken = await running(() => {
    throw new Error('out of ideas')
  })
  expect((await broken.post()).status).toBe(500)
  expect(log).toHaveBeenCalledWith(expect.objectContaining({ message: 'out of ideas' }))
  const answers: unknown[] = ['just text']
  const careless = await running(() => JSON.parse(JSON.stringify(answers[0])))
  expect((await careless.post()).status).toBe(500)
  expect(log).toHaveBeenLastCalledWith(
    expect.objectContaining({ message: expect.stringContaining('{ messages: [text] }') }),
  )
})

test('a forgotten secret is found at the start', () => {
  expect(() => createBotHandler('', () => null)).toThrow('The signing secret is empty')
})

test('a body of megabytes is refused before it is kept', async () => {
  const { post } = await running(() => null)
  const response = await post('x'.repeat(3 * 1024 * 1024)).catch(() => null)
  // The server refuses while the client still sends: some clients read the answer, some only see the connection close.
  expect(response?.status ?? 413).toBe(413)
})

test('the bot hears when nobody wants the answer any more', async () => {
  const patience = new AbortController()
  const stopped = new Promise((resolve) => {
    const bot = running(async (_request, { signal }) => {
      signal.addEventListener('abort', () => resolve('stopped'))
      patience.abort()
      await new Promise((later) => signal.addEventListener('abort', later))
      return null
    })
    bot.then(({ post }) => post(asked, { signal: patience.signal })).catch(() => 'aborted')
  })
  expect(await stopped).toBe('stopped')
})
