import { AppError } from '@baton/core'
import { expect, test } from 'vitest'
import { inLine } from './in-line.ts'

/** Work that ends when the test says so. */
function work() {
  const begun: string[] = []
  const ends = new Map<string, { resolve(): void; reject(error: Error): void }>()
  return {
    begun,
    of: (name: string) => () =>
      new Promise<void>((resolve, reject) => {
        begun.push(name)
        ends.set(name, { resolve, reject })
      }),
    end: (name: string) => ends.get(name)?.resolve(),
    fail: (name: string, error: Error) => ends.get(name)?.reject(error),
  }
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

test('work of one key runs in order, one at a time; another key does not wait', async () => {
  const line = inLine(60_000)
  const { begun, of, end } = work()
  const all = [line('a', of('a1')), line('a', of('a2')), line('b', of('b1')), line('a', of('a3'))]
  await settle()
  expect(begun).toEqual(['a1', 'b1'])
  end('a1')
  await settle()
  expect(begun).toEqual(['a1', 'b1', 'a2'])
  end('a2')
  await settle()
  end('a3')
  end('b1')
  await Promise.all(all)
  expect(begun).toEqual(['a1', 'b1', 'a2', 'a3'])
})

test('a refusal of the database fails everyone behind it; another error fails nobody else', async () => {
  const line = inLine(60_000)
  const { begun, of, fail, end } = work()
  const all = ['1', '2', '3'].map((name) => line('a', of(name)).catch((error: Error) => error.message))
  await settle()
  fail('1', new AppError('not_found', 'gone'))
  await settle()
  expect(begun).toEqual(['1', '2'])
  fail('2', Object.assign(new Error('lock'), { code: '55P03' }))
  expect(await Promise.all(all)).toEqual(['gone', 'lock', 'lock'])
  const next = line('a', of('4'))
  end('4')
  await next
})

test('nobody waits for ever', async () => {
  const line = inLine(20)
  const { of, end } = work()
  const first = line('a', of('1'))
  await expect(line('a', of('2'))).rejects.toMatchObject({ code: 'unavailable' })
  end('1')
  await first
})
