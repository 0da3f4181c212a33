import { AppError } from '@baton/core'
import type { WebSocket } from 'ws'
import { joinHandoff } from '../../actions/join-handoff.ts'
import { addressKey } from '../../address.ts'
import type { Deps } from '../../deps.ts'
import { ClientFrame } from '../../live/client-frame.ts'
import { createHub } from '../../live/hub.ts'
import { type Connection, createOneWrite, unheld } from '../../live/one-write.ts'
import type { LiveSocket } from '../../live/socket.ts'
import { readChannel, webSettings } from '../../store/channels.ts'
import { databaseRefusal } from '../../store/database-refusal.ts'
import type { App } from '../base/app-types.ts'
import { authenticate, type Caller, callerOf, cookieName, isOwnOrigin, type SignedIn } from '../base/auth.ts'
import { checkAllowedOrigin } from '../base/cors.ts'
import { heartbeat, liveSocket, tooMany } from './live-socket.ts'
import { createSocketLimits, workOf } from './socket-limits.ts'

const authMs = 5_000
const framesPerSecond = 300
/** Bytes of errors that wait for a client to read them. */
const mostUnsaid = 64 * 1024
/** Frames that wait for their turn. */
const mostWaiting = 400

/**
 * Registers `GET /v1/live`, which pushes committed events, lists and presence. Teammates authenticate by cookie and
 * Origin, all others by their first frame.
 */
export function liveRoutes(app: App, deps: Deps) {
  const hub = createHub(deps, {
    onError: (error) => app.log.error({ err: error }, 'live'),
    onOpened: (acting, conversationId) => joinHandoff(deps, acting, conversationId),
  })
  const hold = createOneWrite()
  const limits = createSocketLimits(deps.env.BATON_RATE_LIMIT)
  app.addHook('onClose', async () => hub.stop())

  app.get(
    '/v1/live',
    { websocket: true, config: { access: 'public', cors: false }, schema: { hide: true } },
    (ws, request) => {
      const address = addressKey(request.ip)
      if (!limits.admit(ws, 'address', address)) return ws.close(1013, 'Too many connections from this address.')
      const cookie = request.cookies[cookieName]
      serve(ws, { connection: request.raw.socket ?? unheld, cookie, address, caller: callerOf(request) })
    },
  )

  function serve(
    ws: WebSocket,
    from: {
      connection: Connection
      cookie: string | undefined
      address: string
      caller: Caller
    },
  ) {
    let socket: LiveSocket | null = null
    // Frames are processed one at a time: a `watch` must not overtake the `auth` before it.
    let turn: Promise<void> = Promise.resolve()
    let waiting = 0
    const isFlood = tooMany(framesPerSecond)
    const late = setTimeout(() => ws.close(4401, 'Send { type: "auth", token } first.'), authMs)
    const beat = heartbeat(ws)

    const say = (frame: object) => {
      if (ws.readyState !== ws.OPEN) return
      if (ws.bufferedAmount > mostUnsaid) return ws.terminate()
      ws.send(JSON.stringify(frame))
    }
    async function enter(signedIn: SignedIn) {
      clearTimeout(late)
      // Gone while its credential was checked: it would never be removed.
      if (ws.readyState !== ws.OPEN) return
      if (!limits.admit(ws, 'credential', signedIn.credential.id))
        return ws.close(1013, 'Too many connections with this credential.')
      socket = liveSocket(ws, signedIn, { connection: from.connection, hold, limits, address: from.address })
      hub.add(socket)
      say({ type: 'ready' })
    }
    async function take(raw: string) {
      if (ws.readyState !== ws.OPEN) return
      const frame = ClientFrame.safeParse(parseJson(raw))
      if (!frame.success) {
        socket?.spend(workOf.typing)
        return say({ type: 'error', code: 'invalid', detail: 'This frame type is unknown.' })
      }
      if (frame.data.type === 'auth') {
        if (socket) socket.spend(workOf.auth)
        const signedIn = await authenticate(deps, { bearer: frame.data.token })
        const { workspaceId, author } = signedIn.acting
        if (author.kind === 'contact')
          checkAllowedOrigin(
            from.caller,
            webSettings(await readChannel(deps.store.pool, workspaceId, author.channelId)).allowedOrigins,
            deps.env.BATON_PUBLIC_URL,
          )
        // A visitor’s page may send a teammate’s cookie as well. An explicit token overrides the cookie.
        if (socket) hub.remove(socket)
        return enter(signedIn)
      }
      if (!socket) return ws.close(4401, 'Send { type: "auth", token } first.')
      socket.spend(workOf[frame.data.type])
      await hub.take(socket, frame.data)
    }
    function refuse(error: unknown) {
      // The client connects again after a pause, and then asks for everything it watches.
      const refused = databaseRefusal(error)
      if (refused) return ws.close(1013, refused.message)
      if (!(error instanceof AppError)) {
        app.log.error({ err: error }, 'live frame failed')
        return ws.close(1011, 'Something went wrong on the server.')
      }
      // Waits for the client's next connection: a client that repeats what was refused would do it at once.
      if (error.code === 'rate_limited') return ws.close(1013, 'Too much at once. Connect again later.')
      if (error.code === 'unauthorized' || error.code === 'forbidden')
        return ws.close(4401, error.message.slice(0, 120))
      say({ type: 'error', code: error.code, detail: error.message })
    }

    ws.on('message', (raw) => {
      const flood = (isFlood() && deps.env.BATON_RATE_LIMIT !== 'off') || waiting >= mostWaiting
      if (flood) return ws.close(1008, 'Too many frames.')
      waiting++
      turn = turn
        .then(() => take(String(raw)))
        .catch(refuse)
        .finally(() => waiting--)
    })
    ws.on('close', () => {
      clearTimeout(late)
      clearInterval(beat)
      if (socket) hub.remove(socket)
    })
    ws.on('error', () => ws.terminate())

    if (from.cookie && isOwnOrigin(from.caller, deps.env.BATON_PUBLIC_URL)) {
      const { cookie } = from
      // An expired cookie is not an error yet: a former teammate may visit the demo page, and the widget sends its
      // token next.
      turn = authenticate(deps, { cookie })
        .then((signedIn) => (socket ? undefined : enter(signedIn)))
        .catch((error: unknown) => {
          if (!(error instanceof AppError)) app.log.error({ err: error }, 'a cookie could not be checked')
        })
    }
  }
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return null
  }
}
