import { backoff } from '@baton/client/backoff'
import type { Area } from '@baton/client/kept'
import { describe, expect, it } from 'vitest'
import { keep, letGo, readKept } from './kept-outbox.ts'
import { confirm, nextToSend, type OutboxAction, type Outgoing, reduceOutbox, verdictOf } from './outbox.ts'
import { storageOf } from './storage.ts'

const run = (...actions: OutboxAction[]) => actions.reduce<Outgoing[]>(reduceOutbox, [])
const queued = (clientId: string, at = '2026-01-01T00:00:00.000Z'): OutboxAction => ({
  type: 'queued',
  message: { clientId, text: clientId, at },
})

describe('the road of a message', () => {
  it('goes from queued over sending to acknowledged, and leaves when the log has it', () => {
    const sent = run(
      queued('a'),
      { type: 'sending', clientId: 'a' },
      { type: 'acked', clientId: 'a', id: 'msg_1', seq: 4 },
    )
    expect(sent).toMatchObject([{ state: 'acked', id: 'msg_1', seq: 4, attempts: 1 }])
    expect(confirm(sent, { id: 'msg_1' })).toEqual([])
    expect(confirm(sent, { id: 'msg_2', clientId: 'b' })).toHaveLength(1)
  })

  it('is confirmed by its clientId even when the answer to the POST was lost', () => {
    expect(confirm(run(queued('a'), { type: 'sending', clientId: 'a' }), { id: 'msg_1', clientId: 'a' })).toEqual([])
  })

  it('takes the same message once, however often it is put in', () => {
    expect(run(queued('a'), queued('a'))).toHaveLength(1)
  })

  it('sends one at a time and in order, and lets a refused one not hold up the rest', () => {
    const two = run(queued('a'), queued('b'))
    expect(nextToSend(two)?.clientId).toBe('a')
    expect(nextToSend(reduceOutbox(two, { type: 'sending', clientId: 'a' }))).toBeNull()
    const refused = run(
      queued('a'),
      queued('b'),
      { type: 'sending', clientId: 'a' },
      { type: 'refused', clientId: 'a', reason: 'too long' },
    )
    expect(nextToSend(refused)?.clientId).toBe('b')
    expect(refused[0]).toMatchObject({ state: 'refused', reason: 'too long' })
    const again = reduceOutbox(refused, { type: 'again', clientId: 'a' })
    expect(again[0]).toMatchObject({ state: 'queued', attempts: 0 })
    expect(again[0]).not.toHaveProperty('reason')
    expect(run(queued('a'), { type: 'dropped', clientId: 'a' })).toEqual([])
  })
})

describe('what an answer means', () => {
  const ask = (status: number | null, retryAfter: number | null = null) =>
    verdictOf(status, { attempts: 1, retryAfter, luck: 1 })

  it.each([
    [200, 'acked'],
    [201, 'acked'],
    [400, 'refused'],
    [403, 'refused'],
    [413, 'refused'],
    [422, 'refused'],
    [401, 'new_session'],
    [404, 'new_conversation'],
    [429, 'again'],
    [408, 'again'],
    [500, 'again'],
    [503, 'again'],
    [null, 'again'],
  ])('%s: %s', (status, outcome) => {
    expect(ask(status).outcome).toBe(outcome)
  })

  it('waits as long as the server asks', () => {
    expect(ask(429, 12)).toEqual({ outcome: 'again', afterMs: 12_000, waiting: true })
    expect(ask(503, 3)).toMatchObject({ afterMs: 3000 })
  })

  it('waits longer each time, at most half a minute, never all at the same moment', () => {
    expect([1, 2, 3, 9].map((attempts) => backoff(attempts, 1))).toEqual([1000, 2000, 4000, 30_000])
    expect(backoff(3, 0)).toBe(2000)
  })
})

describe('what is kept on the device', () => {
  it('comes back in the order it was written, without what was let go', () => {
    const area = memoryArea()
    const storage = storageOf('pub_1', null, { local: area, tab: null })
    keep(storage, { clientId: 'z', text: 'first', at: '2026-01-01T00:00:00.001Z' })
    keep(storage, { clientId: 'a', text: 'second', at: '2026-01-01T00:00:00.002Z' })
    keep(storage, { clientId: 'm', text: 'third', at: '2026-01-01T00:00:00.003Z' })
    letGo(storage, 'a')
    const again = storageOf('pub_1', null, { local: area, tab: null })
    expect(readKept(again).map(({ text }) => text)).toEqual(['first', 'third'])
    expect(readKept(storageOf('pub_2', null, { local: area, tab: null }))).toEqual([])
  })

  it('throws away what is broken', () => {
    const area = memoryArea()
    area.setItem('baton.pub_1./out.x', '{"text":1}')
    area.setItem('baton.pub_1./out.y', 'not json')
    expect(readKept(storageOf('pub_1', null, { local: area, tab: null }))).toEqual([])
    expect(area.length).toBe(0)
  })

  it('works in memory where the browser keeps nothing', () => {
    const full: Area = {
      ...memoryArea(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    for (const area of [null, full]) {
      const storage = storageOf('pub_5', null, { local: area, tab: null })
      keep(storage, { clientId: 'a', text: 'hello', at: '2026-01-01T00:00:00.000Z' })
      expect(readKept(storage)).toMatchObject([{ text: 'hello' }])
      letGo(storage, 'a')
      expect(readKept(storage)).toEqual([])
    }
  })
})

function memoryArea(): Area {
  const map = new Map<string, string>()
  return {
    get length() {
      return map.size
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  }
}
