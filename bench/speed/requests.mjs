import http from 'node:http'
import { WebSocket } from 'ws'

/** Creates a client for requests over kept connections to one port of this machine. */
export function createRequests(port) {
  const pool = new http.Agent({ keepAlive: true, maxSockets: 256 })
  const call = (method, path, { body, headers } = {}) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
      const length = text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}
      const options = { agent: pool, host: '127.0.0.1', port, path, method, headers: { ...length, ...headers } }
      const request = http.request(options, (response) => {
        let received = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => {
          received += chunk
        })
        response.on('end', () => {
          if (response.statusCode >= 300) reject(new Error(`${response.statusCode} ${received}`))
          else resolve(received.startsWith('{') ? JSON.parse(received) : null)
        })
      })
      request.on('error', reject)
      request.end(text)
    })
  return { call, close: () => pool.destroy() }
}

/** Opens a socket. `onFrame` gets each frame parsed; `onEnd` is called when the socket closes. */
export async function openSocket(url, onFrame, { headers = {}, onEnd = () => undefined } = {}) {
  const socket = new WebSocket(url, { perMessageDeflate: false, headers })
  socket.on('message', (data) => onFrame(JSON.parse(data)))
  socket.on('close', onEnd)
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return { send: (frame) => socket.send(JSON.stringify(frame)), close: () => socket.terminate() }
}
