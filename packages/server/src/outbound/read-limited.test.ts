import { AppError } from '@baton/core'
import { expect, test } from 'vitest'
import { readBytes, readLimited } from './read-limited.ts'

/** Returns an endless body that reports when the reader cancels. */
function endless(piece: string, pauseMs = 0) {
  const state = { cancelled: false, sent: 0 }
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (pauseMs) await new Promise((resolve) => setTimeout(resolve, pauseMs))
      state.sent += piece.length
      controller.enqueue(new TextEncoder().encode(piece))
    },
    cancel() {
      state.cancelled = true
    },
  })
  return { state, response: new Response(stream) }
}

test('a body is read whole, in any language, up to its limit', async () => {
  expect(await readLimited(new Response('größer 🙂'), 100)).toBe('größer 🙂')
  expect(await readLimited(new Response(null), 0)).toBe('')
  expect(await readLimited(new Response('x'.repeat(100)), 100)).toHaveLength(100)
  expect([...(await readBytes(new Response(new Uint8Array([1, 0, 255])), 3))]).toEqual([1, 0, 255])
})

test('past the limit nothing more is read, and the refusal says how much it takes', async () => {
  const { state, response } = endless('x'.repeat(10_000))
  await expect(readLimited(response, 2 * 1024 * 1024)).rejects.toMatchObject({
    code: 'too_large',
    message: expect.stringContaining('2 MB'),
  })
  expect(state.cancelled).toBe(true)
  expect(state.sent).toBeLessThan(2.2 * 1024 * 1024)
  await expect(readLimited(new Response('x'.repeat(1025)), 1024)).rejects.toThrow('1 KB')
})

test('an answer that stops in time is told from one that does not', async () => {
  const failing = (error: Error) => new Response(new ReadableStream({ pull: (controller) => controller.error(error) }))
  const refused = readLimited(failing(new DOMException('late', 'TimeoutError')), 10)
  await expect(refused).rejects.toBeInstanceOf(AppError)
  await expect(readLimited(failing(new DOMException('late', 'TimeoutError')), 10)).rejects.toMatchObject({
    code: 'unavailable',
  })
  await expect(readLimited(failing(new Error('broken')), 10)).rejects.toThrow('broken')
})
