import { describe, expect, it, vi } from 'vitest'
import { backoff } from './backoff.ts'
import { openSocket, type SocketOptions } from './socket.ts'
import { fakeLine } from './testing/fake-line.ts'

interface Frame {
  type: string
}

function opened(more: Partial<SocketOptions<Frame>> = {}) {
  const line = fakeLine()
  const frames: string[] = []
  const on = { ready: vi.fn(), down: vi.fn() }
  const socket = openSocket<Frame>({
    url: 'wss://chat.example.com/v1/live',
    ...line.deps,
    onReady: on.ready,
    onDown: on.down,
    onFrame: ({ type }) => frames.push(type),
    ...more,
  })
  return { line, socket, frames, on }
}
const longestFirstPause = 1_000

describe('authentication', () => {
  it('sends the token of the moment as the first frame of every connection', () => {
    let token = 'one'
    const { line, socket } = opened({ token: () => token })
    expect(line.socket.sent).toEqual([])
    line.socket.ready()
    expect(line.socket.sent).toEqual([{ type: 'auth', token: 'one' }])
    token = 'two'
    socket.drop()
    line.pass(longestFirstPause)
    line.socket.open()
    expect(line.sockets).toHaveLength(2)
    expect(line.socket.sent).toEqual([{ type: 'auth', token: 'two' }])
  })

  it('sends no token where the cookie identifies the client', () => {
    const { line, on } = opened()
    line.socket.ready()
    expect(line.socket.sent).toEqual([])
    expect(on.ready).toHaveBeenCalledOnce()
  })

  it('sends nothing before the server is ready, and says so', () => {
    const { line, socket } = opened()
    expect(socket.send({ type: 'typing' })).toBe(false)
    line.socket.open()
    expect(socket.send({ type: 'typing' })).toBe(false)
    line.socket.push({ type: 'ready' })
    expect(socket.send({ type: 'typing' })).toBe(true)
    expect(line.socket.sent).toEqual([{ type: 'typing' }])
  })

  it('ends after a refused credential when its user says so', () => {
    const onRefused = vi.fn(() => null)
    const { line } = opened({ onRefused })
    line.socket.end(4401, 'The key was revoked.')
    line.pass(3_600_000)
    expect(onRefused).toHaveBeenCalledExactlyOnceWith('The key was revoked.')
    expect(line.sockets).toHaveLength(1)
    expect(line.timers.size).toBe(0)
    expect(line.listening()).toBe(false)
  })

  it('waits after a refused credential as long as its user says', () => {
    const { line } = opened({ onRefused: () => 10_000 })
    line.socket.end(4401)
    line.pass(9_999)
    expect(line.sockets).toHaveLength(1)
    line.pass(1)
    expect(line.sockets).toHaveLength(2)
  })
})

describe('coming back', () => {
  it('waits longer after every failed attempt, up to a limit, and starts small again after a success', () => {
    const { line } = opened({ longestPause: 5_000 })
    const pauses: number[] = []
    for (let attempt = 0; attempt < 5; attempt++) {
      line.socket.end()
      const before = line.sockets.length
      let waited = 0
      for (; line.sockets.length === before; waited += 100) line.pass(100)
      pauses.push(waited)
    }
    expect(pauses).toEqual([1_000, 2_000, 4_000, 5_000, 5_000])
    line.socket.ready()
    line.socket.end()
    line.pass(1_000)
    expect(line.sockets).toHaveLength(7)
  })

  it('spreads the pauses, so that clients do not come back at once', () => {
    expect([backoff(1, 0), backoff(1, 1), backoff(4, 0), backoff(4, 1)]).toEqual([500, 1000, 4000, 8000])
    expect([backoff(50, 0), backoff(50, 1), backoff(50, 1, 8_000)]).toEqual([15_000, 30_000, 8_000])
  })

  it('survives a WebSocket class that throws, and tells why', () => {
    const line = fakeLine()
    const blocked = new Error('Blocked by the content security policy.')
    line.refuse(blocked)
    const onDown = vi.fn()
    openSocket({ url: 'wss://x.example', ...line.deps, onReady() {}, onFrame() {}, onDown })
    expect(onDown).toHaveBeenCalledExactlyOnceWith(blocked)
    line.refuse(null)
    line.pass(longestFirstPause)
    expect(line.sockets).toHaveLength(1)
  })

  it('takes nonsense from a proxy as a lost line', () => {
    const { line, on } = opened()
    line.socket.ready()
    line.socket.push('<html>Gateway time-out</html>')
    expect(on.down).toHaveBeenCalledOnce()
    line.pass(longestFirstPause)
    expect(line.sockets).toHaveLength(2)
  })

  it('ignores what a connection says after it was let go', () => {
    const { line, socket, frames, on } = opened()
    const old = line.socket
    old.ready()
    socket.drop()
    line.pass(longestFirstPause)
    line.socket.ready()
    old.push({ type: 'event' })
    old.end(4401)
    expect(frames).toEqual(['ready', 'ready'])
    expect(on.down).toHaveBeenCalledOnce()
    expect(line.sockets).toHaveLength(2)
  })

  it('is silent after it was closed', () => {
    const { line, socket, on } = opened()
    line.socket.ready()
    socket.close()
    expect(line.socket.closed).toBe(true)
    line.socket.push({ type: 'event' })
    line.socket.end()
    line.signal('online')
    line.pass(3_600_000)
    expect(line.sockets).toHaveLength(1)
    expect(on.down).not.toHaveBeenCalled()
    expect(socket.send({ type: 'ping' })).toBe(false)
    expect(line.timers.size).toBe(0)
  })
})

