import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { unheld } from '../../live/one-write.ts'
import type { SignedIn } from '../base/auth.ts'
import { liveSocket } from './live-socket.ts'
import { createSocketLimits } from './socket-limits.ts'

const megabyte = 1024 * 1024
const signedIn = (id: string): SignedIn => ({
  acting: { workspaceId: 'w', author: { kind: 'contact', id: 'c', name: null, channelId: 'ch' }, via: 'widget' },
  credential: { kind: 'session', id, signed: false },
})

/** A client that never reads: everything that is sent waits. */
class Unread extends EventEmitter {
  readonly OPEN = 1
  readyState = 1
  bufferedAmount = 0
  ended: string | null = null
  send(text: string) {
    this.bufferedAmount += text.length
  }
  terminate() {
    this.ended = 'terminated'
    this.readyState = 3
    this.bufferedAmount = 0
    this.emit('close')
  }
  close() {
    this.ended ??= 'asked to close'
  }
}

function setUp() {
  const limits = createSocketLimits(600)
  const open = (credential: string, address: string) => {
    const ws = new Unread()
    const asSocket = ws as unknown as WebSocket
    limits.admit(asSocket, 'address', address)
    limits.admit(asSocket, 'credential', credential)
    const socket = liveSocket(asSocket, signedIn(credential), { connection: unheld, hold: () => {}, limits, address })
    return { ws, socket }
  }
  return { limits, open }
}

test('a client that does not read is cut off, not asked to close', () => {
  const { open } = setUp()
  const { ws, socket } = open('s', 'a')
  for (let i = 0; i < 30 && ws.ended === null; i++) socket.sendText('x'.repeat(megabyte / 4))
  expect(ws.ended).toBe('terminated')
})

test('the clients of one credential, and of one address, together hold little memory', () => {
  for (const [credentialOf, count, most] of [
    [() => 'one', 50, 9],
    [(i: number) => `s${i}`, 100, 17],
  ] as const) {
    const { open } = setUp()
    const all = Array.from({ length: count }, (_, i) => open(credentialOf(i), 'a'))
    for (let round = 0; round < 8; round++) for (const { socket } of all) socket.sendText('x'.repeat(megabyte / 4))
    const held = all.reduce((sum, { ws }) => sum + ws.bufferedAmount, 0)
    expect(held).toBeLessThan(most * megabyte)
    expect(all.some(({ ws }) => ws.ended === null)).toBe(true)
  }
})

test('clients of other addresses are not affected', () => {
  const { open } = setUp()
  const bad = Array.from({ length: 100 }, (_, i) => open(`s${i}`, 'bad'))
  const good = open('good', 'good')
  for (let round = 0; round < 8; round++) for (const { socket } of bad) socket.sendText('x'.repeat(megabyte / 4))
  good.socket.sendText('x'.repeat(megabyte))
  good.socket.sendText('hello')
  expect(good.ws.ended).toBeNull()
})

test('old events wait until the client has read the ones before', async () => {
  vi.useFakeTimers()
  const { open } = setUp()
  const { ws, socket } = open('s', 'a')
  let drained = false
  socket.sendText('x'.repeat(megabyte / 2))
  const wait = socket.drained().then(() => {
    drained = true
  })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(drained).toBe(false)
  ws.bufferedAmount = 0
  await vi.advanceTimersByTimeAsync(1_000)
  expect(drained).toBe(true)
  await wait
  vi.useRealTimers()
})

test('an address has a bound of sockets, and closed ones are forgotten', () => {
  const limits = createSocketLimits(600)
  const sockets = Array.from({ length: 200 }, () => new Unread())
  for (const ws of sockets) expect(limits.admit(ws as unknown as WebSocket, 'address', 'a')).toBe(true)
  expect(limits.admit(new Unread() as unknown as WebSocket, 'address', 'a')).toBe(false)
  sockets[0]?.terminate()
  expect(limits.admit(new Unread() as unknown as WebSocket, 'address', 'a')).toBe(true)
})
