import { type ToolSet, tool } from 'ai'
import { z } from 'zod'
import type { AnswerInput } from '../assistant.ts'
import { articlesFor, type Listed, numbered } from './prompt.ts'

const mostLookedUp = 5

/**
 * What a model reads of the articles: those found for the question, and, where there are more, those it looks up in
 * words of its own, since it knows what the customer's words mean and what language the articles are in.
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
