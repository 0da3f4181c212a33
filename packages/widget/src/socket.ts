import type { ClientFrame, ContactFrame } from '@baton/core/live'
import { backoff } from './outbox.ts'

export interface Socket {
  send(frame: ClientFrame): boolean
  close(): void
}

interface Listener {
  /** Authenticated: watch now. */
  onReady(): void
  onFrame(frame: ContactFrame): void
  onDown(): void
  token(): string
}

const pingEvery = 20_000
const answerWithin = 8_000

/** The live connection: comes back by itself, at once when the network or the page does, and notices a sleep that the browser does not report. */
export function openSocket(base: string, listener: Listener): Socket {
  const url = new URL('v1/live', base)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  let socket: WebSocket | null = null
  let attempts = 0
  let closed = false
  let ready = false
  let retry: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let lastBeat = Date.now()

  function connect(): void {
    clearTimeout(retry)
    if (closed || socket) return
    const fresh = new WebSocket(url)
    socket = fresh
    expectAnswer(15_000)
    fresh.addEventListener('open', () => transmit({ type: 'auth', token: listener.token() }))
    fresh.addEventListener('message', ({ data }) => {
      if (fresh !== socket) return
      clearTimeout(silence)
      silence = undefined
      const frame: ContactFrame = JSON.parse(String(data))
      if (frame.type === 'ready') {
        ready = true
        attempts = 0
        listener.onReady()
      }
      listener.onFrame(frame)
    })
    fresh.addEventListener('close', () => {
      if (fresh === socket) drop()
    })
  }

  /** Lets go of this connection, dead or alive, and plans the next. */
  function drop(): void {
    const old = socket
    socket = null
    ready = false
    clearTimeout(silence)
    silence = undefined
    old?.close()
    if (closed) return
    listener.onDown()
    attempts += 1
    clearTimeout(retry)
    retry = setTimeout(connect, backoff(attempts, Math.random()))
  }

  function transmit(frame: ClientFrame): boolean {
    if (socket?.readyState !== WebSocket.OPEN) return false
    socket.send(JSON.stringify(frame))
    return true
  }

  function expectAnswer(within: number): void {
    silence ??= setTimeout(drop, within)
  }

  function ping(): void {
    if (ready && transmit({ type: 'ping' })) expectAnswer(answerWithin)
  }

  /** A machine that slept wakes up with a connection that only looks alive. */
  function beat(): void {
    const slept = Date.now() - lastBeat > pingEvery * 1.75
    lastBeat = Date.now()
    if (slept) again()
    else ping()
  }

  function again(): void {
    attempts = 0
    if (socket) drop()
    connect()
  }

  const onOnline = () => again()
  const onVisible = () => {
    if (document.visibilityState !== 'visible') return
    if (socket) ping()
    else again()
  }
  const onOffline = () => socket && drop()
  const heart = setInterval(beat, pingEvery)
  addEventListener('online', onOnline)
  addEventListener('offline', onOffline)
  document.addEventListener('visibilitychange', onVisible)
  connect()

  return {
    send: (frame) => ready && transmit(frame),
    close() {
      closed = true
      clearInterval(heart)
      removeEventListener('online', onOnline)
      removeEventListener('offline', onOffline)
      document.removeEventListener('visibilitychange', onVisible)
      drop()
      clearTimeout(retry)
    },
  }
}
