import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../../../../../testing/until.ts'
import { anthropicStream, openAiStream, type Scripted, startStub, uiStream } from '../../testing/model-stub.ts'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let stub: Awaited<ReturnType<typeof startStub>>
let server: TestServer
beforeAll(async () => {
  stub = await startStub()
  server = await createTestServer({
    env: { BATON_ALLOW_PRIVATE_URLS: stub.host },
    log: { info: () => undefined, warn: () => undefined, error: console.error },
  })
})
afterAll(async () => {
  await server.close()
  await stub.close()
})

type Kind = 'openai-compatible' | 'anthropic' | 'webhook' | 'ai-sdk-url' | 'api'

/** Creates a web channel with an assistant of this kind. The stub behind it follows the scripts. */
async function assistantOf(kind: Kind, scripts: ((asked: { body: string }) => Scripted)[], settings: object = {}) {
  const { url, asked } = stub.place(...scripts)
  const address =
    kind === 'webhook' || kind === 'ai-sdk-url'
      ? { url: `${url}/bot` }
      : kind === 'api'
        ? {}
        : { baseUrl: `${url}/v1`, model: 'stub-1', apiKey: 'key-for-tests' }
  const made = await server.call('POST', '/v1/assistants', {
    body: { name: 'Robin', kind, settings: { ...address, ...settings } },
    headers: server.home.key,
  })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const channel = await server.call('POST', '/v1/channels', {
    body: { kind: 'web', name: kind, settings: { assistantId: made.body.id } },
    headers: server.home.key,
  })
  return { asked, assistant: made.body, visit: () => server.visit({ ...server.home, token: channel.body.token }) }
}
type Visitor = Awaited<ReturnType<TestServer['visit']>>

/** Sends a visitor's question and returns the log when all jobs are done. */
async function ask(who: Visitor, text: string) {
  await server.call('POST', `/v1/conversations/${who.conversationId}/messages`, {
    body: { text },
    headers: who.headers,
  })
  await server.settled()
  return { ...who, ...(await look(who)) }
}

async function look({ conversationId, headers }: Visitor) {
  const path = `/v1/conversations/${conversationId}`
  const [seen, all, conversation, decisions] = await Promise.all([
    server.call('GET', `${path}/events?after=0&limit=200`, { headers }),
    server.call('GET', `${path}/events?after=0&limit=200`, { headers: server.home.key }),
    server.call('GET', path, { headers: server.home.key }),
    server.call('GET', `${path}/decisions`, { headers: server.home.key }),
  ])
  type Event = {
    type: string
    messageId?: string
    text?: string
    offset?: number
    cut?: boolean
    sources?: unknown[]
    message?: { id: string; author: string; text: string; notice?: string; streaming?: boolean }
  }
  const events: Event[] = seen.body.items
  const said = new Map<string, string>()
  for (const event of events) {
    if (event.message)
      said.set(
        event.message.id,
        `${event.message.author}${event.message.notice ? `/${event.message.notice}` : ''}: ${event.message.text}`,
      )
    if (event.type === 'message.appended' && event.messageId)
      said.set(event.messageId, (said.get(event.messageId) ?? '') + event.text)
  }
  return {
    events,
    all: all.body.items,
    thread: [...said.values()].map((line) => line.trim()),
    conversation: conversation.body,
    decisions: decisions.body.items,
  }
}

const question = 'How long does shipping take?'

