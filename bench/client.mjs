// What the load drivers' adapters share: requests over kept connections, and one teammate whose one socket watches every conversation.
import http from 'node:http'
import { WebSocket } from 'ws'

const key = process.env['BATON_API_KEY'] ?? ''
export const admin = { authorization: `Bearer ${key}` }

/** Talks to the server on `port`; `onTeammate` gets the text of each message that the teammate sees. */
export async function connect(port, onTeammate) {
  const pool = new http.Agent({ keepAlive: true, maxSockets: 256 })
  const call = (method, path, body, headers) =>
    new Promise((done, failed) => {
      const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
      const request = http.request(
        {
          agent: pool,
          host: '127.0.0.1',
          port,
          path,
          method,
          headers: {
            ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}),
            ...headers,
          },
        },
        (response) => {
          let answer = ''
          response.on('data', (chunk) => {
            answer += chunk
          })
          response.on('end', () =>
            response.statusCode < 300
              ? done(answer.startsWith('{') ? JSON.parse(answer) : null)
              : failed(new Error(`${response.statusCode} ${answer}`)),
          )
        },
      )
      request.on('error', failed)
      request.end(text)
    })
  const teammate = await call(
    'POST',
    '/v1/teammates',
    { name: 'Bench', email: `bench-${Date.now()}@example.com` },
    admin,
  )
  const socket = new WebSocket(`ws://127.0.0.1:${port}/v1/live`, { perMessageDeflate: false })
  await new Promise((open) => socket.once('open', open))
  socket.send(JSON.stringify({ type: 'auth', token: key }))
  const watching = new Map()
  socket.on('message', (data) => {
    const frame = JSON.parse(data)
    if (frame.type === 'watching') watching.get(frame.conversationId)?.()
    if (frame.type === 'event' && frame.event.message) onTeammate(frame.event.message.text)
  })
  return {
    call,
    /** The teammate takes a conversation and watches it. */
    async own(id) {
      await call('POST', `/v1/conversations/${id}/takeover`, {}, { ...admin, 'x-teammate': teammate.id })
      await new Promise((ready) => {
        watching.set(id, ready)
        socket.send(JSON.stringify({ type: 'watch', conversationId: id, after: 0 }))
      })
    },
    close() {
      socket.terminate()
      pool.destroy()
    },
  }
}
