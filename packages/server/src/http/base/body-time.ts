import { AppError } from '@baton/core'
import type { App } from './app-types.ts'
import { sendProblem } from './problem.ts'

const usualMs = 30_000

/**
 * Refuses a request whose body does not arrive in time, with 408, and closes its connection. A client that sends a byte
 * now and then would keep it open for ever.
 */
export function limitBodyTime(app: App, usual = usualMs) {
  app.addHook('preParsing', async (request, reply, payload) => {
    if (request.method === 'GET' || request.method === 'HEAD') return payload
    const late = setTimeout(() => {
      if (reply.sent) return
      // The parser must not go on with what it has, and must not report what we do here.
      payload.removeAllListeners('data').removeAllListeners('end').removeAllListeners('error')
      payload.on('error', () => undefined)
      reply.raw.once('close', () => request.raw.destroy())
      sendProblem(
        reply.header('connection', 'close'),
        new AppError('invalid', 'The request took too long to arrive. Send it again.'),
        408,
      )
    }, request.routeOptions.config.bodyMs ?? usual)
    late.unref()
    const stop = () => clearTimeout(late)
    payload.once('end', stop).once('close', stop).once('error', stop)
    return payload
  })
}
