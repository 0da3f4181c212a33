import { backoff } from './backoff.ts'
import { type Clock, systemClock } from './clock.ts'

/** The part of the WebSocket interface used here. Browsers, Node 22 and the package `ws` provide it. */
export interface WebSocketLike {
  addEventListener(
    type: 'open' | 'message' | 'close' | 'error',
    listener: (event: { type?: string; data?: unknown; code?: number; reason?: string }) => void,
  ): void
  send(text: string): void
  close(): void
}
export type WebSocketClass = new (url: string) => WebSocketLike

/** Subscribes to network and page changes. Returns the unsubscribe function. */
export type Reachability = (on: { online(): void; offline(): void; visible(): void }) => () => void

export interface SocketOptions<F> {
  url: string
  WebSocket: WebSocketClass
  /**
   * Returns the credential of the first frame; called at every connection. Without it the cookie identifies the client.
   */
  token?: () => string
  clock?: Clock
  reachability?: Reachability
  /** The longest pause between two attempts, in milliseconds. Defaults to 30 seconds. */
  longestPause?: number
  /** Returns the milliseconds until the next ping. Defaults to 20 seconds. */
  pingEvery?: () => number
  /** Called after every successful authentication, before `onFrame` gets the `ready` frame. */
  onReady(): void
  onFrame(frame: F): void
  /** Called when a ping has had no answer for `quietAfter`, and when the line is heard again without a reconnect. */
  onQuiet?(quiet: boolean): void
  /** Called when the connection is lost or an attempt fails. `cause` is what the WebSocket constructor threw. */
  onDown?(cause?: unknown): void
  /**
   * Called when the server refuses the credential. Returns the pause before the next attempt in milliseconds; null
   * gives up.
   */
  onRefused?(reason: string): number | null
}

export interface SocketHandle {
  /** Returns false, and sends nothing, while there is no authenticated connection. */
  send(frame: object): boolean
  /** Drops the connection, as a bad network would. It reconnects by itself. */
  drop(): void
  close(): void
}

const usualPing = 20_000
/** A beat that comes this much too late means that the machine slept. */
const sleepSlack = 15_000
/** A connection that does not answer a ping for this long is reported as quiet, but kept: the line may be slow. */
const quietAfter = 1_900
const answerWithin = 8_000
const readyWithin = 15_000
const refused = 4401

/**
 * Keeps a connection to `/v1/live` open until `close`. Reconnects with growing pauses, and at once when the network or
 * the page comes back. Detects a dead connection by missing replies and a computer's sleep by its clock.
 */
export function openSocket<F extends { type: string }>(options: SocketOptions<F>): SocketHandle {
  const { url, WebSocket, token, clock = systemClock, reachability, longestPause } = options
  let socket: WebSocketLike | null = null
  let opened = false
  let ready = false
  let closed = false
  let attempts = 0
  let quiet = false
  let nextBeat = 0
  let cancelRetry: (() => void) | undefined
  let cancelSilence: (() => void) | undefined
  let cancelQuiet: (() => void) | undefined
  let cancelBeat: (() => void) | undefined

  function connect(): void {
    cancelRetry?.()
    if (closed || socket) return
    let fresh: WebSocketLike
    try {
      fresh = new WebSocket(url)
    } catch (cause) {
      // A content security policy or a malformed address. The page may change its policy, so this retries.
      drop(undefined, cause)
      return
    }
    socket = fresh
    expectFrame(readyWithin)
    fresh.addEventListener('open', () => {
      if (fresh !== socket) return
      opened = true
      if (token) transmit({ type: 'auth', token: token() })
    })
    fresh.addEventListener('message', ({ data }) => {
      if (fresh === socket) take(String(data))
    })
    // The `close` event follows and does the work. Without an error listener the package `ws` would throw.
    fresh.addEventListener('error', () => undefined)
    fresh.addEventListener('close', ({ code, reason }) => {
      if (fresh === socket) drop(code === refused ? options.onRefused?.(reason ?? '') : undefined)
    })
  }

  function take(data: string): void {
    const wasQuiet = quiet
    heard()
    if (wasQuiet) options.onQuiet?.(false)
    let frame: F
    try {
      frame = JSON.parse(data)
    } catch {
      // Not JSON: a proxy answered instead of the server.
      drop()
      return
    }
    if (frame.type === 'ready') {
      ready = true
      attempts = 0
      options.onReady()
    }
    options.onFrame(frame)
  }

  /** Closes the current connection, if any, and schedules the next attempt. `pause` null gives up. */
  function drop(pause: number | null = backoff(++attempts, clock.random(), longestPause), cause?: unknown): void {
    const old = socket
    socket = null
    opened = ready = false
    heard()
    old?.close()
    if (pause === null) close()
    else {
      cancelRetry?.()
      cancelRetry = clock.later(pause, connect)
    }
    options.onDown?.(cause)
  }

  function transmit(frame: object): boolean {
    if (opened) socket?.send(JSON.stringify(frame))
    return opened
  }

  function expectFrame(within: number): void {
    cancelSilence ??= clock.later(within, drop)
  }

  function heard(): void {
    cancelSilence?.()
    cancelSilence = undefined
    cancelQuiet?.()
    cancelQuiet = undefined
    quiet = false
  }

  function ping(): void {
    if (!ready || !transmit({ type: 'ping' })) return
    expectFrame(answerWithin)
    if (!quiet)
      cancelQuiet ??= clock.later(quietAfter, () => {
        cancelQuiet = undefined
        quiet = true
        options.onQuiet?.(true)
      })
  }

  /** Pings. Reconnects after a sleep, because the old connection only looks alive then. */
  function beat(): void {
    const slept = clock.now() > nextBeat + sleepSlack
    scheduleBeat()
    if (slept) again()
    else ping()
  }

  function scheduleBeat(): void {
    cancelBeat?.()
    const every = options.pingEvery?.() ?? usualPing
    nextBeat = clock.now() + every
    cancelBeat = clock.later(every, beat)
  }

  function again(): void {
    if (socket) drop()
    attempts = 0
    connect()
  }

  function close(): void {
    closed = true
    cancelRetry?.()
    cancelBeat?.()
    stopListening?.()
    heard()
    const old = socket
    socket = null
    opened = ready = false
    old?.close()
  }

  const dropLive = () => {
    if (socket) drop()
  }
  const stopListening = reachability?.({
    online: again,
    offline: dropLive,
    visible: () => (socket ? beat() : again()),
  })
  scheduleBeat()
  connect()

  return { send: (frame) => ready && transmit(frame), drop: dropLive, close }
}
