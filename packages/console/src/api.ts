import { QueryClient } from '@tanstack/react-query'
import { at, herePath } from './base.ts'

/**
 * An error response of the server, or `status` 0 when there is no connection. `detail` is a sentence for the teammate.
 */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly problem: Record<string, unknown>

  constructor(status: number, problem: Record<string, unknown>) {
    const detail =
      typeof problem['detail'] === 'string' ? problem['detail'] : 'The server sent an unexpected response. Try again.'
    super(detail)
    this.status = status
    this.code = typeof problem['code'] === 'string' ? problem['code'] : 'unknown'
    this.detail = detail
    this.problem = problem
  }
}

async function call<T>(
  method: string,
  path: string,
  { body, key, keepalive = false }: { body?: unknown; key?: string | undefined; keepalive?: boolean } = {},
): Promise<T> {
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  }
  let response: Response
  try {
    response = await fetch(at(path), {
      method,
      credentials: 'same-origin',
      keepalive,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch {
    throw new ApiError(0, { code: 'offline', detail: 'No connection to the server. What you wrote is kept.' })
  }
  if (response.status === 204) return undefined as T
  const answer: unknown = await response.json().catch(() => ({}))
  if (response.ok) return answer as T
  if (response.status === 401 && !/^\/(sign-in|join)/.test(herePath())) {
    location.assign(at(`/sign-in?next=${encodeURIComponent(location.pathname)}`))
  }
  throw new ApiError(response.status, typeof answer === 'object' && answer !== null ? { ...answer } : {})
}

/**
 * Calls the API of the same origin. Throws `ApiError`. The type of a response is not checked: the caller names it after
 * core's schemas.
 */
export const api = {
  get: <T>(path: string) => call<T>('GET', path),
  /** `key`: the same key again has no second effect. */
  post: <T>(path: string, body?: unknown, key?: string) => call<T>('POST', path, { body, key }),
  /** Posts so that the request outlives the page. Nobody learns how it ended. */
  postLast: (path: string, body: unknown, key?: string) =>
    void call('POST', path, { body, key, keepalive: true }).catch(() => undefined),
  put: <T>(path: string, body?: unknown) => call<T>('PUT', path, { body }),
  patch: <T>(path: string, body?: unknown) => call<T>('PATCH', path, { body }),
  delete: <T>(path: string) => call<T>('DELETE', path),
}

/**
 * Retries while the server is unreachable or failing, because a restart takes only seconds. Never retries a refusal.
 */
function again(count: number, error: unknown): boolean {
  if (!(error instanceof ApiError)) return count < 2
  return error.status === 0 || error.status >= 500 ? count < 12 : false
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always',
      retry: again,
      retryDelay: (count) => Math.min(300 * 2 ** count, 3_000),
    },
    // Without a network a save must fail at once. By default the query client would pause it and send it later.
    mutations: { networkMode: 'always' },
  },
})
