import { AppError } from '@baton/core'
import type { WebSocket } from 'ws'
import { joinHandoff } from '../../actions/join-handoff.ts'
import type { Deps } from '../../deps.ts'
import { ClientFrame } from '../../live/client-frame.ts'
import { createHub } from '../../live/hub.ts'
import { type Connection, createOneWrite, unheld } from '../../live/one-write.ts'
import type { LiveSocket } from '../../live/socket.ts'
import { readChannel, webSettings } from '../../store/channels.ts'
import { databaseRefusal } from '../../store/database-refusal.ts'
import type { App } from '../base/app-types.ts'
import { authenticate, cookieName, isOwnOrigin, type SignedIn } from '../base/auth.ts'
import { checkAllowedOrigin } from '../base/cors.ts'
import { raised } from '../base/limits.ts'
import { heartbeat, liveSocket, tooMany } from './live-socket.ts'

const authMs = 5_000
const socketsPerAddress = 200
const framesPerSecond = 300

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
  const perAddress = new Map<string, number>()
  app.addHook('onClose', async () => hub.stop())

  app.get(
    '/v1/live',
    { websocket: true, config: { access: 'public', cors: false }, schema: { hide: true } },
    (ws, request) => {
      const open = (perAddress.get(request.ip) ?? 0) + 1
      const limit = deps.env.BATON_RATE_LIMIT
      if (limit !== 'off' && open > socketsPerAddress * raised(limit))
        return ws.close(1013, 'Too many connections from this address.')
      perAddress.set(request.ip, open)
      ws.on('close', () => {
        const left = (perAddress.get(request.ip) ?? 1) - 1
        if (left > 0) perAddress.set(request.ip, left)
        else perAddress.delete(request.ip)
      })
      const { origin, host } = request.headers
      serve(ws, { connection: request.raw.socket ?? unheld, cookie: request.cookies[cookieName], origin, host })
    },
  )

  function serve(
    ws: WebSocket,
    from: {
      connection: Connection
      cookie: string | undefined
      origin: string | undefined
      host: string | undefined
    },
  ) {
    let socket: LiveSocket | null = null
    // Frames are processed one at a time: a `watch` must not overtake the `auth` before it.
    let turn: Promise<void> = Promise.resolve()
    const isFlood = tooMany(framesPerSecond)
    const late = setTimeout(() => ws.close(4401, 'Send { type: "auth", token } first.'), authMs)
    const beat = heartbeat(ws)

    const say = (frame: object) => {
      if (ws.readyState === ws.OPEN) ws.send(JSON.stringify(frame))
    }
    async function enter(signedIn: SignedIn) {
      clearTimeout(late)
      socket = liveSocket(ws, signedIn, { connection: from.connection, hold })
      hub.add(socket)
      say({ type: 'ready' })
    }
    async function take(raw: string) {
      const frame = ClientFrame.safeParse(parseJson(raw))
      if (!frame.success) return say({ type: 'error', code: 'invalid', detail: 'This frame type is unknown.' })
      if (frame.data.type === 'auth') {
        const signedIn = await authenticate(deps, { bearer: frame.data.token })
        const { workspaceId, author } = signedIn.acting
        if (author.kind === 'contact')
          checkAllowedOrigin(
            from,
            webSettings(await readChannel(deps.store.pool, workspaceId, author.channelId)).allowedOrigins,
            deps.env.BATON_PUBLIC_URL,
          )
        // A visitor’s page may send a teammate’s cookie as well. An explicit token overrides the cookie.
        if (socket) hub.remove(socket)
        return enter(signedIn)
      }
      if (!socket) return ws.close(4401, 'Send { type: "auth", token } first.')
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
      if (error.code === 'unauthorized' || error.code === 'forbidden')
        return ws.close(4401, error.message.slice(0, 120))
      say({ type: 'error', code: error.code, detail: error.message })
    }

    ws.on('message', (raw) => {
      if (isFlood() && deps.env.BATON_RATE_LIMIT !== 'off') return ws.close(1008, 'Too many frames.')
      turn = turn.then(() => take(String(raw))).catch(refuse)
    })
    ws.on('close', () => {
      clearTimeout(late)
      clearInterval(beat)
      if (socket) hub.remove(socket)
    })
    ws.on('error', () => ws.terminate())

    if (from.cookie && from.origin && isOwnOrigin(from.origin, from.host, deps.env.BATON_PUBLIC_URL)) {
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