describe('a language model', () => {
  test('answers sentence by sentence from the articles, names its sources, and its token use is recorded', async () => {
    const { visit, asked } = await assistantOf('openai-compatible', [
      () =>
        openAiStream(['Within Germany it takes ', 'two days [', '1]. Abroad it ', 'takes longer. Anything', ' else?']),
    ])
    const { events, thread, all, conversation } = await ask(await visit(), question)
    expect(thread).toEqual([
      `contact: ${question}`,
      'assistant: Within Germany it takes two days. Abroad it takes longer. Anything else?',
    ])
    expect(events.map(({ type }) => type)).toEqual(
      [
        'conversation.created',
        'message.created',
        'message.created',
        'message.appended',
        'message.appended',
        'message.completed',
      ].slice(0, events.length),
    )
    expect(events.find((event) => event.message?.author === 'assistant')).toMatchObject({
      message: { streaming: true },
    })
    expect(events.at(-1)).toMatchObject({ type: 'message.completed', sources: [{ title: 'Shipping times' }] })
    expect(events.at(-1)).not.toHaveProperty('usage')
    expect(all.at(-1)).toMatchObject({ usage: { model: 'stub-1', inputTokens: 120, outputTokens: 30 } })
    expect(conversation.lastMessage.text).toContain('Anything else?')
    const [sent] = asked
    expect(sent?.path).toEqual(expect.stringMatching(/\/v1\/chat\/completions$/))
    expect(sent?.headers['authorization']).toBe('Bearer key-for-tests')
    expect(JSON.parse(sent?.body ?? '')).toMatchObject({
      model: 'stub-1',
      stream: true,
      messages: [
        { role: 'system', content: expect.stringContaining('Shipping times') },
        { role: 'user', content: question },
      ],
    })
  })

  test('the Anthropic API works too', async () => {
    const { visit, asked } = await assistantOf('anthropic', [
      () => anthropicStream(['Two days ', '[1]. ', 'Have a nice day.']),
    ])
    const { thread } = await ask(await visit(), question)
    expect(thread[1]).toBe('assistant: Two days. Have a nice day.')
    expect(asked[0]).toMatchObject({
      path: expect.stringMatching(/\/v1\/messages$/),
      headers: { 'x-api-key': 'key-for-tests' },
    })
  })

  test('its request for a person becomes a handoff with its text, and the decision is amended', async () => {
    const { visit } = await assistantOf('openai-compatible', [
      () =>
        openAiStream(
          ['I cannot cancel orders. '],
          [
            {
              name: 'request_handoff',
              input: { reason: 'Cancelling needs a person', summary: 'Wants to cancel order 4711.' },
            },
          ],
        ),
    ])
    const { thread, conversation, decisions } = await ask(await visit(), 'Please cancel my order 4711')
    expect(thread.slice(1)).toEqual(['assistant: I cannot cancel orders.', expect.stringMatching(/^system\/handoff: /)])
    expect(conversation).toMatchObject({
      owner: 'queue',
      handoff: {
        reason: 'assistant_decision',
        summary: 'Wants to cancel order 4711.',
        evidence: [{ quote: 'Cancelling needs a person' }],
      },
    })
    expect(decisions).toMatchObject([
      {
        outcome: 'answer',
        amended: {
          outcome: 'handoff',
          reason: 'assistant_decision',
          triggers: [{ trigger: 'failed_answers' }, { trigger: 'assistant_decision', verdict: 'fired' }],
        },
      },
    ])
  })

  test('an empty promise of a person is held back: the visitor reads the notice, the team the text', async () => {
    const { visit } = await assistantOf('openai-compatible', [
      () =>
        openAiStream(['I understand. ', 'I will connect you with a colleague right away. ', 'Please wait.'], [], {
          pauseMs: 40,
        }),
    ])
    const { thread, all, conversation } = await ask(await visit(), 'My bowl is too small for me')
    expect(thread.slice(1)).toEqual(['assistant: I understand.', expect.stringMatching(/^system\/handoff: /)])
    expect(conversation.handoff).toMatchObject({
      reason: 'assistant_decision',
      evidence: [{ quote: 'I will connect you with a colleague right away.' }],
    })
    expect(all.find(({ type }: { type: string }) => type === 'reply.discarded')).toMatchObject({
      why: 'promises_person',
      text: expect.stringContaining('I will connect you'),
    })
  })

  test('a promise of a person where handoff is off is held back too, and declined', async () => {
    const { visit } = await assistantOf('openai-compatible', [
      () => openAiStream(['I will connect you with a colleague right away.']),
    ])
    await server.call('PUT', '/v1/settings/handoff', { body: { level: 0 }, headers: server.home.key })
    const { thread, conversation, decisions } = await ask(await visit(), 'My bowl is too small for me')
    await server.call('PUT', '/v1/settings/handoff', { body: { level: 1 }, headers: server.home.key })
    expect(thread.slice(1)).toEqual([expect.stringMatching(/^system\/declined: /)])
    expect(conversation.owner).toBe('assistant')
    expect(decisions[0]).toMatchObject({ amended: { outcome: 'declined', reason: 'level' } })
  })

  test('three failures in a row hand off: an error, an empty answer, an unknown tool', async () => {
    const { visit } = await assistantOf('openai-compatible', [
      () => ({ status: 400, type: 'application/json', pieces: ['{"error":{"message":"no"}}'] }),
      () => openAiStream([], [{ name: 'cannot_answer', input: {} }]),
      () => openAiStream([], [{ name: 'delete_everything', input: { really: true } }]),
    ])
    const visitor = await visit()
    const first = await ask(visitor, 'What is the meaning of glaze?')
    expect(first.thread.at(-1)).toContain('do not know')
    await ask(visitor, 'Who painted the moon?')
    const { thread, conversation, decisions } = await ask(visitor, 'Which planet is blue?')
    expect(thread.at(-1)).toMatch(/^system\/handoff: /)
    expect(thread.filter((line) => line.includes('do not know'))).toHaveLength(2)
    expect(conversation.handoff).toMatchObject({
      reason: 'failed_answers',
      gap: 'insufficient_knowledge',
      evidence: [{ score: 3, threshold: 3 }],
    })
    expect(decisions.at(-1)).toMatchObject({ amended: { reason: 'failed_answers' } })
  })

  test('a model that hangs is a failed answer after the timeout', async () => {
    const { visit } = await assistantOf('openai-compatible', [() => ({ pieces: [''], hang: true })], {
      timeoutSeconds: 1,
    })
    expect((await ask(await visit(), question)).thread.at(-1)).toContain('do not know')
  })

  test('a model that breaks off in the middle leaves its text so far, marked as cut', async () => {
    const { visit } = await assistantOf('openai-compatible', [
      () => ({
        pieces: [
          ...(openAiStream(['It takes two days. ', 'And ']).pieces ?? []).slice(0, 2),
          'data: {"error":{"message":"overloaded"}}\n\n',
        ],
        pauseMs: 40,
      }),
    ])
    const { thread, events } = await ask(await visit(), question)
    expect(thread.at(-1)).toBe('assistant: It takes two days.')
    expect(events.at(-1)).toMatchObject({ type: 'message.completed', cut: true })
  })

  test('an invalid stream is a failed answer', async () => {
    const { visit } = await assistantOf('openai-compatible', [
      () => ({ pieces: ['data: {{{{\n\n', 'what?\n\n', 'data: 42\n\n'] }),
    ])
    expect((await ask(await visit(), question)).thread.at(-1)).toContain('do not know')
  })

  test('an answer in another language than the visitor’s is held back', async () => {
    const { visit } = await assistantOf('openai-compatible', [
      () => openAiStream(['Der Versand dauert innerhalb von Deutschland zwei Tage und ist kostenlos.']),
    ])
    const { thread, all } = await ask(await visit(), 'How long does the shipping take and what does it cost?')
    expect(thread.at(-1)).toContain('do not know')
    expect(all.find(({ type }: { type: string }) => type === 'reply.discarded')).toMatchObject({
      why: 'another_language',
    })
  })

  test('a handoff cuts an answer after its last committed sentence and keeps the rest for the team', async () => {
    let go: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    const { visit } = await assistantOf('openai-compatible', [
      () => ({
        ...openAiStream(['It takes two days. ', 'The rest is a secret. ', 'Never shown.']),
        before: () => held,
        pauseMs: 30,
      }),
    ])
    const visitor = await visit()
    const path = `/v1/conversations/${visitor.conversationId}`
    await server.call('POST', `${path}/messages`, { body: { text: question }, headers: visitor.headers })
    await until(async () => (await look(visitor)).thread.length > 1)
    await server.call('POST', `${path}/takeover`, { headers: server.home.mara })
    go()
    await server.settled()
    const { thread, events } = await look(visitor)
    expect(thread.join('\n')).not.toContain('Never shown')
    const cut = events.findIndex((event) => event.type === 'message.completed')
    expect(events[cut]).toMatchObject({ cut: true })
    expect(
      events.slice(cut).some((event) => event.message?.author === 'assistant' || event.type === 'message.appended'),
    ).toBe(false)
  })

  test('it reads the teammates’ messages and the brief of the return', async () => {
    const { visit, asked } = await assistantOf('openai-compatible', [
      () => openAiStream(['Yes, as my colleague said.']),
    ])
    const visitor = await visit()
    const path = `/v1/conversations/${visitor.conversationId}`
    await server.call('POST', `${path}/messages`, {
      body: { text: 'I want to talk to a human' },
      headers: visitor.headers,
    })
    await server.settled()
    const { body } = await server.call('GET', path, { headers: server.home.key })
    await server.call('POST', `${path}/messages`, {
      body: { text: 'You get ten percent off.' },
      headers: server.home.mara,
    })
    await server.call('POST', `/v1/handoffs/${body.handoff.id}/return`, {
      body: { brief: 'Promised ten percent off the next order.' },
      headers: server.home.mara,
    })
    await ask(visitor, 'Is the discount still valid?')
    const { messages } = JSON.parse(asked.at(-1)?.body ?? '')
    expect(messages[0].content).toContain('Promised ten percent off')
    expect(JSON.stringify(messages)).toContain('Mara Lind, a person of the team, wrote:) You get ten percent off.')
  })
})