describe('a dead line', () => {
  it('is noticed when a connection never gets ready', () => {
    const { line } = opened()
    line.socket.open()
    line.pass(15_000 + longestFirstPause)
    expect(line.sockets).toHaveLength(2)
    expect(line.sockets[0]?.closed).toBe(true)
  })

  it('is noticed by a ping without an answer', () => {
    const { line, on } = opened()
    line.socket.ready()
    line.pass(20_000)
    expect(line.socket.sent).toEqual([{ type: 'ping' }])
    line.pass(7_999)
    expect(on.down).not.toHaveBeenCalled()
    line.pass(1)
    expect(on.down).toHaveBeenCalledOnce()
  })

  it('is alive while anything at all is heard', () => {
    const { line, on } = opened()
    line.socket.ready()
    for (let beats = 0; beats < 30; beats++) {
      line.pass(20_000)
      line.socket.push({ type: beats % 2 ? 'pong' : 'event' })
    }
    expect(line.socket.sent).toHaveLength(30)
    expect(on.down).not.toHaveBeenCalled()
  })

  it('is reported as quiet within three seconds, and kept, where pings come every second', () => {
    const onQuiet = vi.fn()
    const { line, on } = opened({ pingEvery: () => 1_000, onQuiet })
    line.socket.ready()
    for (let beats = 0; beats < 5; beats++) {
      line.pass(1_000)
      line.socket.push({ type: 'pong' })
    }
    expect(onQuiet).not.toHaveBeenCalled()
    line.pass(2_999)
    expect(onQuiet).toHaveBeenCalledExactlyOnceWith(true)
    expect(line.socket.closed).toBe(false)
    line.socket.push({ type: 'event' })
    expect(onQuiet.mock.calls).toEqual([[true], [false]])
    expect(on.down).not.toHaveBeenCalled()
    line.pass(9_000)
    expect(onQuiet).toHaveBeenCalledTimes(3)
    expect(on.down).toHaveBeenCalledOnce()
    expect(line.timers.size).toBe(2)
  })

  it('is asked as often as the page wants at each moment', () => {
    let every = 20_000
    const { line } = opened({ pingEvery: () => every })
    const pings = () => line.socket.sent.length
    line.socket.ready()
    every = 1_000
    line.signal('visible')
    expect(pings()).toBe(1)
    line.socket.push({ type: 'pong' })
    line.pass(1_000)
    expect(pings()).toBe(2)
  })

  it('is replaced at once when the machine wakes up', () => {
    const { line } = opened()
    line.socket.ready()
    line.sleep(600_000)
    line.pass(0)
    expect(line.sockets).toHaveLength(2)
    expect(line.sockets[0]?.closed).toBe(true)
  })
})

describe('what the browser reports', () => {
  it('connects at once when the network is back', () => {
    const { line } = opened()
    for (let attempt = 0; attempt < 4; attempt++) {
      line.socket.end()
      line.pass(30_000)
    }
    line.socket.end()
    const before = line.sockets.length
    line.signal('online')
    expect(line.sockets).toHaveLength(before + 1)
    line.socket.end()
    line.pass(longestFirstPause)
    expect(line.sockets).toHaveLength(before + 2)
  })

  it('lets the line go when the network is gone', () => {
    const { line, on } = opened()
    line.socket.ready()
    line.signal('offline')
    expect(on.down).toHaveBeenCalledOnce()
    expect(line.socket.closed).toBe(true)
  })

  it('checks the line when the page is looked at again, and connects when there is none', () => {
    const { line } = opened()
    line.socket.ready()
    line.signal('visible')
    expect(line.socket.sent).toEqual([{ type: 'ping' }])
    line.socket.end()
    line.signal('visible')
    expect(line.sockets).toHaveLength(2)
  })
})
