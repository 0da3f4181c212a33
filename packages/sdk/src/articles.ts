import type * as api from '@baton/core/api'
import type { z } from 'zod'
import type { Page } from './conversations.ts'
import { type CallOptions, type Send, segment } from './send.ts'

export type Article = api.Article
export type NewArticle = z.input<typeof api.CreateArticle>

/** Returns the calls below `/v1/knowledge/articles`: the articles that assistants answer from. */
export function articleCalls(send: Send) {
  const path = '/v1/knowledge/articles'
  return {
    list: (query: { q?: string; limit?: number; cursor?: string } = {}, options?: CallOptions) =>
      send<Page<Article>>('GET', path, { query, options }),
    get: (id: string, options?: CallOptions) => send<Article>('GET', `${path}/${segment(id)}`, { options }),
    create: (article: NewArticle, options?: CallOptions) => send<Article>('POST', path, { body: article, options }),
    update: (id: string, changes: Partial<NewArticle>, options?: CallOptions) =>
      send<Article>('PATCH', `${path}/${segment(id)}`, { body: changes, options }),
    delete: async (id: string, options?: CallOptions): Promise<void> => {
      await send<null>('DELETE', `${path}/${segment(id)}`, { options })
    },
  }
}
