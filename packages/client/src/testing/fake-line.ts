import type { Clock } from '../clock.ts'
import type { Reachability, WebSocketLike } from '../socket.ts'

type Listener = (event: { data?: unknown; code?: number; reason?: string }) => void

export interface FakeSocket {
  url: string
  /** The frames that the client sent, parsed. */
  sent: Record<string, unknown>[]
  /** Whether the client has closed the socket. */
  closed: boolean
  open(): void
  /** Sends a frame to the client. A string is sent as it is. */
  push(frame: object | string): void
  /** Opens the socket and authenticates the client. */
  ready(): void
  /** Closes the socket as the server or the network would. */
  end(code?: number, reason?: string): void
}

/** Creates a WebSocket class, a clock and reachability that a test controls. */
export function fakeLine() {
  const sockets: FakeSocket[] = []
  const timers = new Map<number, { at: number; act: () => void }>()
  let now = 1_000_000
  let count = 0
  let refuses: Error | null = null
  let signalled: Parameters<Reachability>[0] | null = null

  class Opened implements WebSocketLike {
    private listeners: [string, Listener][] = []
    private readonly fake: FakeSocket

    constructor(url: string) {
      if (refuses) throw refuses
      const emit = (type: string, event: Parameters<Listener>[0] = {}) => {
        for (const [of, listener] of this.listeners) if (of === type) listener(event)
      }
      this.fake = {
        url,
        sent: [],
        closed: false,
        open: () => emit('open'),
        push: (frame) => emit('message', { data: typeof frame === 'string' ? frame : JSON.stringify(frame) }),
        ready() {
          this.open()
          this.push({ type: 'ready' })
        },
        end: (code = 1006, reason = '') => emit('close', { code, reason }),
      }
      sockets.push(this.fake)
    }

    addEventListener(type: string, listener: Listener) {
      this.listeners.push([type, listener])
    }

    send(text: string) {
      this.fake.sent.push(JSON.parse(text))
    }

    close() {
      this.fake.closed = true
    }
  }

  const clock: Clock = {
    now: () => now,
    random: () => 1,
    later(ms, act) {
      const id = count++
      timers.set(id, { at: now + ms, act })
      return () => void timers.delete(id)
    },
  }
  const reachability: Reachability = (on) => {
    signalled = on
    return () => {
      signalled = null
    }
  }

  return {
    deps: { WebSocket: Opened, clock, reachability },
    sockets,
    /** The newest socket. */
    get socket(): FakeSocket {
      const last = sockets.at(-1)
      if (!last) throw new Error('No socket was opened.')
      return last
    },
    timers,
    /** Advances the clock by `ms` and runs the timers that are due, one after another. */
    pass(ms: number) {
      const end = now + ms
      for (;;) {
        const [next] = [...timers].sort(([, a], [, b]) => a.at - b.at)
        if (!next || next[1].at > end) break
        timers.delete(next[0])
        now = Math.max(now, next[1].at)
        next[1].act()
      }
      now = end
    },
    /** Simulates a sleeping computer: the clock advances, but no timer runs until it wakes up. */
    sleep(ms: number) {
      now += ms
    },
    signal(name: 'online' | 'offline' | 'visible') {
      signalled?.[name]()
    },
    listening: () => signalled !== null,
    /** Makes the constructor throw from now on; null ends that. */
    refuse(error: Error | null) {
      refuses = error
    },
  }
}
export type FakeLine = ReturnType<typeof fakeLine>
