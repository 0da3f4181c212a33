import type { MessageAck, WidgetSession } from '@baton/core/api'
import type { PublicConversation, PublicHandoff } from '@baton/core/model'
import type { PublicEvent } from '@baton/core/public'

/** A response of the server. `status` is null when the server could not be reached. */
export type ApiResult<T> =
  | { ok: true; value: T }
  | { ok: false; status: number | null; code: string; detail: string; retryAfter: number | null }

export interface EventsPage {
  items: PublicEvent[]
  lastSeq: number
}

export interface Api {
  resume(
    body: { token: string; identity?: string; locale: string; page: string },
    bearer: string | null,
  ): Promise<ApiResult<WidgetSession>>
  createConversation(bearer: string, key: string): Promise<ApiResult<PublicConversation>>
  sendMessage(
    bearer: string,
    conversationId: string,
    body: { text: string; clientId: string },
  ): Promise<ApiResult<MessageAck>>
  events(
    bearer: string,
    conversationId: string,
    range: { after?: number; before?: number; limit?: number },
  ): Promise<ApiResult<EventsPage>>
  rate(
    bearer: string,
    conversationId: string,
    rating: { messageId: string; helpful: boolean },
  ): Promise<ApiResult<unknown>>
  requestHandoff(
    bearer: string,
    conversationId: string,
    collected: Record<string, string> | null,
  ): Promise<ApiResult<PublicHandoff>>
  handoff(bearer: string, handoffId: string): Promise<ApiResult<PublicHandoff>>
  cancelHandoff(bearer: string, handoffId: string): Promise<ApiResult<PublicHandoff>>
  collect(bearer: string, handoffId: string, collected: Record<string, string>): Promise<ApiResult<PublicHandoff>>
}

/** Creates the API calls of a contact. They never throw: a network error is an `ApiResult` with `status` null. */
export function createApi(base: string): Api {
  const call = <T>(path: string, options: Options) => request<T>(`${base}v1/${path}`, options)
  return {
    resume: (body, bearer) => call('widget/sessions', { bearer, body }),
    createConversation: (bearer, key) =>
      call('conversations', { bearer, body: {}, headers: { 'idempotency-key': key } }),
    sendMessage: (bearer, id, body) => call(`conversations/${id}/messages`, { bearer, body }),
    events: (bearer, id, range) => call(`conversations/${id}/events?${query(range)}`, { bearer, method: 'GET' }),
    rate: (bearer, id, { messageId, helpful }) =>
      call(`conversations/${id}/messages/${messageId}/rating`, { bearer, body: { helpful } }),
    requestHandoff: (bearer, id, collected) =>
      call(`conversations/${id}/handoffs`, { bearer, body: collected ? { collected } : {} }),
    handoff: (bearer, id) => call(`handoffs/${id}`, { bearer, method: 'GET' }),
    cancelHandoff: (bearer, id) => call(`handoffs/${id}/cancel`, { bearer, body: {} }),
    collect: (bearer, id, collected) => call(`handoffs/${id}`, { bearer, method: 'PATCH', body: { collected } }),
  }
}

interface Options {
  bearer: string | null
  method?: string
  body?: unknown
  headers?: Record<string, string>
}

async function request<T>(url: string, { bearer, method = 'POST', body, headers }: Options): Promise<ApiResult<T>> {
  try {
    const answer = await fetch(url, {
      method,
      credentials: 'omit',
      // On a network that loses packets, a message must not stay "sending" for ever.
      signal: AbortSignal.timeout(20_000),
      headers: {
        ...headers,
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    // The only place that gives a response its type. The server validates with the same schemas.
    const value = answer.status === 204 ? undefined : await answer.json()
    if (answer.ok) return { ok: true, value }
    const { code, detail, title } = problemOf(value)
    return {
      ok: false,
      status: answer.status,
      code,
      detail: detail || title,
      retryAfter: secondsOf(answer.headers.get('retry-after')),
    }
  } catch (error) {
    return { ok: false, status: null, code: 'unreachable', detail: String(error), retryAfter: null }
  }
}

function problemOf(value: unknown): { code: string; detail: string; title: string } {
  const { code, detail, title }: { code?: unknown; detail?: unknown; title?: unknown } =
    typeof value === 'object' && value !== null ? value : {}
  const text = (part: unknown) => (typeof part === 'string' ? part : '')
  return { code: text(code), detail: text(detail), title: text(title) }
}

/** Returns the seconds of a `Retry-After` header, which holds seconds or a date; null if it has neither. */
export function secondsOf(header: string | null, now = Date.now()): number | null {
  if (!header) return null
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000))
}

const query = (range: Record<string, number | undefined>) =>
  new URLSearchParams(
    Object.entries(range).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString()
