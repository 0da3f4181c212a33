import { type Advanced, levels } from '@baton/core'
import { describe, expect, it } from 'vitest'
import { comparedRows, differingRows, levelRows, planned, requestWords } from './level-words.ts'

const schema = { properties: { explicit_request: { title: 'Asks for a person', isRequest: true } } }
const words = (values: Advanced, choice: 0 | 1 | 'own' = 'own', button = true) =>
  levelRows(values, { schema, button, choice }).map(({ cell }) => cell)
const changed = (name: 'explicit_request' | 'keyword' | 'failed_answers', change: object) => {
  const { triggers } = levels[1].values
  return { ...levels[1].values, triggers: { ...triggers, [name]: { ...triggers[name], ...change } } }
}

describe('the levels in words', () => {
  it('says what AI only does, without a trigger that looks as if it were on', () => {
    expect(words(levels[0].values, 0)).toEqual([
      'Declined, in clear words',
      ...Array(9).fill('–'),
      'Hidden',
      'Nobody answers here. Customers are told so.',
    ])
  })

  it('says what Quick does', () => {
    expect(words(levels[1].values, 1)).toEqual([
      'At once',
      'No topic yet',
      'At once, 3 phrases',
      'No rule yet',
      'Clear frustration',
      '2 of the last 3',
      '3 in a row',
      'After 8 turns',
      'At once',
      '–',
      'Shown',
      'People are around most of the day. Start here.',
    ])
  })

  it('follows every switch and value of an own choice', () => {
    expect(words(changed('explicit_request', { enabled: false }))[0]).toBe('Asked once, then handed off')
    expect(words(changed('explicit_request', { watching: true }))[0]).toBe('Only watched')
    // The widget has no button while asking does not work at once.
    expect(words(changed('explicit_request', { enabled: false }))[10]).toBe('Hidden')
    expect(words(changed('explicit_request', { watching: true }))[10]).toBe('Hidden')
    expect(words(changed('keyword', { phrases: ['x'] }))[2]).toBe('At once, 1 phrase')
    expect(words(changed('failed_answers', { count: 1 }))[6]).toBe('The first one')
    expect(words(levels[1].values, 'own', false)[10]).toBe('Hidden')
    expect(words({ ...levels[1].values, enabled: false })).toEqual([
      ...words(levels[0].values, 0).slice(0, -1),
      expect.any(String),
    ])
  })

  it('has the same rows for every choice, so that they can be compared', () => {
    const titles = (values: Advanced) =>
      levelRows(values, { schema: {}, button: true, choice: 1 }).map((row) => row.title)
    expect(titles(levels[0].values)).toEqual(titles(levels[1].values))
  })
})

it('leaves out of the table what every choice but AI only does alike', () => {
  const rows = (values: Advanced, choice: 0 | 1 | 2 | 'own') => levelRows(values, { schema, button: true, choice })
  const alike = [rows(levels[0].values, 0), rows(levels[1].values, 1), rows(levels[1].values, 'own')]
  expect(comparedRows(alike).rows[1]?.map(({ title }) => title)).toEqual(['Asks for a person', 'Which should I pick?'])
  const { rows: shown, same } = comparedRows([...alike, rows(levels[2].values, 2)])
  expect(shown[3]?.map(({ cell }) => cell)).toEqual([
    'At once',
    'Open anger',
    '3 of the last 4',
    'After 10 turns',
    'A small team that wants fewer and clearer handoffs.',
  ])
  expect(same).toContain('keyword')
})

it('names the values that differ from a level, without the advice', () => {
  const rows = (values: Advanced) => levelRows(values, { schema, button: true, choice: 'own' })
  const quick = levelRows(levels[1].values, { schema, button: true, choice: 1 })
  expect(differingRows(rows(levels[1].values), quick)).toEqual([])
  expect(differingRows(rows(changed('explicit_request', { watching: true })), quick)).toEqual([
    'Asks for a person',
    '“Talk to a person” button',
  ])
})

it('says in a sentence what a request for a person does, and when a draft is not in force', () => {
  const [off, at] = [levels[0].values, levels[1].values].map((values) => requestWords(values, schema))
  expect([off, at, requestWords(changed('explicit_request', { enabled: false }), schema)]).toEqual([
    'When a customer asks for a person: declined, in clear words.',
    'When a customer asks for a person: handed off at once.',
    'When a customer asks for a person: asked once, then handed off.',
  ])
  expect(planned('Now.', 'Now.')).toBe('Now.')
  expect(planned('Now.', 'Later.')).toBe('After saving: Later.')
})

it('does not promise a person at once where the assistant first asks what it is about', () => {
  expect(words(levels[3].values)[0]).toBe('Once it is said what it is about')
  expect(requestWords(levels[3].values, schema)).toBe(
    'When a customer asks for a person: handed off once it is said what it is about.',
  )
})
