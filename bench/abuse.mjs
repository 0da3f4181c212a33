import { createHmac } from 'node:crypto'
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
      // The assistant still answers what was prepared.
      await new Promise((resolve) => setTimeout(resolve, 5_000))
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
  const channel = items.find(({ token }) => token)
  let last = 0
  const nextAddress = () => {
    last++
    return { 'x-forwarded-for': `203.${(last >> 16) & 255}.${(last >> 8) & 255}.${last & 255}` }
  }

  const secret = 'a signing secret for the benchmark only'
  await call('PATCH', `/v1/channels/${channel.id}`, { body: { settings: { identity: { secret } } }, headers: key })

  /** Starts a session of a signed-in customer. */
  async function session(sub, address) {
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = `${part({ alg: 'HS256' })}.${part({ sub, exp: Math.floor(Date.now() / 1000) + 3600 })}`
    const identity = `${claims}.${createHmac('sha256', secret).update(claims).digest('base64url')}`
    const { token } = await call('POST', '/v1/widget/sessions', {
      body: { token: channel.token, identity },
      headers: address,
    })
    return { token, bearer: { authorization: `Bearer ${token}` } }
  }

  async function visitor({ conversations = 1, messages = 0 } = {}) {
    const [address, sub] = [nextAddress(), `customer ${last}`]
    // Prepared in another session and from other addresses, so that the row begins with nothing counted.
    const { bearer } = await session(sub, nextAddress())
    const prepare = (path, body) => call('POST', path, { body, headers: { ...bearer, ...nextAddress() } })
    let id = ''
    for (let i = 0; i < conversations; i++) {
      id = (await prepare('/v1/conversations', {})).id
      if (conversations > 1) await prepare(`/v1/conversations/${id}/messages`, { text: `Where are my mugs ${i}?` })
    }
    for (let i = 0; i < messages; i++) await prepare(`/v1/conversations/${id}/messages`, { text: `Line ${i}` })
    const own = await session(sub, address)
    const headers = { ...own.bearer, ...address }
    return {
      id,
      get: (path) => call('GET', path, { headers }),
      post: (path, body) => call('POST', path, { body, headers }),
      socket: (onFrame, onEnd) => visitorSocket({ port, address, token: own.token }, { onFrame, onEnd }),
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
    stranger: () => ({ call, token: channel.token, address: nextAddress(), channelId: channel.id }),
    close,
  }
}
