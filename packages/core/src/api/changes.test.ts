import { expect, test } from 'vitest'
import type { z } from 'zod'
import * as api from '../api.ts'

const changes = Object.entries(api).filter((entry): entry is [string, z.ZodType] => /^Update[A-Z]/.test(entry[0]))

test('a change fills in nothing that it leaves out', () => {
  expect(changes.map(([name]) => name)).toEqual(
    expect.arrayContaining(['UpdateArticle', 'UpdateChannel', 'UpdateAssistant']),
  )
  for (const [name, schema] of changes) expect({ [name]: schema.parse({}) }).toEqual({ [name]: {} })
})
