import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildMissing } from '../scripts/build.mjs'
import { attacks, visitorSocket } from './speed/attacks.mjs'
import { freshDatabase } from './speed/database.mjs'
import { start } from './speed/process.mjs'
import { createRequests } from './speed/requests.mjs'

const usage = `npm run bench:abuse -- [options]

Measures what one visitor can do to all others within the default limits: the most expensive request of each public
route, as fast as it is allowed, while five other visitors write. Everything stays on this machine.

  --seconds N     for each row (default 8)
  --only TEXT     only the rows with this text

DATABASE_URL names the PostgreSQL server (default postgres://postgres@127.0.0.1:5432/postgres).`

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
})
const root = fileURLToPath(new URL('..', import.meta.url))
const key = { authorization: 'Bearer bk_a-key-for-the-benchmark-only' }
/** How much slower the others may get: their p99, compared with a quiet server in the same minute. */
const most = 2
const atOnce = 16
const ms = Number(values.seconds) * 1_000

if (values.help) console.log(usage)
else await run()

async function run() {
  await buildMissing()
  const database = await freshDatabase(process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres')
  const data = mkdtempSync(join(tmpdir(), 'baton-abuse-'))
  const server = await start([join(root, 'packages/server/dist/main.js')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: database.url,
      REDIS_URL: '',
      BATON_DATA: data,
      BATON_API_KEY: key.authorization.slice('Bearer '.length),
      BATON_TRUST_PROXY: '1',
      LOG_LEVEL: 'fatal',
    },
    ready: /Console\s+http:\/\/[\w.]+:(\d+)\//,
  })
  try {
    const world = await createWorld(Number(server.found[1]))
    console.log('| request | others p99 quiet, ms | under it, ms | ratio | done | refused |\n|---|---|---|---|---|---|')
    for (const [name, prepare] of Object.entries(attacks)) {
      if (!name.includes(values.only)) continue
      const send = await prepare(world)
      const quiet = await world.others(ms)
      const [under, { done, refused }] = await Promise.all([world.others(ms), flood(send)])
      const ratio = under / quiet
      const mark = ratio > most ? ' ✗' : ''
      console.log(
        `| ${name} | ${quiet.toFixed(1)} | ${under.toFixed(1)} | ${ratio.toFixed(1)}${mark} | ${done} | ${refused} |`,
      )
      if (mark) process.exitCode = 1
    }
    world.close()
  } finally {
    await server.stop()
    await database.drop()
    rmSync(data, { recursive: true, force: true })
  }
}

/** Sends as fast as answers come, sixteen at once. */
async function flood(send) {
  const counts = { done: 0, refused: 0 }
  const end = Date.now() + ms
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (Date.now() < end) {
        const fine = await send().then(
          () => true,
          () => false,
        )
        counts[fine ? 'done' : 'refused']++
        // A refused client that does not wait is the server's cheapest work. It is not what is measured here.
        if (!fine) await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }),
  )
  return counts
}

/** Returns the visitors that rows are made of, each with an address of their own. */
async function createWorld(port) {
  const { call, close } = createRequests(port)
  const { items } = await call('GET', '/v1/channels', { headers: key })
  const { token } = items.find((channel) => channel.token)
  let last = 0
  const nextAddress = () => {
    last++
    return { 'x-forwarded-for': `203.${(last >> 16) & 255}.${(last >> 8) & 255}.${last & 255}` }
  }

  async function visitor({ conversations = 1, messages = 0 } = {}) {
    const address = nextAddress()
    const session = await call('POST', '/v1/widget/sessions', { body: { token }, headers: address })
    const bearer = { authorization: `Bearer ${session.token}` }
    // Prepared from other addresses, so that the row begins with nothing counted.
    const elsewhere = () => ({ ...bearer, ...nextAddress() })
    let id = ''
    for (let i = 0; i < conversations; i++) {
      id = (await call('POST', '/v1/conversations', { body: {}, headers: elsewhere() })).id
      if (conversations > 1)
        await call('POST', `/v1/conversations/${id}/messages`, {
          body: { text: `Where are my mugs ${i}?`, as: 'contact' },
          headers: key,
        }).catch(() => undefined)
    }
    for (let i = 0; i < messages; i++)
      await call('POST', `/v1/conversations/${id}/messages`, { body: { text: `Line ${i}`, as: 'contact' }, headers: key })
    const headers = { ...bearer, ...address }
    return {
      id,
      get: (path) => call('GET', path, { headers }),
      post: (path, body) => call('POST', path, { body, headers }),
      socket: (onFrame, onEnd) => visitorSocket({ port, address, token: session.token }, { onFrame, onEnd }),
    }
  }

  const writers = await Promise.all(Array.from({ length: 5 }, () => visitor()))

  /** Lets five visitors write five times a second each. Returns the 99th percentile of their times, in ms. */
  async function others(duration) {
    const times = []
    const begun = performance.now()
    await Promise.all(
      writers.map(async (writer) => {
        for (let n = 0; performance.now() - begun < duration; n++) {
          const sent = performance.now()
          await writer.post(`/v1/conversations/${writer.id}/messages`, { text: `Message ${n}` })
          times.push(performance.now() - sent)
          await new Promise((resolve) => setTimeout(resolve, Math.max(0, begun + (n + 1) * 200 - performance.now())))
        }
      }),
    )
    times.sort((a, b) => a - b)
    return times[Math.floor(times.length * 0.99)] ?? Number.NaN
  }

  return {
    visitor,
    others,
    stranger: () => ({ call, token, address: nextAddress(), channelId: items[0].id }),
    close,
  }
}
