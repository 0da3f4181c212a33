import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as api from './api.ts'
import { assistants } from './assistants/index.ts'
import { channels } from './channels/index.ts'
import { settingsByName } from './kind.ts'
import { fieldName } from './plain-errors.ts'
import { HandoffSettings } from './settings.ts'

/** Every schema of a request, and every kind's settings. Responses are no strict objects. */
const schemas: [name: string, schema: z.ZodType][] = [
  ...Object.entries<unknown>({ ...api, HandoffSettings }),
  ...Object.entries<unknown>({ ...settingsByName(channels), ...settingsByName(assistants) }),
].flatMap(([name, schema]): [string, z.ZodType][] => (isAsked(schema) ? [[name, schema]] : []))

function isAsked(schema: unknown): schema is z.ZodType {
  if (schema instanceof z.ZodObject) return schema.def.catchall instanceof z.ZodNever
  if (schema instanceof z.ZodUnion) return schema.options.every(isAsked)
  return schema instanceof z.ZodType
}

const wrong = ['', ' ', 'x', '-', 'x'.repeat(110_000), '\u0000', '\ud800', 'x@', 'ftp://x.example', -1, 0, 1.5, 1e12]
const anything: unknown[] = [undefined, null, true, Number.NaN, ...wrong, [], ['x', 1, null], {}, { other: 1 }]

/** Returns wrong values for a schema: of other types, and for each of its parts a wrong part. */
function wrongFor(schema: z.core.$ZodType, depth = 0): unknown[] {
  if (depth > 6) return anything
  const inside = (inner: z.core.$ZodType) => wrongFor(inner, depth + 1)
  const { def } = (schema as z.ZodType)._zod as unknown as { def: Record<string, unknown> }
  if (schema instanceof z.ZodObject)
    return [
      ...anything,
      ...Object.entries(schema.shape).flatMap(([key, inner]) => inside(inner).map((value) => ({ [key]: value }))),
    ]
  if (schema instanceof z.ZodArray)
    return [...anything, Array(10_000).fill('x'), ...inside(schema.element).map((value) => [value])]
  if (schema instanceof z.ZodRecord)
    return [
      ...anything,
      { '': 'x', ['k'.repeat(3_000)]: 'x' },
      ...inside(schema.valueType).map((value) => ({ en: value })),
    ]
  if (schema instanceof z.ZodUnion) return [...anything, ...schema.options.flatMap(inside)]
  const inner = def['innerType'] ?? def['in']
  return inner ? inside(inner as z.core.$ZodType) : anything
}

const original = (issue: z.core.$ZodIssue) => z.locales.en().localeError({ ...issue, input: '' } as z.core.$ZodRawIssue)
const sentence = /^(?:\p{Lu}|“).{1,300}\.$/u
const raw =
  /^(?:too (?:small|big)|invalid|unrecognized|expected)|expected (?:string|number|array)|[<>]=?\d|something else/i

describe('a mistake in a request', () => {
  const codes = new Set<string>()

  test.each(schemas)('%s is explained in plain sentences', (_, schema) => {
    const issues = wrongFor(schema).flatMap((value) => schema.safeParse(value).error?.issues ?? [])
    expect(issues.length).toBeGreaterThan(0)
    for (const { code } of issues) codes.add(code)
    const bad = issues.filter(
      (issue) => raw.test(issue.message) || !sentence.test(issue.message) || issue.message === original(issue),
    )
    expect(bad).toEqual([])
  })

  test('the schemas and values above make every kind of mistake', () => {
    expect([...codes].sort()).toEqual([
      'custom',
      'invalid_format',
      'invalid_key',
      'invalid_type',
      'invalid_union',
      'invalid_value',
      'too_big',
      'too_small',
      'unrecognized_keys',
    ])
  })
})

const firstOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message

test.each<[schema: z.ZodType, value: unknown, sentence: string]>([
  [api.UpdateWorkspace, {}, 'Name is required.'],
  [api.UpdateWorkspace, { name: ' ' }, 'Name is required.'],
  [api.UpdateWorkspace, { name: 'x'.repeat(81) }, 'Name must be at most 80 characters.'],
  [api.UpdateWorkspace, { name: 7 }, 'Name must be text.'],
  [api.UpdateWorkspace, { name: 'x', colour: 'red' }, '“colour” is not a known field. Remove it.'],
  [api.UpdateWorkspace, { name: 'x', a: 1, b: 1 }, '“a” and “b” are not known fields. Remove them.'],
  [api.UpdateWorkspace, [], 'The request must be an object.'],
  [api.SignIn, { email: 'mara', password: 'x' }, 'Email must be an email address, such as name@example.com.'],
  [api.CreateConversation, { contact: { nick: 'x' } }, '“nick” is not a known field of contact. Remove it.'],
  [api.CreateConversation, { attributes: { plan: [] } }, 'Plan must be text, a number, true or false or null.'],
  [api.CreateMessage, { text: 'Hi', ownerEpoch: 1.5 }, 'Owner epoch must be a whole number.'],
  [api.CreateMessage, { text: 'Hi', as: 'teammate' }, 'As must be “contact” or “assistant”.'],
  [api.PageQuery, { limit: '900' }, 'Limit must be at most 200.'],
  [api.ImportArticles, { urls: ['https://x.example', ''] }, 'Item 2 of urls is required.'],
  [api.CreateChannel, { kind: 'fax' }, 'Kind must be “web” or “sms”.'],
  [HandoffSettings, { level: 7 }, 'Level must be 0, 1, 2 or 3.'],
])('%#: $2', (schema, value, sentence) => expect(firstOf(schema, value)).toBe(sentence))

test('a field is named as people read it', () => {
  expect(fieldName([])).toBe('The request')
  expect(fieldName(['settings', 'accountSid'])).toBe('Account SID')
  expect(fieldName(['apiBaseUrl'])).toBe('API base URL')
  expect(fieldName(['failed_answers', 'count'])).toBe('Count')
  expect(fieldName(['keyword', 'phrases', 2])).toBe('Item 3 of phrases')
  expect(fieldName(['BATON_OWNER_EMAIL'])).toBe('BATON_OWNER_EMAIL')
})
