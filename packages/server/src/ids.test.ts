import { expect, test } from 'vitest'
import { newId } from './ids.ts'

test('ids never repeat, also where the stock of random bytes is renewed', () => {
  const ids = Array.from({ length: 5_000 }, () => newId('msg'))
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^msg_[0-9a-hjkmnp-tv-z]{22}$/)
  expect(new Set(ids.map((id) => id.slice(-12))).size).toBe(ids.length)
})
