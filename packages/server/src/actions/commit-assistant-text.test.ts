import { afterAll, beforeAll, expect, test } from 'vitest'
import { dontKnow } from '../assistants/phrases.ts'
import type { Deps } from '../deps.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { commitAssistantText, promiseIn, type Road } from './commit-assistant-text.ts'
import { type Answering, concludeAnswer } from './conclude-answer.ts'

const promise = 'I will connect you to a colleague right away.'
const assistant = { id: 'ast_test', name: 'Ada' }
let server: TestServer
let deps: Deps
beforeAll(async () => {
  server = await createTestServer()
  deps = server.runtime.deps
})
afterAll(() => server.close())

async function visit() {
  const { conversationId } = await server.visit()
  const at = { workspaceId: server.home.id, conversationId }
  const { conversation } = await deps.store.conversation(at, conversationId)
  return { ...at, ownerEpoch: conversation.ownerEpoch }
}
type Visit = Awaited<ReturnType<typeof visit>>
const message = (text: string) => ({ id: deps.newId('msg'), text })
const logOf = ({ workspaceId, conversationId }: Visit) =>
  deps.store.events({ workspaceId }, { conversationId, limit: 100 })
const textsOf = async (at: Visit) =>
  (await logOf(at)).flatMap((event) => {
    if (event.type === 'message.created') return event.message.author === 'assistant' ? [event.message.text] : []
    return event.type === 'message.appended' ? [event.text] : []
  })

const roads: [name: string, commit: (at: Visit, text: string) => ReturnType<typeof commitAssistantText>][] = [
  [
    'one statement',
    (at, text) =>
      commitAssistantText({ assistant, ...at }, { append: message(text), ref: at, store: deps.store } satisfies Road),
  ],
  [
    'whole messages',
    (at, text) =>
      deps.store.onConversation(at, at.conversationId, (unit) =>
        commitAssistantText(
          { assistant, ...at },
          { messages: [message('Your parcel arrives today.'), message(text)], growing: null, unit },
        ),
      ),
  ],
  [
    'the first piece of a growing message',
    (at, text) =>
      deps.store.onConversation(at, at.conversationId, (unit) =>
        commitAssistantText({ assistant, ...at }, { piece: message(text), offset: 0, unit }),
      ),
  ],
  [
    'a further piece of a growing message',
    async (at, text) => {
      const piece = message('Let me look. ')
      await deps.store.onConversation(at, at.conversationId, (unit) =>
        commitAssistantText({ assistant, ...at }, { piece, offset: 0, unit }),
      )
      return deps.store.onConversation(at, at.conversationId, (unit) =>
        commitAssistantText({ assistant, ...at }, { piece: { ...piece, text }, offset: piece.text.length, unit }),
      )
    },
  ],
]

test.each(roads)('%s commits a plain answer and holds back one that promises a person', async (_, commit) => {
  const plain = await visit()
  expect(await commit(plain, 'We ship to Norway.')).toMatchObject({ committed: true })
  expect(await textsOf(plain)).toContain('We ship to Norway.')

  const promised = await visit()
  expect(await commit(promised, promise)).toMatchObject({ committed: false, promise: expect.any(String) })
  expect(await textsOf(promised)).not.toContain(promise)
  expect(await textsOf(promised)).not.toContain('Your parcel arrives today.')
})

test.each(roads)('%s commits nothing under an epoch that has passed', async (_, commit) => {
  const at = await visit()
  const { id, ...late } = { id: at.conversationId, ...at, ownerEpoch: at.ownerEpoch + 7 }
  expect(await commit({ ...late, conversationId: id }, 'We ship to Norway.')).toEqual({
    committed: false,
    promise: null,
  })
  expect(await textsOf(at)).toEqual([])
})

test('a second message that promises a person hands off, and none of the answer is shown', async () => {
  const at = await visit()
  const answering: Answering = { ...at, assistant, upTo: 1, question: 'Do you ship to Norway?', key: 'j:test' }
  const output = {
    text: 'We do.',
    say: 'We do.',
    confidence: 1,
    sources: [],
    failed: false,
    more: [{ text: promise, sources: [] }],
  }
  await concludeAnswer(deps, answering, { output, streamed: null, promise: null, heldBack: null, unsaid: '' })
  expect(await textsOf(at)).toEqual([])
  const types = (await logOf(at)).map(({ type }) => type)
  expect(types).toContain('reply.discarded')
  expect(types).toContain('handoff.requested')
})

test('what an assistant quotes from the team’s articles passes the guard', () => {
  expect(promiseIn({}, promise)).not.toBeNull()
  expect(promiseIn({ quotes: true }, promise)).toBeNull()
})

test('the honest sentence promises nobody in any language', () => {
  for (const locale of ['en', 'de', 'es', 'fr', 'pt', 'ar']) expect(promiseIn({}, dontKnow(locale))).toBeNull()
})
