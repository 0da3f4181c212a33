import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { until } from '../../../../testing/until.ts'
import type { Bus } from './bus.ts'
import { createOutage } from './outage.ts'
import { postgresBus } from './postgres.ts'
import { redisBus } from './redis.ts'

function watched() {
  const said: unknown[] = []
  let time = 1_000_000
  return {
    said,
    outage: createOutage(
      (news) => said.push(news),
      () => time,
    ),
    pass: (seconds: number) => (time += seconds * 1000),
  }
}

test('the first failure is logged, then one per minute, then the recovery once', () => {
  const { said, outage, pass } = watched()
  outage.over()
  expect(said).toEqual([])
  for (let second = 0; second < 150; second++) {
    outage.failed(`failure at ${second}`)
    pass(1)
  }
  outage.over()
  outage.over()
  expect(said).toEqual([
    'failure at 0',
    'failure at 60',
    'failure at 120',
    'Connected again after 150 seconds; 150 failures.',
  ])
})

test('a connection that drops every second does not log more often', () => {
  const { said, outage, pass } = watched()
  for (let second = 0; second < 59; second++) {
    outage.failed('gone')
    pass(0.5)
    outage.over()
    pass(0.5)
  }
  expect(said).toEqual(['gone', 'Connected again after 1 seconds; 1 failure.'])
  pass(2)
  outage.failed('gone again')
  expect(said.at(-1)).toBe('gone again')
})

type Open = (url: string, tell: (news: unknown) => void) => Bus
/** The last number is the shortest time in milliseconds for six more attempts. */
const buses: [string, string, Open, number][] = [
  ['PostgreSQL', 'postgres://nobody@127.0.0.1', postgresBus, 5_000],
  ['Redis', 'redis://127.0.0.1', redisBus, 300],
]
test.concurrent.each(buses)(
  'a %s that hangs up is tried again at a steady pace and said once',
  async (_, address, open, shortest) => {
    let attempts = 0
    const server = createServer((socket) => {
      attempts++
      socket.destroy()
    })
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve(portOf(server.address()))),
    )
    const said: unknown[] = []
    const bus = open(`${address}:${port}`, (news) => said.push(news))
    bus.publish({ kind: 'jobs' })
    await until(() => attempts > 3)
    expect(said).toHaveLength(1)
    expect(bus.healthy()).toBe(false)
    // If a failure caused two retries, attempts would double with each round.
    const before = attempts
    const began = performance.now()
    await until(() => attempts >= before + 6)
    expect(performance.now() - began).toBeGreaterThan(shortest)
    await bus.close()
    const closed = attempts
    // The next attempt would come within this time.
    await sleep(1_200)
    expect(attempts).toBe(closed)
    server.close()
  },
)

const portOf = (address: ReturnType<ReturnType<typeof createServer>['address']>) =>
  typeof address === 'object' && address ? address.port : 0
