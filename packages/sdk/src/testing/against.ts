import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { TestServer } from '../../../server/src/testing/server.ts'
import { type Baton, createBaton } from '../index.ts'

/** Returns a client of a test server, without a socket in between. */
export function batonOf(server: TestServer): Baton {
  return createBaton({ url: 'http://baton.test', apiKey: keyOf(server), fetch: fetchOf(server) })
}

/** Returns the API key of a test server's workspace. */
export const keyOf = (server: TestServer): string => String(server.home.key['authorization']).replace('Bearer ', '')

/** Returns a `fetch` that calls the server's own routes. */
export function fetchOf({ app }: TestServer): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const { pathname, search } = new URL(request.url)
    const payload = await request.text()
    const method =
      request.method === 'POST' || request.method === 'PATCH' || request.method === 'DELETE' ? request.method : 'GET'
    const answer = await app.inject({
      method,
      url: `${pathname}${search}`,
      headers: Object.fromEntries(request.headers),
      ...(payload ? { payload } : {}),
    })
    const headers = new Headers()
    for (const [name, value] of Object.entries(answer.headers))
      if (value !== undefined) headers.set(name, String(value))
    return new Response(answer.statusCode === 204 ? null : answer.body, { status: answer.statusCode, headers })
  }
}

/** Starts a real server on a free port with this handler. */
export async function listening(serve: (incoming: IncomingMessage, outgoing: ServerResponse) => void) {
  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
