import fastify from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { afterEach, expect, test } from 'vitest'
import { takeTurns } from './in-turn.ts'

const app = fastify().withTypeProvider<ZodTypeProvider>()
afterEach(() => app.close())

test('expensive requests of one address never run at once; others do not wait for them', async () => {
  takeTurns(app)
  let running = 0
  let most = 0
  const gates: (() => void)[] = []
  app.get('/heavy', { config: { access: 'public', work: () => 4 } }, async ({ query }) => {
    most = Math.max(most, ++running)
    await new Promise<void>((resolve) => gates.push(resolve))
    running--
    if (JSON.stringify(query).includes('fail')) throw new Error('fails')
    return 'heavy'
  })
  app.get('/light', { config: { access: 'public' } }, async () => 'light')
  const get = (url: string, remoteAddress = '203.0.113.1') => app.inject({ url, remoteAddress })
  const all = [get('/heavy'), get('/heavy?fail'), get('/heavy')]
  await expect.poll(() => gates.length).toBe(1)
  expect((await get('/light')).body).toBe('light')
  const elsewhere = get('/heavy', '203.0.113.2')
  await expect.poll(() => gates.length).toBe(2)
  gates[1]?.()
  expect((await elsewhere).body).toBe('heavy')
  for (const next of [0, 2, 3]) {
    await expect.poll(() => gates.length).toBeGreaterThan(next)
    gates[next]?.()
  }
  expect((await Promise.all(all)).map(({ statusCode }) => statusCode)).toEqual([200, 500, 200])
  expect(most).toBe(2)
})
