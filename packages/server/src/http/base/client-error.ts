import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { AppError } from '@baton/core'
import { problemOf } from './problem.ts'

const lingerMs = 1_000

/**
 * Answers invalid or oversized HTTP with a problem document. Fastify has no request here, so the response is written by
 * hand.
 */
export function onClientError(error: Error & { code?: string }, socket: Socket) {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return
  const { refusal, status } = refusalOf(error.code)
  const body = JSON.stringify(problemOf(refusal, status))
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: ` +
      `application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
  // If the socket closed at once, data that still arrives would reset the connection before the client reads the
  // response.
  setTimeout(() => socket.destroy(), lingerMs).unref()
}

function refusalOf(code: string | undefined): { refusal: AppError; status: number } {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        refusal: new AppError('too_large', 'The headers are too large. Send fewer or shorter ones.'),
        status: 431,
      }
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return { refusal: new AppError('too_large', 'The chunk extensions are too large. Leave them out.'), status: 413 }
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { refusal: new AppError('invalid', 'The request took too long to arrive. Send it again.'), status: 408 }
    default:
      return { refusal: new AppError('invalid', 'This is not a valid HTTP request.'), status: 400 }
  }
}
