import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildIndex } from '../../knowledge/search.ts'
import { openAiStream, startStub } from '../../testing/model-stub.ts'
import { answerWithOpenAiCompatible } from '../openai-compatible.ts'

let stub: Awaited<ReturnType<typeof startStub>>
beforeAll(async () => {
  stub = await startStub()
})
afterAll(() => stub.close())

const filler = Array.from({ length: 80 }, (_, i) => ({
  id: `f${i}`,
  title: `Printer model ${i}`,
  questions: [],
  body: `${'Toner, paper and drums for this printer. '.repeat(12)}Number ${i}.`,
}))
const large = buildIndex([
  ...filler,
  { id: 'cards', title: 'Credit cards', questions: [], body: 'Visa and American Express are taken.' },
])
const small = buildIndex([
  { id: 'cards', title: 'Credit cards', questions: [], body: 'Visa and American Express are taken.' },
])
const lookUp = (query: unknown) => openAiStream([], [{ name: 'search_articles', input: { query } }])

async function ask(articles: typeof large, ...scripts: ReturnType<typeof openAiStream>[]) {
  const { url, asked } = stub.place(...scripts.map((script) => () => script))
  const shown: string[] = []
  const output = await answerWithOpenAiCompatible({
    ...{
      question: 'is the green one of my aunt fine?',
      history: [],
      locale: 'en',
      articles,
      instructions: '',
      brief: null,
      conversation: null,
      mayHandOff: true,
      invites: true,
      assistant: { id: 'ast_1', name: 'Robin' },
    },
    ...{
      settings: { baseUrl: url, model: 'm', apiKey: 'k' },
      fetch: globalThis.fetch,
      onText: (piece: string) => shown.push(piece),
      signal: new AbortController().signal,
    },
  })
  const bodies = asked.map(({ body }) => JSON.parse(body))
  const toolsOf = (n: number) => bodies[n].tools.map(({ function: { name } }: { function: { name: string } }) => name)
  return { output, shown: shown.join(''), bodies, toolsOf }
}

test('a model looks articles up in its own words, reads them and cites what it found', async () => {
  const { output, shown, bodies } = await ask(
    large,
    lookUp('credit cards American Express'),
    openAiStream(['Yes, American Express is fine', ' [1].']),
  )
  expect(bodies).toHaveLength(2)
  expect(bodies[1].messages.at(-1)).toMatchObject({
    role: 'tool',
    content: expect.stringMatching(/^\[1\] Credit cards\nVisa and American Express/),
  })
  expect(shown).toBe('Yes, American Express is fine.')
  expect(output).toMatchObject({
    failed: false,
    sources: [{ articleId: 'cards', title: 'Credit cards' }],
    usage: { inputTokens: 240, outputTokens: 60 },
  })
  expect(output?.confidence).toBeGreaterThanOrEqual(0.5)
})

test('it looks at most twice and then has to answer', async () => {
  const { output, bodies, toolsOf } = await ask(
    large,
    lookUp('amex'),
    lookUp('amex again'),
    openAiStream([], [{ name: 'cannot_answer', input: {} }]),
  )
  expect(bodies).toHaveLength(3)
  expect(toolsOf(0)).toContain('search_articles')
  expect(toolsOf(2)).toEqual(['cannot_answer', 'request_handoff'])
  expect(output).toMatchObject({ failed: true, text: null, sources: [] })
})

test.each([
  ['garbage', 42],
  ['nothing', undefined],
  ['something endless', 'card '.repeat(5_000)],
])('%s to look up ends nothing', async (_, query) => {
  const { output } = await ask(large, lookUp(query), openAiStream(['I can help with printers.']))
  expect(output).toMatchObject({ failed: false, text: 'I can help with printers.' })
})

test('what was said before it looked something up stays a paragraph of its own', async () => {
  const first = openAiStream(['Let me look.'], [{ name: 'search_articles', input: { query: 'cards' } }])
  expect((await ask(large, first, openAiStream(['Amex is taken.']))).shown).toBe('Let me look.\n\nAmex is taken.')
})

test('a model that has read all articles gets no search tool', async () => {
  const { toolsOf } = await ask(small, openAiStream(['Yes [1].']))
  expect(toolsOf(0)).toEqual(['cannot_answer', 'request_handoff'])
})
