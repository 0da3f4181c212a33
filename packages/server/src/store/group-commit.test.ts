import { expect, test } from 'vitest'
import { groupCommit } from './group-commit.ts'

const limits = { alone: 1, groups: 1, again: 1, size: 3 }

interface Value {
  id: number
  key: string
}

/** Creates a database that answers when the test says so. `locked`: conversations that groups skip. */
function database({ locked = new Set<string>(), broken = new Set<number>() } = {}) {
  const commits: { ids: number[]; skipLocked: boolean; done(): void }[] = []
  const commit = (values: Value[], skipLocked: boolean) =>
    new Promise<(string | null)[]>((resolve, reject) => {
      const done = () =>
        values.some(({ id }) => broken.has(id))
          ? reject(new Error('broken'))
          : resolve(values.map(({ id, key }) => (skipLocked && locked.has(key) ? null : `ok ${id}`)))
      commits.push({ ids: values.map(({ id }) => id), skipLocked, done })
    })
  const add = groupCommit<Value, string>(
    {
      alone: async (value) => (await commit([value], false))[0] ?? null,
      group: (values) => commit(values, true),
      keyOf: ({ key }) => key,
    },
    limits,
  )
  /** Ends the oldest running commit and lets everything that follows from it begin. */
  async function end() {
    commits.shift()?.done()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { add, commits, end, running: () => commits.map(({ ids }) => ids) }
}

test('a message that comes alone commits at once and waits for its lock', () => {
  const { add, commits } = database()
  void add({ id: 1, key: 'a' })
  expect(commits).toMatchObject([{ ids: [1], skipLocked: false }])
})

test('messages that come meanwhile share the next commits, in order and no more than fit', async () => {
  const { add, running, end } = database()
  const results = ['a', 'b', 'c', 'd', 'e', 'f'].map((key, id) => add({ id, key }))
  expect(running()).toEqual([[0], [1]])
  await end()
  await end()
  expect(running()).toEqual([[2, 3, 4]])
  await end()
  expect(running()).toEqual([[5]])
  await end()
  expect(await Promise.all(results)).toEqual(['ok 0', 'ok 1', 'ok 2', 'ok 3', 'ok 4', 'ok 5'])
})

test('one group holds one message of a conversation', async () => {
  const { add, running, end } = database()
  for (const id of [0, 1]) void add({ id, key: 'x' })
  void add({ id: 2, key: 'a' })
  void add({ id: 3, key: 'a' })
  void add({ id: 4, key: 'b' })
  await end()
  await end()
  expect(running()).toEqual([[2, 4]])
  await end()
  expect(running()).toEqual([[3]])
})

test('a message whose conversation is locked is tried again alone and holds up nobody', async () => {
  const { add, commits, end } = database({ locked: new Set(['b']) })
  void add({ id: 0, key: 'z' })
  void add({ id: 1, key: 'y' })
  const free = add({ id: 2, key: 'a' })
  const locked = add({ id: 3, key: 'b' })
  await end()
  await end()
  await end()
  expect(await free).toBe('ok 2')
  expect(commits).toMatchObject([{ ids: [3], skipLocked: false }])
  await end()
  expect(await locked).toBe('ok 3')
})

test('a message that cannot be stored fails alone', async () => {
  const { add, end } = database({ broken: new Set([3]) })
  void add({ id: 0, key: 'z' })
  void add({ id: 1, key: 'y' })
  const good = add({ id: 2, key: 'a' })
  const bad = add({ id: 3, key: 'b' })
  bad.catch(() => undefined)
  for (let i = 0; i < 5; i++) await end()
  expect(await good).toBe('ok 2')
  await expect(bad).rejects.toThrow('broken')
})
