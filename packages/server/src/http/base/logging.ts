import type { FastifyRequest } from 'fastify'

/**
 * Returns the options of the log. An address in it shows where, but no secret and no words of a search:
 * the token of a link and the values of a query are left out.
 */
export const logging = (level: string) => ({
  level,
  serializers: {
    req: ({ method, url, host, ip }: FastifyRequest) => ({ method, url: shownUrl(url), host, remoteAddress: ip }),
    path: (path: unknown) => shownUrl(String(path)),
    url: (url: unknown) => shownUrl(String(url)),
  },
})

/** Returns a path and query as the log may show it. */
export function shownUrl(url: string): string {
  const [path = '', query] = url.split(/\?(.*)/s)
  const shown = path.replace(/(\/(?:join|invites)\/)[^/]+/gi, '$1…')
  if (query === undefined) return shown
  const names = query.split('&').map((pair) => pair.split('=')[0]?.slice(0, 40) ?? '')
  return `${shown}?${names.map((name) => `${name}=…`).join('&')}`
}
