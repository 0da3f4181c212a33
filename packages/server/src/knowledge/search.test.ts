import { expect, test } from 'vitest'
import { builtin } from '../assistants/builtin.ts'
import { demoArticles } from '../demo/articles.ts'
import { buildIndex } from './search.ts'

const index = buildIndex(demoArticles.map((article, i) => ({ id: `art_${i}`, ...article })))
const ask = (question: string, history: { author: 'contact' | 'assistant' | 'teammate'; text: string }[] = [], locale: string | null = 'en') =>
  builtin.answer?.({ question, history, locale, articles: index, instructions: '', brief: null, signal: new AbortController().signal })

test.each([
  ['how long will delivery to france take', 'Shipping times'],
  ['wo ist meine bestellung denn', 'Tracking an order'],
  ['my plate arrived broken', 'Damaged parcels'],
  ['can i pay with paypal', 'Ways to pay'],
  ['is the bowl dishwasher safe?', 'Caring for ceramics'],
  ['when are you open', 'The shop in Leipzig'],
  ['how long do i have to return something', 'Returns and refunds'],
])('%s → %s', async (question, title) => {
  expect(await ask(question)).toMatchObject({ failed: false, sources: [{ title }] })
})

test.each(['What is the capital of Peru?', 'Tell me a joke about penguins', 'qwertzuiop', '💥', '<script>alert(1)</script>'])('does not know, and says so: %s', async (question) => {
  const output = await ask(question)
  expect(output).toMatchObject({ failed: true, text: null, sources: [] })
  expect(output?.say).toContain('do not know')
  expect(output?.say).not.toContain('<script>')
})

test('a short follow-up leans on the question before', async () => {
  expect(await ask('and to Austria?', [{ author: 'contact', text: 'How long does shipping take?' }])).toMatchObject({ sources: [{ title: 'Shipping times' }] })
})

test('small talk is answered as small talk, in the visitor’s language', async () => {
  expect(await ask('Hallo!', [], 'de')).toMatchObject({ failed: false, say: expect.stringContaining('Mensch') })
  expect(await ask('thank you so much')).toMatchObject({ failed: false, say: expect.stringContaining('welcome') })
})

test('no articles, no answer; a long article is answered by its part', async () => {
  expect(buildIndex([]).search('anything')).toEqual([])
  const long = buildIndex([{ id: 'a', title: 'Handbook', questions: [], body: `# Intro\n\n${'Words about nothing. '.repeat(80)}\n\n# Warranty\n\nThe warranty lasts for five years.` }])
  expect(long.search('how long is the warranty')[0]?.excerpt).toBe('The warranty lasts for five years.')
})
