import { setTimeout as sleep } from 'node:timers/promises'
import { freshDatabase } from './database.mjs'
import { createLoad } from './load.mjs'
import { cpuSeconds, databaseCpuSeconds, residentMegabytes } from './process.mjs'

const settleMs = 2_000
const rampSeconds = 3
const rampStep = 1.2
const highestRate = 10_000
/** A rate is clean when nothing is refused or lost and 99 of 100 messages arrive within this time. */
const cleanMs = 100

/** Measures one run of one system, from a fresh start on a fresh database. */
export async function measure(system, { databaseUrl, visitors: count, seconds, rates: [low, high], ceiling }) {
  const database = await freshDatabase(databaseUrl)
  const server = await system.start(database)
  try {
    await sleep(settleMs)
    const memory = { idle: residentMegabytes(server.pid) }
    const load = createLoad()
    const { visitor, close } = await server.connect(load.arrived)
    const visitors = [await visitor(0)]
    await visitors[0]('The first message of all')
    await sleep(settleMs)
    memory.firstVisitor = residentMegabytes(server.pid)
    while (visitors.length < count) {
      const more = Math.min(20, count - visitors.length)
      visitors.push(...(await Promise.all(Array.from({ length: more }, (_, i) => visitor(visitors.length + i)))))
    }

    const slow = await load.run({ visitors, rate: low, seconds })
    const before = [cpuSeconds(server.pid), databaseCpuSeconds(database.name)]
    const fast = await load.run({ visitors, rate: high, seconds })
    const cpu = (cpuSeconds(server.pid) - before[0]) / fast.sent
    const databaseCpu = (databaseCpuSeconds(database.name) - before[1]) / fast.sent
    memory.load = residentMegabytes(server.pid)
    const clean = ceiling ? await ramp((rate) => load.run({ visitors, rate, seconds: rampSeconds })) : null
    close()
    return {
      slow,
      fast,
      cpuMs: cpu * 1_000,
      databaseCpuMs: databaseCpu * 1_000,
      ceiling: clean?.ceiling ?? Number.NaN,
      lostAtRamp: clean?.lost ?? 0,
      memory,
    }
  } finally {
    await server.stop()
    await database.drop()
  }
}

/**
 * Finds the highest clean rate, in steps of a fifth. A rate gets a second try, because other programs disturb a
 * measurement.
 */
async function ramp(run) {
  let ceiling = 0
  let lost = 0
  for (let rate = 400; rate <= highestRate; rate = Math.round(rate * rampStep)) {
    let clean = false
    for (let attempt = 0; attempt < 2 && !clean; attempt++) {
      const result = await run(rate)
      lost += result.lost
      clean = result.refused + result.lost === 0 && result.p99 < cleanMs && result.perSecond > rate * 0.95
    }
    if (!clean) break
    ceiling = rate
  }
  return { ceiling, lost }
}
