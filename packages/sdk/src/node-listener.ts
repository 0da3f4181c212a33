import type { IncomingMessage, ServerResponse } from 'node:http'

const largestBytes = 1024 * 1024

/**
 * Adapts a fetch-style function to `node:http`, and to Express if nothing has read the body before. Errors are logged
 * and answered with 500.
 */
export function toNodeListener(
  serve: (request: Request) => Promise<Response>,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    respond(serve, incoming, outgoing).catch((error: unknown) => {
      console.error(error)
      if (!outgoing.headersSent) outgoing.statusCode = 500
      outgoing.end()
    })
  }
}

async function respond(
  serve: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
) {
  const gone = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort(new Error('The connection was closed.'))
  })
  const body = await read(incoming)
  if (!body) {
    outgoing.writeHead(413, { connection: 'close' }).end()
    return
  }
  const { method = 'GET', url = '/' } = incoming
  const withBody = method !== 'GET' && method !== 'HEAD'
  // A fixed host, because the caller chooses the Host header and nothing here should trust it.
  const address = `http://localhost${url.startsWith('/') ? url : '/'}`
  const response = await serve(
    new Request(address, { method, headers: headersOf(incoming), signal: gone.signal, ...(withBody ? { body } : {}) }),
  )
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(new Uint8Array(await response.arrayBuffer()))
}

/** Returns the whole body, or null when it is too large. */
async function read(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  if (incoming.readableEnded)
    throw new Error('The body was already read, for example by express.json(). Mount this route before it.')
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming) {
    size += part.length
    if (size > largestBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(headersDistinct))
    for (const value of values ?? []) headers.append(name, value)
  return headers
}
