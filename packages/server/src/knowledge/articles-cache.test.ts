import { expect, test } from 'vitest'
import { createArticlesCache } from './articles-cache.ts'
import { createCorpus } from './corpus.ts'
import type { SearchArticle } from './search.ts'

const article = (i: number, body = `Kettle ${i} holds ${i} litres.`): SearchArticle => ({
  id: `a${i}`,
  title: `Kettle number ${i}`,
  questions: [],
  body,
})

function cacheOf(articles: SearchArticle[]) {
  const state = { articles, loads: 0 }
  const cache = createArticlesCache({
    stamp: async () => JSON.stringify(state.articles.map(({ id, body }) => [id, body.length])),
    articles: async () => {
      state.loads++
      return state.articles
    },
  })
  return { cache, state }
}

test('after a change the index has the new articles, not those that are gone', async () => {
  const { cache, state } = cacheOf([article(1), article(2)])
  expect((await cache.indexOf('w')).search('kettle number 2', 1)[0]?.articleId).toBe('a2')
  state.articles = [article(1), article(3, 'A zebra lives here.')]
  const index = await cache.indexOf('w')
  expect(index.search('zebra', 1)[0]).toMatchObject({ articleId: 'a3', excerpt: 'A zebra lives here.' })
  expect(index.search('kettle number 2', 5).map(({ articleId }) => articleId)).not.toContain('a2')
})

test('a prepared index is ready before it is asked for, and several changes are prepared together', async () => {
  const { cache, state } = cacheOf([article(1)])
  cache.prepare('w')
  cache.prepare('w')
  await expect.poll(() => state.loads).toBe(1)
  await cache.indexOf('w')
  expect(state.loads).toBe(1)
})

test('of changed articles only the new ones are read again', () => {
  const corpus = createCorpus()
  const read = (articles: SearchArticle[]) => {
    const work = corpus.read(articles)
    for (let step = work.next(); ; step = work.next()) if (step.done) return step.value
  }
  const first = read([article(1), article(2)])
  const second = read([{ ...article(1) }, article(2, 'Another text.'), article(3)])
  expect(second[0]).toBe(first[0])
  expect(second[1]).not.toBe(first[1])
  expect(second.map(({ article }) => article.id)).toEqual(['a1', 'a2', 'a3'])
})
