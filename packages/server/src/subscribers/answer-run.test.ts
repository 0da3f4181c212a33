import { expect, test } from 'vitest'
import type { BusMessage } from '../bus/bus.ts'
import { createSignals } from '../bus/signals.ts'
import { createTestServer } from '../testing/server.ts'
import { beginRun } from './answer-run.ts'

test('a handoff in another process ends the run too; a mere message there does not', async () => {
  const server = await createTestServer()
  const { conversationId, headers } = await server.visit()
  let hear: (message: BusMessage) => void = () => undefined
  const signals = createSignals({
    publish: () => undefined,
    subscribe: (listener) => {
      hear = listener
      return () => undefined
    },
    healthy: () => true,
    close: async () => undefined,
  })
  // The run does not hear commits of the server's own process, which plays the other process here.
  let looks = 0
  const deps = { ...server.runtime.deps, signals }
  const store = {
    ...deps.store,
    onCommitted: () => () => undefined,
    conversation: (...args: Parameters<typeof deps.store.conversation>) => {
      looks++
      return deps.store.conversation(...args)
    },
  }
  const run = beginRun(
    { ...deps, store },
    { workspaceId: server.home.id, conversationId, ownerEpoch: 0 },
    { stopping: new AbortController().signal, seconds: 60 },
  )
  const ended = new Promise((resolve) => run.signal.addEventListener('abort', resolve))

  const hint: BusMessage = { kind: 'committed', workspaceId: server.home.id, conversationId, seq: 1 }
  hear(hint)
  await server.call('GET', `/v1/conversations/${conversationId}`, { headers })
  expect([looks, run.signal.aborted]).toEqual([1, false])
  await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
  hear(hint)
  await ended
  run.end()
  await server.close()
})
