import { assistants } from '@baton/core/assistants/index'
import { settingsByName } from '@baton/core/kind'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { draftOf, fieldsIn, hasName, settingsOfDraft } from './kind-draft.ts'
import type { Schema } from './schema-form.tsx'

const assistantSettings = settingsByName(assistants)

/** Converts a schema to JSON as the API sends it. */
const sent = (settings: z.ZodType): Schema => JSON.parse(JSON.stringify(z.toJSONSchema(settings, { io: 'input' })))
const fieldsOf = (kind: keyof typeof assistantSettings) => fieldsIn(sent(assistantSettings[kind]))

test('the fields of a language model come from its schema, secrets and numbers told apart', () => {
  expect(
    fieldsOf('openai-compatible').map(({ name, input, required, nullable }) => [name, input, required, nullable]),
  ).toEqual([
    ['baseUrl', 'url', false, false],
    ['model', 'text', true, false],
    ['apiKey', 'secret', false, true],
    ['timeoutSeconds', 'number', false, false],
    ['maxOutputTokens', 'number', false, false],
    ['temperature', 'number', false, true],
  ])
})

test('a new one begins with the defaults, a saved one with its values, and a secret is always empty', () => {
  const fields = fieldsOf('openai-compatible')
  expect(draftOf(fields)).toEqual({
    baseUrl: 'https://api.openai.com/v1',
    model: '',
    apiKey: '',
    timeoutSeconds: '30',
    maxOutputTokens: '800',
    temperature: '',
  })
  expect(
    draftOf(fields, {
      baseUrl: 'http://127.0.0.1:1/v1',
      model: 'qwen',
      hasApiKey: true,
      timeoutSeconds: 5,
      maxOutputTokens: 16,
      temperature: 0,
    }),
  ).toEqual({
    baseUrl: 'http://127.0.0.1:1/v1',
    model: 'qwen',
    apiKey: '',
    timeoutSeconds: '5',
    maxOutputTokens: '16',
    temperature: '0',
  })
})

test('a secret is sent when it was typed and null when it was removed; an emptied field is null or the default', () => {
  const fields = fieldsOf('openai-compatible')
  const draft = { ...draftOf(fields), model: ' qwen ', temperature: '0.2' }
  expect(settingsOfDraft(fields, draft)).toEqual({
    baseUrl: 'https://api.openai.com/v1',
    model: 'qwen',
    timeoutSeconds: 30,
    maxOutputTokens: 800,
    temperature: 0.2,
  })
  expect(settingsOfDraft(fields, { ...draft, apiKey: 'sk-1' })).toMatchObject({ apiKey: 'sk-1' })
  expect(settingsOfDraft(fields, { ...draft, apiKey: null })).toMatchObject({ apiKey: null })
  expect(settingsOfDraft(fields, { ...draft, baseUrl: '', timeoutSeconds: '', temperature: '' })).toMatchObject({
    baseUrl: 'https://api.openai.com/v1',
    timeoutSeconds: 30,
    temperature: null,
  })
})

test.each(Object.keys(assistantSettings))('what the form of %s sends, its schema takes', (kind) => {
  const known = Object.entries(assistantSettings).find(([name]) => name === kind)
  if (!known) throw new Error(kind)
  const fields = fieldsIn(sent(known[1]))
  const filled = Object.fromEntries(
    fields
      .filter(({ required }) => required)
      .map(({ name, input }) => [name, input === 'url' ? 'https://bot.example/' : 'x']),
  )
  expect(known[1].safeParse(settingsOfDraft(fields, { ...draftOf(fields), ...filled })).error).toBeUndefined()
})

test('the name that tells whether there is a secret', () => expect(hasName('apiKey')).toBe('hasApiKey'))
