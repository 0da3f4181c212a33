import { HandoffSettings } from '@baton/core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { changedLabels, defaultsOf } from './diff.ts'
import type { Schema } from './schema-form.tsx'

/** The schema as `GET /v1/settings/handoff/schema` returns it. */
const schema = JSON.parse(JSON.stringify(z.toJSONSchema(HandoffSettings, { io: 'input' }))) as Schema
const saved = HandoffSettings.parse({})
const labels = (change: z.input<typeof HandoffSettings>) =>
  changedLabels(schema, saved, HandoffSettings.parse({ ...saved, ...change }))

test('a change is named by the labels of the settings page', () => {
  expect(labels({})).toEqual([])
  expect(labels({ button: false })).toEqual(['“Talk to a person” button: off'])
  expect(labels({ mode: 'advanced', advanced: { triggers: { unproductive: { turns: 5 } } } })).toEqual([
    'Level or your own choice',
    'No progress over many turns › Turns without progress',
  ])
  expect(labels({ advanced: { triggers: { keyword: { phrases: ['a'], enabled: false } } } })).toEqual([
    'Keywords: off',
    'Keywords › Phrases',
  ])
  expect(labels({ texts: { de: { joined: 'Hallo' } } })).toEqual(['Texts › German'])
  expect(changedLabels(schema, { texts: { de: { joined: 'Hallo' } } }, { texts: { de: { joined: 'Moin' } } })).toEqual([
    'Texts › German › When a person joins',
  ])
})

test('topics and rules are named with what changed in them', () => {
  const refunds = { id: 'refunds', name: 'Refunds', template: 'refund' } as const
  const withRule = (over: object) => HandoffSettings.parse(settingsWith([{ ...refunds, ...over }]))
  const settingsWith = (rules: object[]) => ({ advanced: { triggers: { rule: { rules } } } })
  expect(changedLabels(schema, saved, withRule({}))).toEqual(['Rule “Refunds”: added'])
  expect(changedLabels(schema, withRule({}), withRule({ priority: 2 }))).toEqual(['Rule “Refunds”: priority high'])
  expect(changedLabels(schema, defaultsOf(schema), withRule({}))).toContain('Rule “Refunds”: added')
})

test('no label is the name of a setting in the API', () => {
  const all = pathsOf(schema)
  expect(all.length).toBeGreaterThan(20)
  for (const path of all) {
    const [before, after] = [1, 2].map((value) => path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value))
    const [label = ''] = changedLabels(schema, before, after)
    for (const part of label.split(' › ')) expect(part, path.join('.')).toMatch(/^[A-Z“]/)
    expect(label, path.join('.')).not.toMatch(/[a-z][A-Z]|_/)
  }
})

test('a setting that an older version had is named in words', () => {
  expect(changedLabels(schema, { old_switch: true }, {})).toEqual(['old switch'])
  expect(changedLabels(schema, null, saved)).toEqual(['Everything'])
})

function pathsOf({ properties, additionalProperties }: Schema): string[][] {
  const inner: [string, Schema][] = properties
    ? Object.entries(properties)
    : typeof additionalProperties === 'object'
      ? [['de', additionalProperties]]
      : []
  return inner.flatMap(([key, each]) => {
    const deeper = pathsOf(each)
    return deeper.length > 0 ? deeper.map((path) => [key, ...path]) : [[key]]
  })
}

test('the first version is compared with what was in force before', () => {
  expect(changedLabels(schema, defaultsOf(schema), HandoffSettings.parse({ level: 0 }))).toEqual(['Level'])
})
