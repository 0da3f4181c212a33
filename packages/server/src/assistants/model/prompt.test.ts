import { expect, test } from 'vitest'
import { buildIndex } from '../../knowledge/search.ts'
import { articlesFor, systemPrompt } from './prompt.ts'

const article = (id: string, title: string, body: string) => ({ id, title, body, questions: [] })
const asking = { history: [], question: 'do you take amex' }
const titles = (listed: { title: string }[]) => listed.map(({ title }) => title)

test('where all articles fit, a model reads all of them in full, those that were found first', () => {
  const long = `# Visa\n\n${'Visa is fine. '.repeat(150)}\n\n# Others\n\nNothing else is taken.`
  const { listed } = articlesFor({
    ...asking,
    question: 'visa',
    articles: buildIndex([article('a', 'Opening hours', 'From ten to six.'), article('b', 'Paying', long)]),
  })
  expect(titles(listed)).toEqual(['Paying', 'Opening hours'])
  expect(listed[0]).toMatchObject({ articleId: 'b', text: long })
  expect(listed[0]?.confidence).toBeGreaterThan(0)
  expect(listed[1]?.confidence).toBe(0)
})

test('a question that shares no word with its answer is still answered from a small base', () => {
  const { listed } = articlesFor({
    ...asking,
    articles: buildIndex([
      article('a', 'Ways to settle a bill', 'Visa, American Express, bank transfer.'),
      article('b', 'Hours', 'Ten to six.'),
    ]),
  })
  expect(titles(listed).sort()).toEqual(['Hours', 'Ways to settle a bill'])
})

test('of a large base a model reads the parts that were found, and never more than there is room for', () => {
  const many = Array.from({ length: 300 }, (_, i) =>
    article(`a${i}`, `Card ${i}`, `${'The card is charged. '.repeat(40)}Number ${i}.`),
  )
  const { listed } = articlesFor({ ...asking, question: 'when is card 17 charged', articles: buildIndex(many) })
  expect(listed.length).toBeGreaterThan(5)
  expect(listed.length).toBeLessThanOrEqual(15)
  expect(listed[0]?.title).toBe('Card 17')
  expect(listed.reduce((sum, { title, text }) => sum + title.length + text.length, 0)).toBeLessThanOrEqual(16_000)
})

test('each article has its number; without one the model is told so', () => {
  const about = { assistant: { id: 'ast_1', name: 'Robin' }, instructions: '', brief: null, mayHandOff: true }
  const { listed } = articlesFor({
    ...asking,
    articles: buildIndex([article('a', 'Hours', 'Ten to six.'), article('b', 'Paying', 'By card.')]),
  })
  expect(systemPrompt(about, listed, false)).toMatch(/\[1\] \w+\n.+\n\n\[2\] \w+\n.+$/)
  expect(systemPrompt(about, [], false)).toContain('Articles: none matches.')
})
