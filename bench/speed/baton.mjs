import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { start } from './process.mjs'
import { createRequests, openSocket } from './requests.mjs'
import { createTexts } from './texts.mjs'

const key = 'bk_a-key-for-the-benchmark-only'
const admin = { authorization: `Bearer ${key}` }
// Limits stay switched on, so that their cost is measured, but nothing reaches them.
const rateLimit = '6000000'

/**
 * Returns the built server of a source tree as a system to measure, in production mode. `channel`: `web`, or `sms` for
 * signed webhooks of a vendor.
 */
export function batonAt(tree, { name, channel, profile }) {
  return {
    name,
    async start(database) {
      const data = mkdtempSync(join(tmpdir(), 'baton-bench-'))
      const texts = channel === 'sms' ? await createTexts() : null
      const main = join(tree, 'packages/server/dist/main.js')
      const profiling = profile ? ['--cpu-prof', '--cpu-prof-interval=250', `--cpu-prof-dir=${profile}`] : []
      const server = await start([...profiling, main], {
        cwd: tree,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          PORT: '0',
          HOST: '127.0.0.1',
          DATABASE_URL: database.url,
          REDIS_URL: '',
          BATON_DATA: data,
          BATON_API_KEY: key,
          BATON_RATE_LIMIT: rateLimit,
          BATON_ALLOW_PRIVATE_URLS: texts?.host ?? '',
          LOG_LEVEL: 'error',
        },
        ready: /Console\s+http:\/\/[\w.]+:(\d+)\//,
      })
      return {
        pid: server.pid,
        connect: (onText) => connect(Number(server.found[1]), { onText, texts }),
        async stop() {
          await server.stop()
          texts?.close()
          rmSync(data, { recursive: true, force: true })
        },
      }
    },
  }
}

/** Connects one teammate whose socket watches the conversation of every visitor. */
async function connect(port, { onText, texts }) {
  const { call, close } = createRequests(port)
  const teammate = await call('POST', '/v1/teammates', {
    body: { name: 'Bench', email: 'bench@example.com' },
    headers: admin,
  })
  const watching = new Map()
  const socket = await openSocket(`ws://127.0.0.1:${port}/v1/live`, (frame) => {
    if (frame.type === 'watching') watching.get(frame.conversationId)?.()
    if (frame.type === 'event' && frame.event.message?.author === 'contact') onText(frame.event.message.text)
  })
  socket.send({ type: 'auth', token: key })

  /** Takes the conversation over as the teammate and watches it. */
  async function own(id) {
    await call('POST', `/v1/conversations/${id}/takeover`, {
      body: {},
      headers: { ...admin, 'x-teammate': teammate.id },
    })
    await new Promise((resolve) => {
      watching.set(id, resolve)
      socket.send({ type: 'watch', conversationId: id, after: 0 })
    })
  }

  async function widgetVisitor() {
    const { items } = await call('GET', '/v1/channels', { headers: admin })
    const session = await call('POST', '/v1/widget/sessions', { body: { token: items[0].token } })
    const headers = { authorization: `Bearer ${session.token}` }
    const { id } = await call('POST', '/v1/conversations', { body: {}, headers })
    return { id, send: (text) => call('POST', `/v1/conversations/${id}/messages`, { body: { text }, headers }) }
  }

  const visitorOf = texts ? await texts.channel(call, admin) : widgetVisitor
  return {
    async visitor(i) {
      const { id, send } = await visitorOf(i)
      await own(id)
      return send
    },
    close() {
      socket.close()
      close()
    },
  }
}
