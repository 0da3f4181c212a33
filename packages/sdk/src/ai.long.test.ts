import { generateText, hasToolCall } from 'ai'
import { MockLanguageModelV3 } from 'ai/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../server/src/testing/server.ts'
import { createHandoffTool, type HandoffToolSettings } from './ai.ts'
import { BatonError } from './index.ts'
import { batonOf } from './testing/against.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 1, text: 1, reasoning: 0 },
}

/** Returns a model that asks for a person with these arguments, and says something when asked again. */
const modelCalling = (input: unknown) =>
  new MockLanguageModelV3({
    doGenerate: [
      {
        content: [
          { type: 'tool-call', toolCallId: 'call_1', toolName: 'request_handoff', input: JSON.stringify(input) },
        ],
        finishReason: { unified: 'tool-calls', raw: undefined },
        usage,
        warnings: [],
      },
      {
        content: [{ type: 'text', text: 'Done.' }],
        finishReason: { unified: 'stop', raw: undefined },
        usage,
        warnings: [],
      },
    ],
  })

const run = (settings: HandoffToolSettings, input: unknown, model = modelCalling(input)) =>
  generateText({
    model,
    prompt: 'My parcel is lost!',
    tools: { request_handoff: createHandoffTool(settings) },
    stopWhen: hasToolCall('request_handoff'),
  })

test('when the model asks for a person, the conversation is queued and the model gets the notice', async () => {
  const baton = batonOf(server)
  const { id } = await baton.conversations.create({ channelId: server.home.channelId, contact: { externalId: 'ines' } })
  const { steps, text } = await run(
    { baton, conversationId: id },
    { reason: 'The parcel is lost.', summary: 'Ines wants parcel 4711 found.' },
  )

  const { owner, handoff } = await baton.conversations.get(id)
  expect(owner).toBe('queue')
  expect(handoff).toMatchObject({
    status: 'pending',
    reason: 'assistant_decision',
    summary: 'Ines wants parcel 4711 found.\nThe parcel is lost.',
  })
  const output = steps[0]?.toolResults[0]?.output
  expect(output).toEqual({ handedOff: true, message: expect.stringMatching(/./) })
  expect(text).toBe('')
})

test('a model that goes on is told in words to stop', async () => {
  const model = modelCalling({ reason: 'Lost.' })
  await generateText({
    model,
    prompt: 'Help!',
    tools: { request_handoff: createHandoffTool({ onHandoff: () => 'A colleague is coming.' }) },
    stopWhen: ({ steps }) => steps.length === 2,
  })
  const told = JSON.stringify(model.doGenerateCalls[1]?.prompt)
  expect(told).toContain('The customer was already told: “A colleague is coming.” Stop now and write nothing more.')
})

test('a summary of any length and make is accepted by the server', async () => {
  const baton = batonOf(server)
  const { id } = await baton.conversations.create({ channelId: server.home.channelId, contact: { externalId: 'long' } })
  await run({ baton, conversationId: id }, { reason: 'why', summary: `\u0000${'🙂'.repeat(3000)}` })
  expect((await baton.conversations.get(id)).handoff?.summary).toMatch(/^🙂{1990}/u)
})

test('without a reason nobody is bothered, and the model is told what is missing', async () => {
  const asked: unknown[] = []
  const { steps } = await run(
    {
      onHandoff: (input) => {
        asked.push(input)
        return null
      },
    },
    { summary: 'no reason' },
  )
  expect(asked).toEqual([])
  expect(JSON.stringify(steps[0]?.content)).toContain('reason: say in one sentence')
})

test('without handoffs the model is told to go on helping; any other failure is an error', async () => {
  const failing = (code: string): HandoffToolSettings => ({
    conversationId: 'cnv_1',
    baton: { handoffs: { request: () => Promise.reject(new BatonError(code, 409, 'Not here.')) } },
  })
  const off = await run(failing('handoff_disabled'), { reason: 'why' })
  expect(off.steps[0]?.toolResults[0]?.output).toEqual({
    handedOff: false,
    message: 'No person is available right now. Help as well as you can. Not here.',
  })
  const broken = await run(failing('not_found'), { reason: 'why' })
  expect(broken.steps[0]?.content.some(({ type }) => type === 'tool-error')).toBe(true)
})
