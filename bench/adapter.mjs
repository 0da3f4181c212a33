// Baton for an open-loop load driver: `setup(o) -> { visitor(i) -> { send(text) }, close() }`, `o.onAgent(text)` for each message the teammate sees.
// Conversations are owned by a teammate whose one socket watches them all. Start the server with BATON_API_KEY and BATON_RATE_LIMIT=off.
import http from 'node:http'
import { WebSocket } from 'ws'

const key = process.env['BATON_API_KEY'] ?? ''

export async function baton({ port, onAgent: onTeammate }) {
  const pool = new http.Agent({ keepAlive: true, maxSockets: 256 })
  const call = (method, path, body, headers) =>
    new Promise((done, failed) => {
      const text = body === undefined ? '' : JSON.stringify(body)
      const request = http.request(
        { agent: pool, host: '127.0.0.1', port, path, method, headers: { ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}), ...headers } },
        (response) => {
          let answer = ''
          response.on('data', (chunk) => {
            answer += chunk
          })
          response.on('end', () => (response.statusCode < 300 ? done(answer ? JSON.parse(answer) : null) : failed(new Error(`${response.statusCode} ${answer}`))))
        },
      )
      request.on('error', failed)
      request.end(text)
    })
  const admin = { authorization: `Bearer ${key}` }
  const { items } = await call('GET', '/v1/channels', undefined, admin)
  const teammate = await call('POST', '/v1/teammates', { name: 'Bench', email: `bench-${Date.now()}@example.com` }, admin)

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
    async visitor() {
      const session = await call('POST', '/v1/widget/sessions', { token: items[0].token }, {})
      const headers = { authorization: `Bearer ${session.token}` }
      const { id } = await call('POST', '/v1/conversations', {}, headers)
      await call('POST', `/v1/conversations/${id}/takeover`, {}, { ...admin, 'x-teammate': teammate.id })
      await new Promise((ready) => {
        watching.set(id, ready)
        socket.send(JSON.stringify({ type: 'watch', conversationId: id, after: 0 }))
      })
      return { send: (text) => call('POST', `/v1/conversations/${id}/messages`, { text }, headers) }
    },
    close() {
      socket.terminate()
      pool.destroy()
    },
  }
}
