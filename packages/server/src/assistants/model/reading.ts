import { type ToolSet, tool } from 'ai'
import { z } from 'zod'
import type { AnswerInput } from '../assistant.ts'
import { articlesFor, type Listed, numbered } from './prompt.ts'

const mostLookedUp = 5

/**
 * Returns the articles a model reads, and a search tool where not all of them fit. The model searches in its own words,
 * because it knows what the customer means and what language the articles are in.
 */
export function createReading({ articles, question, history }: Pick<AnswerInput, 'articles' | 'question' | 'history'>) {
  const { listed, all } = articlesFor({ articles, question, history })
  const searchArticles = tool({
    description:
      'Searches all articles of the company. Use it when the listed ones do not hold the answer, with other words ' +
      'for the same thing, in the language the articles are written in.',
    inputSchema: z.object({ query: z.string().max(500).describe('What the article would be about, in a few words') }),
    execute: async ({ query }) => {
      const unseen = articles
        .search(query, mostLookedUp)
        .filter(({ articleId, excerpt }) => !listed.some((one) => one.articleId === articleId && one.text === excerpt))
      const first = listed.length + 1
      listed.push(
        ...unseen.map(
          ({ articleId, title, excerpt, confidence }): Listed => ({ articleId, title, text: excerpt, confidence }),
        ),
      )
      return unseen.length === 0 ? 'Nothing else was found.' : numbered(listed.slice(first - 1), first)
    },
  })
  const tools: ToolSet = all ? {} : { search_articles: searchArticles }
  return { listed, tools }
}
