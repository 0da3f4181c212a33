import { expect, it, vi } from 'vitest'
import { openLive } from './live.ts'
import { fakeLine } from './testing/fake-line.ts'

function following(known: Record<string, number>) {
  const line = fakeLine()
  const seqs: number[] = []
  const frames: string[] = []
  const last = new Map(Object.entries(known))
  const live = openLive<{ seq: number }>({
    base: 'https://chat.example.com/',
    ...line.deps,
    lastSeq: (id) => last.get(id),
    onReady: vi.fn(),
    onFrame: ({ type }) => frames.push(type),
    onEvent(event, id) {
      seqs.push(event.seq)
      last.set(id, event.seq)
    },
  })
  const event = (seq: number, prev = seq - 1, conversationId = 'cnv_1') =>
    line.socket.push({ type: 'event', conversationId, prev, event: { seq } })
  return { line, live, last, seqs, frames, event }
}
const watch = (conversationId: string, after: number) => ({ type: 'watch', conversationId, after })

it('finds the socket below the address of the installation', () => {
  expect(following({}).line.socket.url).toBe('wss://chat.example.com/v1/live')
})

it('watches from the last event known, again after every interruption', () => {
  const { line, live, event } = following({ cnv_1: 3, cnv_2: 8 })
  live.watch('cnv_1')
  live.watch('cnv_2')
  expect(line.socket.sent).toEqual([])
  line.socket.ready()
  expect(line.socket.sent).toEqual([watch('cnv_1', 3), watch('cnv_2', 8)])
  event(4)
  live.unwatch('cnv_2')
  line.socket.end()
  line.pass(1_000)
  line.socket.ready()
  expect(line.socket.sent).toEqual([watch('cnv_1', 4)])
})

it('delivers each event once, in order', () => {
  const { line, live, seqs, event } = following({ cnv_1: 3 })
  live.watch('cnv_1')
  line.socket.ready()
  for (const seq of [2, 3, 4, 4, 5, 4, 6]) event(seq)
  expect(seqs).toEqual([4, 5, 6])
})

it('accepts numbers that this reader never sees, and asks once for what is missing', () => {
  const { line, live, seqs, event } = following({ cnv_1: 3 })
  live.watch('cnv_1')
  line.socket.ready()
  event(6, 3)
  event(9, 8)
  event(10, 9)
  expect(seqs).toEqual([6])
  expect(line.socket.sent.slice(1)).toEqual([watch('cnv_1', 6)])
  event(8, 6)
  event(9, 8)
  event(10, 9)
  expect(seqs).toEqual([6, 8, 9, 10])
})

it('asks again for a second gap, after an answer, a refusal or a new connection', () => {
  const { line, live, event } = following({ cnv_1: 3 })
  live.watch('cnv_1')
  line.socket.ready()
  event(9)
  line.socket.push({ type: 'watching', conversationId: 'cnv_1', lastSeq: 9 })
  event(10)
  line.socket.push({ type: 'error', code: 'internal', conversationId: 'cnv_1' })
  event(11)
  expect(line.socket.sent).toEqual(Array(4).fill(watch('cnv_1', 3)))
  line.socket.end()
  line.pass(1_000)
  line.socket.ready()
  event(12)
  expect(line.socket.sent).toEqual(Array(2).fill(watch('cnv_1', 3)))
})

it('drops late frames of a conversation that was left, and does not watch it again', () => {
  const { line, live, seqs, frames, event } = following({ cnv_1: 3 })
  live.watch('cnv_1')
  line.socket.ready()
  live.unwatch('cnv_1')
  event(4)
  event(9, 8)
  line.socket.push({ type: 'presence', conversationId: 'cnv_1', who: [] })
  expect(seqs).toEqual([])
  expect(frames).toEqual(['ready'])
  expect(line.socket.sent).toEqual([watch('cnv_1', 3), { type: 'unwatch', conversationId: 'cnv_1' }])
})

it('drops frames of conversations that nobody follows or that are not loaded', () => {
  const { line, live, last, seqs, event } = following({})
  live.watch('cnv_1')
  line.socket.ready()
  event(4, 0)
  event(1, 0, 'cnv_other')
  expect(seqs).toEqual([])
  expect(line.socket.sent).toEqual([])
  last.set('cnv_1', 4)
  live.watch('cnv_1')
  event(5)
  expect(seqs).toEqual([5])
})

it('passes refusals on, whatever they are about', () => {
  const { line, frames } = following({})
  line.socket.ready()
  line.socket.push({ type: 'error', code: 'not_found', conversationId: 'cnv_9' })
  line.socket.push({ type: 'error', code: 'invalid' })
  expect(frames).toEqual(['ready', 'error', 'error'])
})
