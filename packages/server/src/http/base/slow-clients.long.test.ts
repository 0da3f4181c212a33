import { connect, type Socket } from 'node:net'
import fastify from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { afterEach, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'
import { limitBodyTime } from './body-time.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function listening(app: Pick<TestServer['app'], 'listen' | 'server'>): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Opens a connection and collects what arrives until it closes. */
function dial(port: number, text = ''): { socket: Socket; answer: Promise<string> } {
  const socket = connect(port, '127.0.0.1')
  closers.push(() => socket.destroy())
  if (text) socket.write(text)
  let heard = ''
  socket.on('data', (chunk) => {
    heard += chunk
  })
  socket.on('error', () => undefined)
  return { socket, answer: new Promise((resolve) => socket.once('close', () => resolve(heard))) }
}

const head = (path: string) =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{`

test('a body that drips is refused with 408 after its time, and its connection is closed', async () => {
  const app = fastify().withTypeProvider<ZodTypeProvider>()
  closers.push(() => app.close())
  limitBodyTime(app, 300)
  let handled = 0
  app.post('/slow', async () => ++handled)
  app.post('/import', { config: { bodyMs: 60_000 } }, async () => ++handled)
  const port = await listening(app)
  const { socket, answer } = dial(port, head('/slow'))
  const patient = dial(port, head('/import'))
  const drip = setInterval(() => {
    if (!socket.destroyed) socket.write(' ')
  }, 50)
  closers.push(() => clearInterval(drip))
  const heard = await answer
  expect(heard).toContain('HTTP/1.1 408')
  expect(heard).toContain('took too long to arrive')
  expect(patient.socket.destroyed).toBe(false)
  expect(handled).toBe(0)
  const whole = await app.inject({ method: 'POST', url: '/slow', payload: { fine: true } })
  expect(whole.statusCode).toBe(200)
})

test('requests are bound in time and connections of an address in number; a closed one makes room', async () => {
  const server = await createTestServer({ env: { BATON_RATE_LIMIT: '600' } })
  closers.push(() => server.close())
  expect(server.app.server.requestTimeout).toBe(5 * 60_000)
  const port = await listening(server.app)
  const open = await Promise.all(
    Array.from({ length: 500 }, async () => {
      const { socket } = dial(port)
      await new Promise((resolve) => socket.once('connect', resolve))
      return socket
    }),
  )
  const ask = () => dial(port, 'GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n').answer
  expect(await ask()).toBe('')
  const gone = new Promise((resolve) => open[0]?.once('close', resolve))
  open[0]?.end()
  await gone
  await expect.poll(ask).toContain('200 OK')
})

test('a trusted proxy may have any number of connections', async () => {
  const server = await createTestServer({ env: { BATON_RATE_LIMIT: '600', BATON_TRUST_PROXY: '127.0.0.1' } })
  closers.push(() => server.close())
  const port = await listening(server.app)
  await Promise.all(
    Array.from({ length: 510 }, async () => new Promise((resolve) => dial(port).socket.once('connect', resolve))),
  )
  expect(await dial(port, 'GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n').answer).toContain('200 OK')
})
