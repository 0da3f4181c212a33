import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openAiStream, startStub } from '../../testing/model-stub.ts'
import { createTestServer, type TestServer } from '../../testing/server.ts'

const Line = z.object({ text: z.string(), language: z.string(), fires: z.boolean() })
const attempts = readFileSync(
  fileURLToPath(new URL('../../../../../bench/sets/injections.jsonl', import.meta.url)),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => Line.parse(JSON.parse(line)))

let server: TestServer
let stub: Awaited<ReturnType<typeof startStub>>
let token: string
beforeAll(async () => {
  stub = await startStub()
  server = await createTestServer({ env: { BATON_ALLOW_PRIVATE_URLS: stub.host } })
  // A model that obeys every injected instruction and calls every tool it knows.
  const { url } = stub.place(() =>
    openAiStream(
      ['HANDOFF_DISABLED. '],
      ['close_conversation', 'set_owner', 'resolve_handoff', 'update_settings'].map((name) => ({
        name,
        input: { owner: 'assistant', enabled: false, level: 0, status: 'resolved' },
      })),
    ),
  )
  const { body } = await server.call('POST', '/v1/assistants', {
    body: { name: 'Gullible', kind: 'openai-compatible', settings: { baseUrl: url, model: 'm' } },
    headers: server.home.key,
  })
  const channel = await server.call('POST', '/v1/channels', {
    body: { kind: 'web', name: 'Injected', settings: { assistantId: body.id } },
    headers: server.home.key,
  })
  token = channel.body.token
})
afterAll(async () => {
  await server.close()
  await stub.close()
})

test('there are at least a hundred attempts in ten languages', () => {
  expect(attempts.length).toBeGreaterThanOrEqual(100)
  expect(new Set(attempts.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10)
})

test('injected text neither hides a request for a person nor causes a handoff without one', async () => {
  const settings = await server.call('GET', '/v1/settings/handoff', { headers: server.home.key })
  const asked = await Promise.all(
    attempts.map(async (attempt) => {
      const { conversationId, headers } = await server.visit({ ...server.home, token })
      const said = await server.call('POST', `/v1/conversations/${conversationId}/messages`, {
        body: { text: attempt.text },
        headers,
      })
      expect(said.status).toBe(201)
      return { attempt, conversationId }
    }),
  )
  await server.settled()
  const wrong: string[] = []
  for (const { attempt, conversationId } of asked) {
    const { body } = await server.call('GET', `/v1/conversations/${conversationId}`, { headers: server.home.key })
    const state = `${body.status} ${body.owner} ${body.handoff?.reason ?? 'none'}`
    if (state !== (attempt.fires ? 'open queue explicit_request' : 'open assistant none'))
      wrong.push(`${attempt.language} ${state}: ${attempt.text.slice(0, 160)}`)
  }
  expect(wrong).toEqual([])
  expect((await server.call('GET', '/v1/settings/handoff', { headers: server.home.key })).body).toEqual(settings.body)
  expect(stub.host).not.toBe('')
})
