import type { LookupFunction } from 'node:net'
import { AppError, invalidField } from '@baton/core'
import { Agent as Connections, fetch as call } from 'undici'
import { guardedConnector, hostPort } from './guarded-connector.ts'
import { limitedBody } from './read-limited.ts'

const mostRedirects = 5
/** More than any caller reads. A packed response of a few KB can have hundreds of MB. */
const mostBytes = 8 * 1024 * 1024
/** The headers that are sent to another origin after a redirect. None of them can be a secret. */
const harmless = ['accept', 'accept-language', 'user-agent']

/**
 * Creates a `fetch` for URLs that people enter. It allows http and https to public addresses only, and checks again at
 * each redirect. `allowPrivate` lists private `host:port` that may be called, as written in the URL. Throws `invalid`
 * for any other URL and for a redirected POST. Reading a body of more than `maxBytes` when unpacked throws `too_large`.
 */
export function createGuardedFetch({
  allowPrivate,
  lookup,
  maxBytes = mostBytes,
}: {
  allowPrivate: string[]
  lookup?: LookupFunction
  maxBytes?: number
}): typeof fetch {
  const dispatcher = new Connections({ connect: guardedConnector(new Set(allowPrivate.map(readHostPort)), lookup) })

  return async (input, init) => {
    const request = requestOf(input, init)
    let url = checked(request.url)
    let headers = request.headers
    for (let redirects = 0; ; redirects++) {
      const response = await call(url, {
        ...request.rest,
        headers: [...headers],
        redirect: 'manual',
        dispatcher,
      }).catch(rethrow)
      const location = response.headers.get('location')
      if (
        request.redirect === 'manual' ||
        response.status < 300 ||
        response.status > 399 ||
        response.status === 304 ||
        location === null
      )
        return limitedBody(response, maxBytes)

      await response.body?.cancel()
      const next = nextUrl(location, url, { ...request, redirects })
      if (next.origin !== url.origin) headers = new Headers([...headers].filter(([name]) => harmless.includes(name)))
      url = next
    }
  }
}

/** Reads the many forms of arguments that `fetch` takes, once. */
function requestOf(input: string | URL | Request, init: RequestInit = {}) {
  const from = input instanceof Request ? input : null
  const body = init.body ?? from?.body ?? null
  if (body instanceof FormData)
    throw new TypeError('Send form data as URLSearchParams or bytes. This fetch does not support FormData.')
  const method = (init.method ?? from?.method ?? 'GET').toUpperCase()
  const signal = init.signal ?? from?.signal ?? null
  return {
    url: from?.url ?? String(input),
    headers: new Headers(init.headers ?? from?.headers),
    redirect: init.redirect ?? from?.redirect ?? 'follow',
    rest: {
      method,
      signal,
      ...(body === null ? {} : { body, ...(body instanceof ReadableStream ? { duplex: 'half' as const } : {}) }),
    },
  }
}

function nextUrl(
  location: string,
  url: URL,
  { redirect, rest: { method }, redirects }: ReturnType<typeof requestOf> & { redirects: number },
): URL {
  if (redirect === 'error') throw new TypeError(`${url.origin} redirects, which is not allowed here.`)
  // A body is meant for this address, and may be signed for it.
  if (method !== 'GET' && method !== 'HEAD')
    throw refusal(`${url.host} redirects to ${location.slice(0, 200)}. Enter the address it redirects to.`)
  if (redirects === mostRedirects) throw refusal(`${url.host} redirects more than ${mostRedirects} times.`)
  if (!URL.canParse(location, url.href)) throw refusal(`${url.host} redirects to an invalid address.`)
  return checked(new URL(location, url).href)
}

function checked(address: string): URL {
  if (!URL.canParse(address))
    throw refusal(`“${address.slice(0, 200)}” is not a web address. Use one like https://shop.example/help.`)
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refusal(`“${address.slice(0, 200)}” is not a web address. Use http or https.`)
  if (url.username || url.password) throw refusal(`Leave the user name and password out of the address of ${url.host}.`)
  return url
}

/**
 * Returns an entry of the list as `hostPort` writes it. Throws for a mistake, so that it is found when the guard is
 * created.
 */
function readHostPort(entry: string): string {
  const url = URL.canParse(`http://${entry}`) ? new URL(`http://${entry}`) : null
  const port = /:(\d+)$/.exec(entry)?.[1]
  if (!url || !port || url.pathname !== '/' || url.username || url.search || url.hash)
    throw new Error(`BATON_ALLOW_PRIVATE_URLS: “${entry}” is not host:port. Write it like localhost:8080.`)
  return hostPort('http:', url.hostname.replace(/^\[|\]$/g, ''), port)
}

function rethrow(error: unknown): never {
  throw error instanceof Error && error.cause instanceof AppError ? error.cause : error
}

const refusal = (message: string) => invalidField('url', message)
