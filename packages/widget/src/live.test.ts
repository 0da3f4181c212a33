import { fakeLine } from '@baton/client/testing/fake-line'
import type { PublicConversation } from '@baton/core/model'
import type { PublicEvent } from '@baton/core/public'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Api } from './api.ts'
import type { ClientContext } from './context.ts'
import { createContactLive } from './live.ts'
import { initialState, reduce } from './state.ts'
import { createStateStore } from './store.ts'

const at = '2026-01-01T10:00:00.000Z'
const said = (seq: number): PublicEvent => ({
  seq,
  at,
  actor: { kind: 'teammate' },
  type: 'message.created',
  message: { id: `msg_${seq}`, author: 'teammate', text: `number ${seq}` },
})
const conversation: PublicConversation = {
  id: 'cnv_1',
  status: 'open',
  owner: 'teammate',
  lastSeq: 0,
  assignee: null,
  handoff: null,
  createdAt: at,
}

beforeEach(() => {
  vi.useFakeTimers()
  const nothing = { addEventListener: () => undefined, visibilityState: 'visible' }
  vi.stubGlobal('document', nothing)
  vi.stubGlobal('addEventListener', nothing.addEventListener)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A visitor's page that follows a conversation, with a server that has the events of `log`. */
function following(log: PublicEvent[]) {
  const line = fakeLine()
  vi.stubGlobal('WebSocket', line.deps.WebSocket)
  const store = createStateStore(reduce, initialState, () => undefined)
  store.dispatch({ type: 'conversation', conversation })
  const asked: number[] = []
  const events: Api['events'] = async (_bearer, _id, { after = 0 }) => {
    asked.push(after)
    return { ok: true, value: { items: log.filter(({ seq }) => seq > after), lastSeq: log.length } }
  }
  const context = {
    store,
    api: { events },
    session: { bearer: () => 'ct_1' },
    stage: { base: 'https://chat.example.com/', emitter: { emit: () => undefined } },
    lost: () => undefined,
  }
  const told: number[] = []
  const live = createContactLive(context as unknown as ClientContext, {
    onEvent: ({ seq }) => told.push(seq),
    onUp: () => undefined,
  })
  live.follow()
  const push = (seq: number, prev = seq - 1) =>
    line.socket.push({ type: 'event', conversationId: 'cnv_1', prev, event: said(seq) })
  const drawn = () => store.get().thread.items.map(({ seq }) => seq)
  const watched = () => line.socket.sent.filter(({ type }) => type === 'watch').map(({ after }) => after)
  return { line, live, push, drawn, told, watched, asked }
}

it('draws nothing after a gap until what is missing has come, and asks for it once', () => {
  const { line, push, drawn, told, watched } = following([])
  line.socket.ready()
  for (const seq of [1, 2, 5, 6]) push(seq)
  expect(drawn()).toEqual([1, 2])
  expect(watched()).toEqual([0, 2])
  for (const seq of [3, 4, 5, 6]) push(seq)
  expect(drawn()).toEqual([1, 2, 3, 4, 5, 6])
  expect(told).toEqual([1, 2, 3, 4, 5, 6])
})

it('takes numbers that contacts never see for no gap, and draws a known event once', () => {
  const { line, push, drawn, told, watched } = following([])
  line.socket.ready()
  push(1)
  push(4, 1)
  push(4, 1)
  push(1, 0)
  expect(drawn()).toEqual([1, 4])
  expect(told).toEqual([1, 4])
  expect(watched()).toEqual([0])
})

it('polls from the last known event while there is no socket, and draws each event once', async () => {
  const log = [said(1), said(2), said(3)]
  const { line, push, drawn, told, asked } = following(log)
  line.socket.ready()
  push(1)
  line.socket.end()
  await vi.advanceTimersByTimeAsync(4_000)
  expect(asked).toEqual([1])
  expect(drawn()).toEqual([1, 2, 3])
  log.push(said(4))
  await vi.advanceTimersByTimeAsync(4_000)
  expect(asked).toEqual([1, 3])
  expect(told).toEqual([1, 2, 3, 4])
})
