import { expect, test } from 'vitest'
import { createTestServer } from '../testing/server.ts'
import { importArticles } from './import-articles.ts'

test('an import that fails half-way says how many articles are stored, and importing again continues', async () => {
  const { runtime, home, close } = await createTestServer()
  const { store, newId } = runtime.deps
  let writes = 0
  const failing = {
    ...store,
    transaction: ((act) =>
      ++writes === 2
        ? Promise.reject(new Error('The disk is full.'))
        : store.transaction(act)) as typeof store.transaction,
  }
  const parsed = {
    articles: Array.from({ length: 450 }, (_, i) => ({
      title: `Article ${i}`,
      body: 'Text',
      questions: [],
      source: `${i}.md`,
    })),
    problems: [],
  }

  await expect(importArticles({ store: failing, newId }, home.id, parsed)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('200 of 450 articles are stored'),
  })
  expect(await importArticles({ store, newId }, home.id, parsed)).toMatchObject({ created: 250, unchanged: 200 })
  await close()
})
