import { expect, test } from 'vitest'
import { flag, integer, json, moment, nullable, sqlName, table, text, toJson } from './table.ts'

const pets = table('pets', {
  id: text(),
  ownerName: nullable(text()),
  age: integer(),
  tame: flag(),
  toys: nullable(json<string[]>()),
  bornAt: moment(),
})

test('columns are named once: recordset, insert and row derive from them', () => {
  expect(pets.recordset(['id', 'ownerName', 'toys'])).toBe('id text, owner_name text, toys jsonb')
  expect(pets.recordset()).toMatch(/^id text, .* tame boolean, .* born_at timestamp\(3\) with time zone$/)
  expect(pets.insertFrom('x', { bornAt: 'now()' })).toBe(
    'insert into pets (id, owner_name, age, tame, toys, born_at) select x.id, x.owner_name, x.age, x.tame, x.toys, ' +
      'now()',
  )
  expect(pets.insertFrom('x', { bornAt: 'now()' }, ['id', 'age'])).toBe(
    'insert into pets (id, age, born_at) select x.id, x.age, now()',
  )
  expect(pets.write({ id: 'a', ownerName: null, age: 0 })).toEqual({ id: 'a', age: 0, tame: false })
  expect(sqlName('lastPublicSeq')).toBe('last_public_seq')
})

test('a row reads back with its names, nulls and moments, from columns and from to_json', () => {
  const row = { id: 'a', owner_name: 'Ada', age: 3, tame: true, toys: ['ball'] }
  const read = { id: 'a', ownerName: 'Ada', age: 3, tame: true, toys: ['ball'], bornAt: '2026-01-02T03:04:05.678Z' }
  expect(pets.read({ ...row, born_at: new Date(read.bornAt) })).toEqual(read)
  expect(pets.read({ ...row, born_at: '2026-01-02T04:04:05.678+01:00' })).toEqual(read)
  expect(pets.read({ id: 'a' }).ownerName).toBeNull()
})

test('JSON for the database holds no null bytes and no half characters, and keeps everything else', () => {
  const kept = 'é 😀 \u2028 " \\ \\u0000 \n'
  expect(JSON.parse(toJson({ text: kept }))).toEqual({ text: kept })
  expect(JSON.parse(toJson({ text: 'a\u0000b', list: ['\ud83d', 'x\udc00y'] }))).toEqual({
    text: 'ab',
    list: ['�', 'x�y'],
  })
})
