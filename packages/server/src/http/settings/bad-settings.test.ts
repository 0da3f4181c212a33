import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

const call = (method: string, path: string, body?: unknown) =>
  server.call(method, `/v1/settings/handoff${path}`, { headers: server.home.key, ...(body ? { body } : {}) })
const withRules = (rules: unknown[]) => ({ level: 2, advanced: { triggers: { rule: { rules } } } })
const rule = (at: number, over: object = {}) => ({ id: `r${at}`, name: `Rule ${at}`, says: 'wants money', ...over })
const condition = (over: object) => ({ conditions: [{ fact: 'plan', comparison: 'is', value: 'gold', ...over }] })
const path = 'advanced.triggers.rule.rules'

test.each([
  ['a rule that matches nothing', [rule(0), rule(1, { says: ' ' })], `${path}.1.says`, '“Rule 1” would match nothing'],
  ['a rule without a name', [rule(0, { name: '' })], `${path}.0.name`, 'Name is required'],
  ['a rule of a thousand words', [rule(0, { says: 'x '.repeat(1000) })], `${path}.0.says`, '300'],
  ['the same id twice', [rule(0), rule(0)], `${path}.1.id`, 'has the id of another one: r0'],
  ['an id in another script', [rule(0, { id: 'возврат' })], `${path}.0.id`, 'small letters'],
  ['a template that does not exist', [rule(0, { template: 'magic' })], `${path}.0.template`, 'Template must be'],
  ['a priority of nine', [rule(0, { priority: 9 })], `${path}.0.priority`, 'Priority must be'],
  ['a channel that does not exist', [rule(0, { channels: ['pigeon'] })], `${path}.0.channels.0`, 'channels'],
  ['a condition without a value', [rule(0, condition({ value: '' }))], `${path}.0.conditions.0.value`, 'for “plan”'],
  [
    'a number in words',
    [rule(0, condition({ comparison: 'at_least', value: 'much' }))],
    `${path}.0.conditions.0.value`,
    'Enter a number for “plan”',
  ],
  ['a message in no language', [rule(0, { message: { xx: 'Hi' } })], `${path}.0.message`, 'xx'],
  ['a field that does not exist', [rule(0, { regex: '.*' })], `${path}.0`, '“regex” is not a known field'],
  ['hundreds of rules', Array.from({ length: 300 }, (_, at) => rule(at)), path, '100'],
  ['no list', 'all' as unknown as unknown[], path, 'must be a list'],
])('%s is refused whole, with the field and a sentence', async (_, rules, field, sentence) => {
  const { status, body } = await call('PUT', '', withRules(rules))
  expect([status, body.code]).toEqual([400, 'invalid'])
  const error = body.errors.find((one: { field: string }) => one.field.startsWith(field))
  expect(error?.message, JSON.stringify(body.errors).slice(0, 500)).toContain(sentence)
  // The level of the same request is not saved either.
  expect((await call('GET', '')).body.level).toBe(1)
  expect((await call('GET', '/versions')).body.items).toEqual([])
})

test('every mistake is named at once', async () => {
  const { body } = await call('PUT', '', withRules([rule(0, { name: '' }), rule(1, { priority: 9 })]))
  expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([`${path}.0.name`, `${path}.1.priority`])
})

test('a list of ten megabytes is refused without being read', async () => {
  const phrases = Array.from({ length: 100_000 }, (_, at) => `phrase ${at} ${'x'.repeat(90)}`)
  const raw = JSON.stringify({ advanced: { triggers: { keyword: { phrases } } } })
  const { status, body } = await server.call('PUT', '/v1/settings/handoff', {
    raw,
    headers: { ...server.home.key, 'content-type': 'application/json' },
  })
  expect([status, body.code]).toEqual([413, 'too_large'])
  expect((await call('GET', '')).body.advanced.triggers.keyword.phrases).toHaveLength(3)
})

test('a draft that is too large or wrong is not tried', async () => {
  const tooMany = await call('POST', '/rules/try', { rule: rule(0), texts: Array(51).fill('Hi') })
  expect([tooMany.status, tooMany.body.errors[0].field]).toEqual([400, 'texts'])
  const empty = await call('POST', '/rules/try', { rule: rule(0, { says: '' }), texts: ['Hi'] })
  expect([empty.status, empty.body.errors[0].field]).toEqual([400, 'rule.says'])
  const draft = await call('POST', '/try', { text: 'Hi', settings: withRules([rule(0), rule(0)]) })
  expect([draft.status, draft.body.errors[0].field]).toEqual([400, `settings.${path}.1.id`])
})

test('a topic in another script, and phrases that look like regular expressions, are taken as they are', async () => {
  const topic = { id: 'topic-1', name: 'Возврат денег', says: 'хочет вернуть деньги', examples: ['Верните деньги'] }
  const phrases = ['(a+)+$', '.*', '[', 'C++', '\\', '退款']
  const settings = { advanced: { triggers: { forbidden_topic: { topics: [topic] }, keyword: { phrases } } } }
  const saved = await call('PUT', '', settings)
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  expect(saved.body.advanced.triggers.forbidden_topic.topics[0].name).toBe('Возврат денег')
  const reason = async (text: string) => (await call('POST', '/try', { text, settings })).body.reason
  expect(await reason('Which sizes do you have?')).toBeNull()
  expect(await reason('这双鞋可以退款吗')).toBe('keyword')
  const before = performance.now()
  expect(await reason(`${'a'.repeat(9_000)}!`)).toBeNull()
  expect(performance.now() - before).toBeLessThan(2_000)
})

test('the largest lists are tried in a moment', async () => {
  const examples = (at: number) => Array.from({ length: 20 }, (_, one) => `Customer number ${at} asks ${one}`)
  const full = (at: number) => rule(at, { template: 'refund', examples: examples(at), counterexamples: examples(at) })
  const rules = Array.from({ length: 100 }, (_, at) => full(at))
  const phrases = Array.from({ length: 500 }, (_, at) => `phrase number ${at}`)
  const settings = { advanced: { triggers: { rule: { rules }, keyword: { phrases } } } }
  const text = 'I ordered three mugs last week and one of them is broken. What can we do about it? '.repeat(40)
  const before = performance.now()
  const { status } = await call('POST', '/try', { text, settings })
  expect(status).toBe(200)
  const each = await call('POST', '/rules/try', { rule: full(0), texts: Array(50).fill(text) })
  expect(each.status).toBe(200)
  expect(performance.now() - before).toBeLessThan(5_000)
})
