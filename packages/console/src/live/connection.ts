import type { ClientFrame, ServerFrame } from '@baton/core'

export type ConnectionState = 'connecting' | 'live' | 'reconnecting'

/** One socket that keeps itself alive: backs off, notices sleep and dead lines, comes back. */
export function connect(on: { frame: (frame: ServerFrame) => void; state: (state: ConnectionState) => void }) {
  let socket: WebSocket | null = null
  let attempts = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastHeard = Date.now()
  let stopped = false

  function open() {
    clearTimeout(timer)
    if (stopped) return
    const next = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/v1/live`)
    socket = next
    next.onmessage = ({ data }) => {
      lastHeard = Date.now()
      const frame: ServerFrame = JSON.parse(String(data))
      if (frame.type === 'ready') {
        attempts = 0
        on.state('live')
      }
      if (frame.type !== 'pong') on.frame(frame)
    }
    next.onclose = ({ code }) => {
      if (socket !== next) return
      socket = null
      if (stopped) return
      // 4401: the session has ended; the next request of the API says so and leads to the sign-in page.
      on.state('reconnecting')
      const wait = code === 4401 ? 10_000 : Math.min(500 * 2 ** attempts++, 8_000)
      timer = setTimeout(open, wait * (0.7 + Math.random() * 0.6))
    }
  }

  function again() {
    if (document.visibilityState === 'hidden') return
    if (socket?.readyState === WebSocket.OPEN && Date.now() - lastHeard < 40_000) return ping()
    attempts = 0
    socket?.close()
    socket = null
    open()
  }

  const ping = () => send({ type: 'ping' })
  const send = (frame: ClientFrame) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
  }
  const watchdog = setInterval(() => {
    if (Date.now() - lastHeard > 40_000) again()
    else ping()
  }, 15_000)
  addEventListener('online', again)
  document.addEventListener('visibilitychange', again)

  open()
  return {
    send,
    /** Drops the line as a bad network would (tests). */
    drop: () => socket?.close(),
    stop() {
      stopped = true
      clearInterval(watchdog)
      clearTimeout(timer)
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
      socket?.close()
    },
  }
}
