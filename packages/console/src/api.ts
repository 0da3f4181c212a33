import { QueryClient } from '@tanstack/react-query'

/** A refusal of the server, in its own words. */
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

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
  } catch {
    throw new ApiError(0, { code: 'offline', detail: 'No connection to the server. What you wrote is kept.' })
  }
  if (response.status === 204) return undefined as T
  const answer: unknown = await response.json().catch(() => ({}))
  if (response.ok) return answer as T
  if (response.status === 401 && !/^\/(sign-in|join)/.test(location.pathname)) {
    location.assign(`/sign-in?next=${encodeURIComponent(location.pathname)}`)
  }
  throw new ApiError(response.status, typeof answer === 'object' && answer !== null ? { ...answer } : {})
}

/** The API of the same origin. The answer's type is the caller's claim, as core's schemas document it. */
export const api = {
  get: <T>(path: string) => call<T>('GET', path),
  post: <T>(path: string, body?: unknown) => call<T>('POST', path, body),
  put: <T>(path: string, body?: unknown) => call<T>('PUT', path, body),
  patch: <T>(path: string, body?: unknown) => call<T>('PATCH', path, body),
  delete: <T>(path: string) => call<T>('DELETE', path),
}

/** A server that restarts is back in seconds: asked again until then. What it has refused is not asked twice. */
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
    // Without a network it fails, and says so; to wait in silence and be sent later is what nobody expects of “Save”.
    mutations: { networkMode: 'always' },
  },
})
