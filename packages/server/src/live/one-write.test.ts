import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createOneWrite } from './one-write.ts'

/** Creates a connection that records its writes. The test decides when the turn ends. */
function connections(count: number) {
  let flush = () => {}
  const hold = createOneWrite((callback) => {
    flush = callback
  })
  const writes = Array.from({ length: count }, (): string[] => [])
  const sockets = writes.map(
    (list) =>
      new Writable({
        write: (chunk, _encoding, done) => {
          list.push(String(chunk))
          done()
        },
        writev: (chunks, done) => {
          list.push(chunks.map(({ chunk }) => String(chunk)).join(''))
          done()
        },
      }),
  )
  const send = (at: number, text: string) => {
    const socket = sockets[at]
    if (!socket) throw new Error(`There is no socket ${at}.`)
    hold(socket)
    socket.write(text)
  }
  return { send, writes, endTurn: () => flush() }
}

test('what is sent within one turn leaves as one write per socket, in order', () => {
  const { send, writes, endTurn } = connections(2)
  send(0, 'a')
  send(1, 'x')
  send(0, 'b')
  send(0, 'c')
  expect(writes).toEqual([[], []])
  endTurn()
  expect(writes).toEqual([['abc'], ['x']])
})

test('the next turn writes again, and an empty turn writes nothing', () => {
  const { send, writes, endTurn } = connections(1)
  send(0, 'a')
  endTurn()
  endTurn()
  send(0, 'b')
  send(0, 'c')
  endTurn()
  expect(writes).toEqual([['a', 'bc']])
})

test('a connection that was destroyed while held does no harm to the others', () => {
  let flush = () => {}
  const hold = createOneWrite((callback) => {
    flush = callback
  })
  const writes: string[] = []
  const [gone, there] = [null, writes].map(
    (list) =>
      new Writable({
        write: (chunk, _encoding, done) => {
          list?.push(String(chunk))
          done()
        },
      }),
  )
  if (!gone || !there) throw new Error('Both are made above.')
  for (const socket of [gone, there]) {
    hold(socket)
    socket.write('hello')
  }
  gone.destroy()
  flush()
  expect(writes).toEqual(['hello'])
})