describe('a customer’s own bot', () => {
  const json = (body: unknown, status = 200): Scripted => ({
    status,
    type: 'application/json',
    pieces: [JSON.stringify(body)],
  })

  test('a webhook gets a signed request and answers with messages', async () => {
    const { visit, asked, assistant } = await assistantOf('webhook', [
      () =>
        json({
          messages: ['Hello there.', { text: 'Second.', sources: [{ title: 'Manual', url: 'https://example.com/m' }] }],
        }),
    ])
    expect(assistant.signingSecret).toMatch(/^whsec_/)
    const { thread, all } = await ask(await visit(), question)
    expect(thread.slice(1)).toEqual(['assistant: Hello there.', 'assistant: Second.'])
    expect(all.at(-1)).toMatchObject({
      message: { sources: [{ articleId: null, title: 'Manual', url: 'https://example.com/m' }] },
    })
    expect(asked[0]?.headers).toMatchObject({
      'webhook-id': expect.stringMatching(/^answer_msg_/),
      'webhook-signature': expect.stringMatching(/^v1,/),
    })
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
      type: 'message.answer',
      data: { text: question, ownerEpoch: 0, contact: { locale: 'en' } },
    })
    const again = await server.call('GET', `/v1/assistants/${assistant.id}`, { headers: server.home.key })
    expect(again.body.settings).toMatchObject({ hasSecret: true })
    expect(JSON.stringify(again.body)).not.toContain('whsec_')
  })

  test('its request for a handoff opens a handoff', async () => {
    const { visit } = await assistantOf('webhook', [
      () => json({ messages: ['One moment.'], handoff: { reason: 'Refund over the limit' } }),
    ])
    const { thread, conversation } = await ask(await visit(), question)
    expect(thread.slice(1)).toEqual(['assistant: One moment.', expect.stringMatching(/^system\/handoff/)])
    expect(conversation.handoff).toMatchObject({
      reason: 'assistant_decision',
      evidence: [{ quote: 'Refund over the limit' }],
    })
  })

  test('a 500 is retried once, then it is a failed answer', async () => {
    const { visit, asked } = await assistantOf('webhook', [() => json({}, 500)])
    expect((await ask(await visit(), question)).thread.at(-1)).toContain('do not know')
    expect(asked).toHaveLength(2)
    expect(asked[0]?.headers['webhook-id']).toBe(asked[1]?.headers['webhook-id'])
  })

  test('after a 202 it answers later, once per clientId; after a handoff the team keeps the answer', async () => {
    const { visit } = await assistantOf('webhook', [() => json(null, 202)])
    const visitor = await ask(await visit(), question)
    expect(visitor.thread).toHaveLength(1)
    const path = `/v1/conversations/${visitor.conversationId}`
    const later = (text: string, clientId: string) =>
      server.call('POST', `${path}/messages`, {
        body: { text, as: 'assistant', ownerEpoch: 0, clientId },
        headers: server.home.key,
      })
    expect((await later('Two days.', 'a')).status).toBe(201)
    expect((await later('Two days.', 'a')).status).toBe(200)
    await server.call('POST', `${path}/handoffs`, { body: {}, headers: visitor.headers })
    expect(await later('Too late.', 'b')).toMatchObject({ status: 409, body: { code: 'owner_changed' } })
    const { thread, all } = await look(visitor)
    expect(thread.filter((line) => line.includes('Two days'))).toHaveLength(1)
    expect(all.at(-1)).toMatchObject({ type: 'reply.discarded', text: 'Too late.' })
  })

  test('a 202 without an answer in time is a failed answer', async () => {
    const { visit } = await assistantOf('webhook', [() => json(null, 202)], { lateSeconds: 1 })
    const visitor = await ask(await visit(), question)
    await until(async () => (await look(visitor)).thread.length > 1)
    expect((await look(visitor)).thread.at(-1)).toContain('do not know')
  })

  test('a promise over the API opens the handoff instead', async () => {
    const { visit } = await assistantOf('api', [])
    const visitor = await ask(await visit(), question)
    const answer = await server.call('POST', `/v1/conversations/${visitor.conversationId}/messages`, {
      body: { text: 'I will transfer you to a colleague now.', as: 'assistant', ownerEpoch: 0 },
      headers: server.home.key,
    })
    expect(answer).toMatchObject({ status: 409, body: { code: 'owner_changed' } })
    const { thread, conversation } = await look(visitor)
    expect(thread.slice(1)).toEqual([expect.stringMatching(/^system\/handoff/)])
    expect(conversation.handoff.reason).toBe('assistant_decision')
  })

  test.each([
    ['no JSON', { type: 'application/json', pieces: ['<html>'] }],
    ['the wrong shape', { type: 'application/json', pieces: ['{"messages":"hello"}'] }],
    [
      'an endless body',
      { type: 'application/json', pieces: Array.from({ length: 30 }, () => 'x'.repeat(64 * 1024)), pauseMs: 0 },
    ],
  ])('%s is a failed answer', async (_, script) => {
    const { visit } = await assistantOf('webhook', [() => script])
    expect((await ask(await visit(), question)).thread.at(-1)).toContain('do not know')
  })

  test('an AI SDK chat route is read like its own page reads it', async () => {
    const { visit, asked } = await assistantOf('ai-sdk-url', [() => uiStream(['It takes ', 'two days. ', 'Bye.'])], {
      authorization: 'Bearer xyz',
    })
    expect((await ask(await visit(), question)).thread[1]).toMatch(/^assistant: It takes two days. Bye.\s*$/)
    expect(asked[0]?.headers['authorization']).toBe('Bearer xyz')
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
      trigger: 'submit-message',
      messages: [{ role: 'user', parts: [{ type: 'text', text: question }] }],
    })
  })

  test('its request_handoff tool hands off; a response that is not a stream is a failed answer', async () => {
    const { visit } = await assistantOf('ai-sdk-url', [
      () => uiStream([], [{ name: 'request_handoff', input: { reason: 'Wants a refund' } }]),
      () => ({ type: 'text/html', pieces: ['<h1>hello</h1>'] }),
    ])
    expect((await ask(await visit(), question)).conversation.handoff).toMatchObject({
      reason: 'assistant_decision',
      evidence: [{ quote: 'Wants a refund' }],
    })
    expect((await ask(await visit(), question)).thread.at(-1)).toContain('do not know')
  })

  test('a private address is refused unless it is allowed, and the playground says how to allow it', async () => {
    const elsewhere = await startStub()
    const { url, asked } = elsewhere.place(() => json({ messages: ['hi'] }))
    const made = await server.call('POST', '/v1/assistants', {
      body: { name: 'Bot', kind: 'webhook', settings: { url } },
      headers: server.home.key,
    })
    const tried = await server.call('POST', `/v1/assistants/${made.body.id}/answer`, {
      body: { question: 'hi there bot' },
      headers: server.home.key,
    })
    expect(tried.body).toMatchObject({ answer: null, reason: expect.stringContaining('BATON_ALLOW_PRIVATE_URLS') })
    expect(asked).toEqual([])
    await elsewhere.close()
  })
})

