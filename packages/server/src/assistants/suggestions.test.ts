import { expect, test } from 'vitest'
import { buildIndex } from '../knowledge/search.ts'
import type { PastMessage } from './assistant.ts'
import { builtin } from './builtin.ts'
import { phrase } from './phrases.ts'
import { chosen, suggest } from './suggestions.ts'

const article = (id: string, title: string, body: string) => ({ id, title, body, questions: [] })
const articles = buildIndex([
  article('a', 'Paying by card', 'We take Visa and Mastercard. The card is charged when the order leaves us.'),
  article('b', 'Paying by invoice', 'Companies pay by invoice within fourteen days after the order has arrived.'),
  article('c', 'Your *first*\n order', 'Put what you like into the basket.'),
  article('d', 'Opening hours of the museum', 'From ten to six.'),
])

async function ask(question: string, history: PastMessage[] = [], locale = 'en') {
  const output = await builtin.answer?.({
    ...{
      question,
      history,
      locale,
      articles,
      instructions: '',
      brief: null,
      settings: {},
      assistant: { id: 'ast_1', name: 'Hazel' },
      conversation: null,
      mayHandOff: true,
      invites: true,
    },
    ...{ fetch: globalThis.fetch, onText: () => {}, signal: new AbortController().signal },
  })
  if (!output) throw new Error('The built-in assistant answers at once.')
  return output
}
const vague = 'when is my card charged if cousins from overseas give presents'
const said = (text: string, author: PastMessage['author'] = 'assistant') => ({ author, text })

test('what may help is offered by name instead of guessed, and is still no answer', async () => {
  const output = await ask(vague)
  expect(output).toMatchObject({ failed: true, text: null, sources: [] })
  expect(output.say.split('\n')).toEqual([
    phrase('unsure', 'en'),
    '',
    expect.stringMatching(/^1\. Paying by card$/),
    ...output.say.split('\n').slice(3),
  ])
  expect(output.say.endsWith(phrase('choose', 'en'))).toBe(true)
})

test.each(['1', ' 1. ', '#1', '(1)', 'nr 1', 'number 1 please', '１', '١', '१'])(
  '“%s” chooses the first of them, and it is shown',
  async (reply) => {
    const { say } = await ask(vague)
    const output = await ask(reply, [said(vague, 'contact'), said(say)])
    expect(output).toMatchObject({
      failed: false,
      sources: [{ articleId: 'a' }],
      text: expect.stringContaining('Visa'),
    })
  },
)

test.each(['9', '0', '1 card and 2 invoices', '1 week ago it was charged', '12', 'one'])(
  '“%s” chooses nothing',
  async (reply) => {
    const { say } = await ask(vague)
    expect(chosen({ question: reply, history: [said(vague, 'contact'), said(say)], articles })).toBeNull()
  },
)

test('a number chooses only right after the question, and only from the assistant', async () => {
  const { say } = await ask(vague)
  for (const history of [
    [],
    [said(say), said('Ships in 1 day.')],
    [said(say, 'contact')],
    [said(say, 'teammate')],
    [said('1. Paying by card')],
  ]) {
    expect(chosen({ question: '1', history, articles })).toBeNull()
  }
})

test('an article that is gone by then is not shown', async () => {
  const { say } = await ask(vague)
  const later = buildIndex([article('d', 'Opening hours of the museum', 'From ten to six.')])
  expect(chosen({ question: '1', history: [said(vague, 'contact'), said(say)], articles: later })).toBeNull()
})

test('a title stays on its line, is named once, and without one nothing is offered', () => {
  const hit = (title: string) => ({ articleId: title, title, score: 1, confidence: 0.3, excerpt: '' })
  const lines =
    suggest([hit('Two\n\nlines'), hit('Two lines'), hit('  '), hit('x'.repeat(500))], 'de')?.split('\n') ?? []
  expect(lines.slice(2, -2)).toEqual(['1. Two lines', `2. ${'x'.repeat(120)}`])
  expect(lines[0]).toBe(phrase('unsure', 'de'))
  expect(suggest([hit(' ')], 'de')).toBeNull()
  expect(suggest([{ ...hit('Far off'), confidence: 0.05 }], 'de')).toBeNull()
  expect(suggest([hit('Near'), { ...hit('Far off'), score: 0.4 }], 'de')).not.toContain('Far off')
})
