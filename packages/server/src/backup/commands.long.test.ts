import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { freePort } from '../../../../testing/free-port.ts'
import { createKillClient, runProcess, startProcess } from '../testing/kill-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'baton-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const data = join(folder, 'data')
const file = join(folder, 'all.backup')

const run = async (...words: string[]) => {
  const { program, env } = runProcess({ port: 0, data: words[0] === 'restore' ? join(folder, 'new') : data })
  return promisify(execFile)(process.execPath, [...program, ...words], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
  )
}

test('a running server is saved, and restored elsewhere', { timeout: 400_000 }, async () => {
  const port = await freePort()
  const client = createKillClient(port)
  const server = await startProcess({ port, data, databaseUrl: undefined })
  const { id } = await client.post<{ id: string }>('/v1/conversations', { contact: { name: 'Ana' } })
  const say = (text: string) => client.post(`/v1/conversations/${id}/messages`, { text, as: 'contact' })
  await say('before the backup')
  expect(await run('backup', file)).toMatchObject({ code: 0, said: expect.stringContaining('1 conversation,') })
  await say('after the backup')
  expect(await run('backup', file)).toMatchObject({ code: 1, said: expect.stringContaining('exists already') })
  expect(readdirSync(join(data, 'database')).filter((name) => name.startsWith('copy-'))).toEqual([])
  server.kill('SIGTERM')
  await once(server, 'exit')

  expect(await run('restore', file, '--check')).toMatchObject({ code: 0, said: expect.stringContaining('is complete') })
  expect(await run('restore', file)).toMatchObject({ code: 0, said: expect.stringContaining('1 conversation,') })
  expect(await run('restore', file)).toMatchObject({ code: 1, said: expect.stringContaining('is in use') })

  const restored = await startProcess({ port, data: join(folder, 'new'), databaseUrl: undefined })
  const events = JSON.stringify(await client.get(`/v1/conversations/${id}/events`))
  expect(events).toContain('before the backup')
  expect(events).not.toContain('after the backup')
  expect(await say('and on it goes')).toMatchObject({ seq: expect.any(Number) })
  restored.kill('SIGTERM')
  await once(restored, 'exit')
})

test('a server that is stopped is saved as well', async () => {
  expect(await run('backup', join(folder, 'stopped.backup'))).toMatchObject({ code: 0 })
})

test.each([
  [['backup', 'a', 'b'], 'Give one file'],
  [['restore'], 'Give the file'],
  [['restore', 'nothing.backup'], 'There is no file'],
])('%j says what to do', async (words, message) => {
  expect(await run(...words)).toMatchObject({ code: 1, said: expect.stringContaining(message) })
})