test('settings are checked by kind, and a secret is never returned', async () => {
  const make = (body: object) =>
    server.call('POST', '/v1/assistants', { body: { name: 'X', ...body }, headers: server.home.key })
  expect(await make({ kind: 'anthropic', settings: { model: 'm' } })).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'settings.apiKey' }] },
  })
  expect(await make({ kind: 'openai-compatible', settings: { baseUrl: 'ftp://x', model: 'm' } })).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'settings.baseUrl' }] },
  })
  expect(await make({ kind: 'webhook', settings: {} })).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'settings.url' }] },
  })
  expect(await make({ kind: 'builtin', settings: { surprise: 1 } })).toMatchObject({ status: 400 })
  const made = await make({ kind: 'anthropic', settings: { model: 'm', apiKey: 'sk-very-secret' } })
  expect(made).toMatchObject({ status: 201, body: { settings: { model: 'm', hasApiKey: true } } })
  const changed = await server.call('PATCH', `/v1/assistants/${made.body.id}`, {
    body: { settings: { model: 'n' } },
    headers: server.home.key,
  })
  expect(changed.body.settings).toMatchObject({ model: 'n', hasApiKey: true })
  const { rows } = await server.runtime.deps.store.pool.query(
    'select settings::text, sealed from assistants where id = $1',
    [made.body.id],
  )
  expect(JSON.stringify([rows, changed.body, made.body])).not.toContain('sk-very-secret')
})
