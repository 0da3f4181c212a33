import type { ConversationEvent, Message } from '@baton/core'
import { expect, test } from 'vitest'
import type { Acting } from '../acting.ts'
import { createRooms } from './rooms.ts'
import type { LiveSocket } from './socket.ts'

const team: Acting = {
  workspaceId: 'wrk_1',
  author: { kind: 'teammate', id: 'tm_1', name: 'Mara', role: 'teammate' },
  via: 'console',
}
const contact: Acting = {
  workspaceId: 'wrk_1',
  author: { kind: 'contact', id: 'con_1', name: null, channelId: 'chn_1' },
  via: 'widget',
}

const message = (seq: number): Message => ({
  id: `msg_${seq}`,
  author: 'contact',
  text: `text ${seq}`,
  clientId: 'mine',
})
const said = (seq: number): ConversationEvent => ({
  seq,
  at: '2026-01-01T00:00:00.000Z',
  actor: { kind: 'contact', id: 'con_1' },
  type: 'message.created',
  message: message(seq),
})
const noted = (seq: number): ConversationEvent => ({
  seq,
  at: '2026-01-01T00:00:00.000Z',
  actor: { kind: 'teammate', id: 'tm_1' },
  type: 'note.created',
  note: { id: `note_${seq}`, text: 'SECRET' },
})

function socketOf(acting: Acting) {
  const frames: { prev: number; event: ConversationEvent }[] = []
  const socket: LiveSocket = {
    acting,
    credential: { kind: 'session', id: 'hash' },
    watches: new Map(),
    isOpen: () => true,
    send: () => {},
    sendText: (text) => frames.push(JSON.parse(text)),
    spend: () => {},
    drained: async () => {},
    close: () => {},
  }
  return {
    socket,
    frames,
    seqs: () => frames.map(({ event }) => event.seq),
    prevs: () => frames.map(({ prev }) => prev),
  }
}

/** Creates rooms over a log that the test fills. `hold` makes the next read wait until it is released. */
function setUp() {
  const log: ConversationEvent[] = []
  let reads = 0
  let gate: Promise<void> = Promise.resolve()
  const rooms = createRooms(
    {
      events: async (_reach, { after = 0, limit }) => {
        reads++
        const found = log.filter(({ seq }) => seq > after).slice(0, limit)
        await gate
        return found
      },
    },
    {
      onError: (error) => {
        throw error
      },
    },
  )
  return {
    rooms,
    log,
    reads: () => reads,
    hold() {
      let letGo = () => {}
      gate = new Promise((resolve) => {
        letGo = resolve
      })
      return letGo
    },
    commit(...events: ConversationEvent[]) {
      log.push(...events)
      rooms.committed('cnv_1', events)
    },
  }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('each frame names the event sent before it, and a contact’s frames skip private events', async () => {
  const { rooms, commit } = setUp()
  const [mara, visitor] = [socketOf(team), socketOf(contact)]
  await rooms.join(mara.socket, 'cnv_1', 0)
  await rooms.join(visitor.socket, 'cnv_1', 0)
  commit(said(1))
  commit(noted(2))
  commit(said(3), said(4))
  expect(mara.seqs()).toEqual([1, 2, 3, 4])
  expect(mara.prevs()).toEqual([0, 1, 2, 3])
  expect(visitor.seqs()).toEqual([1, 3, 4])
  expect(visitor.prevs()).toEqual([0, 1, 3])
  expect(JSON.stringify(visitor.frames)).not.toContain('SECRET')
})

test('every socket gets what its own reader may see, also when several watch', async () => {
  const { rooms, commit } = setUp()
  const sockets = [socketOf(team), socketOf(contact), socketOf(team), socketOf(contact)]
  for (const { socket } of sockets) await rooms.join(socket, 'cnv_1', 0)
  commit(said(1))
  const clientIds = sockets.map(({ frames: [frame] }) =>
    frame?.event.type === 'message.created' ? frame.event.message.clientId : 'no message',
  )
  expect(clientIds).toEqual([undefined, 'mine', undefined, 'mine'])
})

test('commits that arrive out of order are sent in order and once', async () => {
  const { rooms, log } = setUp()
  const mara = socketOf(team)
  await rooms.join(mara.socket, 'cnv_1', 0)
  log.push(said(1), said(2), said(3))
  rooms.committed('cnv_1', [said(2)])
  rooms.committed('cnv_1', [said(1)])
  rooms.committed('cnv_1', [said(3)])
  await settled()
  expect(mara.seqs()).toEqual([1, 2, 3])
  expect(mara.prevs()).toEqual([0, 1, 2])
})

test('what is committed during a read is read after it', async () => {
  const { rooms, commit, hold, reads } = setUp()
  const mara = socketOf(team)
  const letGo = hold()
  const joined = rooms.join(mara.socket, 'cnv_1', 0)
  commit(said(1))
  commit(said(2))
  expect(mara.seqs()).toEqual([])
  letGo()
  await joined
  expect(mara.seqs()).toEqual([1, 2])
  expect(reads()).toBe(2)
})

test('a hint makes every socket read that has not got as far, and no other', async () => {
  const { rooms, log, reads } = setUp()
  const [behind, ahead] = [socketOf(team), socketOf(team)]
  log.push(said(1))
  await rooms.join(behind.socket, 'cnv_1', 0)
  await rooms.join(ahead.socket, 'cnv_1', 2)
  const before = reads()
  log.push(said(2))
  rooms.hinted('cnv_1', 2)
  await settled()
  expect(behind.seqs()).toEqual([1, 2])
  expect(ahead.seqs()).toEqual([])
  expect(reads()).toBe(before + 1)
})

test('who has left gets nothing more, not even from a read that was under way', async () => {
  const { rooms, log, commit, hold } = setUp()
  const mara = socketOf(team)
  await rooms.join(mara.socket, 'cnv_1', 0)
  const letGo = hold()
  log.push(said(1))
  rooms.hinted('cnv_1', 1)
  rooms.leave(mara.socket, 'cnv_1')
  letGo()
  await settled()
  commit(said(2))
  expect(mara.seqs()).toEqual([])
})

test('a socket that closes while it asks to watch leaves nothing behind', async () => {
  const { rooms } = setUp()
  const { socket } = socketOf(team)
  await rooms.join({ ...socket, isOpen: () => false }, 'cnv_1', 0)
  expect(rooms.conversations()).toEqual([])
})
