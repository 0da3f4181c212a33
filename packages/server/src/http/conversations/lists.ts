import { type Conversation, publicConversation } from '@baton/core'
import * as api from '@baton/core/api'
import { type Acting, isContact, reachOf, teammateIdOf } from '../../acting.ts'
import type { Deps } from '../../deps.ts'
import { cursorKey, cursorLength, listConversations } from '../../store/conversations.ts'
import { countsFor, placed, readCounts } from '../../store/queue.ts'
import { readUpTo } from '../../store/read-cursors.ts'
import { readFound } from '../../store/search.ts'
import { forReaders } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { decodeCursor, pageOf } from '../base/cursor.ts'
import { workOfRows } from '../base/limits.ts'

const tags = ['Conversations']

/** Registers the routes that list conversations: views, the search and the counts. */
export function conversationListRoutes(app: App, { store }: Deps) {
  /** Returns up to where a teammate has read what is listed; nothing for others. */
  async function readOf(acting: Acting, conversations: Conversation[]) {
    const teammateId = teammateIdOf(acting)
    const { workspaceId } = acting
    return teammateId === null ? {} : { read: await readUpTo(store.pool, { workspaceId, teammateId }, conversations) }
  }

  app.get(
    '/v1/conversations',
    {
      config: { access: { ...forReaders, contact: true }, cors: true, work: workOfRows },
      schema: {
        summary: 'List conversations of a view',
        tags,
        querystring: api.ListConversations,
        response: { 200: api.ConversationPage },
      },
    },
    async ({ acting, query }) => {
      const { view, limit, q, channelId } = query
      const found = await listConversations(store.pool, reachOf(acting), {
        view,
        limit,
        q: q || null,
        channelId: channelId ?? null,
        teammateId: view === 'mine' || view === 'needs' ? (teammateIdOf(acting) ?? '') : null,
        cursor: decodeCursor(query.cursor, cursorLength(view)),
      })
      const { items, next } = pageOf(found, limit, ({ conversation }) => cursorKey(view, conversation))
      const isPublic = isContact(acting)
      const conversations = items.map(({ conversation }) => conversation)
      const shown = await placed(store.pool, acting.workspaceId, conversations)
      return {
        items: shown.map((conversation, n) =>
          isPublic ? publicConversation(conversation, items[n]?.facts.lastPublicSeq ?? 0) : conversation,
        ),
        next,
        ...(await readOf(acting, conversations)),
      }
    },
  )

  app.get(
    '/v1/search',
    {
      config: { access: forReaders },
      schema: {
        summary: 'Search all conversations',
        description: 'Searches messages, notes, contacts and ids in every view. Last changed first.',
        tags,
        querystring: api.SearchQuery,
        response: { 200: api.FoundPage },
      },
    },
    async ({ acting, query }) => {
      const { q, limit } = query
      const { workspaceId } = acting
      const cursor = decodeCursor(query.cursor, 2)
      const all = { view: 'all' as const, teammateId: null, channelId: null }
      const found = await listConversations(store.pool, { workspaceId }, { ...all, q, limit, cursor })
      const { items, next } = pageOf(found, limit, ({ conversation: { updatedAt, id } }) => [updatedAt, id])
      const conversations = items.map(({ conversation }) => conversation)
      return {
        items: await readFound(store.pool, workspaceId, { q, conversations }),
        next,
        ...(await readOf(acting, conversations)),
      }
    },
  )

  app.get(
    '/v1/counts',
    {
      config: { access: forReaders },
      schema: { summary: 'Count the conversations in each view', tags, response: { 200: api.Counts } },
    },
    async ({ acting }) => countsFor(teammateIdOf(acting), await readCounts(store.pool, acting.workspaceId)),
  )
}
