import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// `npm test` has built the server: it starts in a third of the time.
const built = process.env['BATON_BUILT'] !== undefined
const main = fileURLToPath(new URL(built ? '../../dist/main.js' : '../main.ts', import.meta.url))
const key = 'bk_for-the-kill-test-only'
const writers = 8

export interface KillReport {
  kills: number
  acknowledged: number
  lost: number
  doubled: number
  /** Jobs left in the outbox when everything had time to settle. */
  undone: number
}

/**
 * Kills a server with -9 under load again and again and compares what it had acknowledged with what it kept. The control
 * (`forget`) throws the data away at each kill, as a store in memory would: it must be found out.
 */
export async function killUnderLoad({
  kills,
  databaseUrl,
  port,
  forget = false,
}: {
  kills: number
  databaseUrl?: string
  port: number
  forget?: boolean
}): Promise<KillReport> {
  let data = mkdtempSync(join(tmpdir(), 'baton-kill-'))
  const acknowledged = new Map<string, { conversationId: string; id: string; seq: number }>()
  const sent = new Map<string, string>()
  let conversations: string[] = []
  let n = 0

  for (let kill = 0; kill < kills; kill++) {
    const server = await start(port, data, databaseUrl)
    // Nobody knows the answer to “m17”: three of them would call a person, and then nothing is decided any more.
    if (kill === 0 || forget)
      await request(port, 'PUT', '/v1/settings/handoff', {
        mode: 'advanced',
        advanced: { triggers: { failed_answers: { enabled: false } } },
      })
    if (conversations.length === 0 || forget)
      conversations = [
        ...conversations,
        ...(await Promise.all(Array.from({ length: writers }, () => openConversation(port)))),
      ]
    const current = conversations.slice(-writers)
    let running = true
    const load = current.map(async (conversationId) => {
      while (running) {
        const clientId = `m${n++}`
        sent.set(clientId, conversationId)
        const answer = await post(port, `/v1/conversations/${conversationId}/messages`, {
          text: clientId,
          clientId,
          as: 'contact',
        }).catch(() => null)
        if (answer?.id) acknowledged.set(clientId, { conversationId, ...answer })
      }
    })
    await new Promise((resolve) => setTimeout(resolve, 400 + Math.random() * 500))
    server.kill('SIGKILL')
    running = false
    await Promise.all([...load, once(server, 'exit')])
    if (forget) {
      rmSync(data, { recursive: true, force: true })
      data = mkdtempSync(join(tmpdir(), 'baton-kill-'))
    }
  }

  const server = await start(port, data, databaseUrl)
  // A client that never got its answer asks again with the same id: it must not become a second message.
  for (const [clientId, conversationId] of sent) {
    if (!acknowledged.has(clientId))
      await post(port, `/v1/conversations/${conversationId}/messages`, { text: clientId, clientId, as: 'contact' })
  }
  let lost = 0
  let doubled = 0
  for (const conversationId of conversations) {
    const found = await messagesOf(port, conversationId)
    for (const [clientId, message] of acknowledged) {
      if (
        message.conversationId === conversationId &&
        !found.some(({ id, seq, text }) => id === message.id && seq === message.seq && text === clientId)
      )
        lost++
    }
    doubled += found.length - new Set(found.map(({ text }) => text)).size
  }
  const undone = await undoneJobs(port, conversations.slice(-writers))
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(data, { recursive: true, force: true })
  return { kills, acknowledged: acknowledged.size, lost, doubled, undone }
}

async function start(port: number, data: string, databaseUrl: string | undefined): Promise<ChildProcess> {
  const server = spawn(process.execPath, [...(built ? [] : ['--import', 'tsx']), main], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl ?? '',
      REDIS_URL: '',
      PORT: String(port),
      HOST: '127.0.0.1',
      BATON_DATA: data,
      BATON_SECRET: 'a secret for the kill test, long enough',
      BATON_API_KEY: key,
      BATON_RATE_LIMIT: 'off',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let i = 0; i < 300; i++) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}`)
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`)
      .then(({ ok }) => ok)
      .catch(() => false)
    if (ready) return server
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The server did not become ready')
}

/** The answers' shapes are this file's claim; a wrong one shows as lost messages. */
async function request<T = unknown>(port: number, method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answer: unknown = await response.json()
  return answer as T
}
const post = (port: number, path: string, body: unknown): Promise<{ id: string; seq: number } | null> =>
  request<{ id: string; seq: number } | null>(port, 'POST', path, body)

async function openConversation(port: number): Promise<string> {
  const conversation = await post(port, '/v1/conversations', { contact: { name: 'Load' } })
  return conversation?.id ?? ''
}

async function messagesOf(port: number, conversationId: string): Promise<{ id: string; seq: number; text: string }[]> {
  const found: { id: string; seq: number; text: string }[] = []
  let after = 0
  for (;;) {
    const page = await request<{
      items?: { seq: number; type: string; message?: { id: string; author: string; text: string } }[]
    }>(port, 'GET', `/v1/conversations/${conversationId}/events?after=${after}&limit=200`)
    if (!page.items || page.items.length === 0) return found
    for (const { seq, type, message } of page.items)
      if (type === 'message.created' && message?.author === 'contact')
        found.push({ id: message.id, seq, text: message.text })
    after = page.items.at(-1)?.seq ?? after
  }
}

/** Every contact message has been decided within a few seconds: the jobs of dead processes were taken over. */
async function undoneJobs(port: number, conversations: string[]): Promise<number> {
  let undone = 0
  for (let i = 0; i < 90; i++) {
    const decisions = await Promise.all(
      conversations.map((id) =>
        request<{ items?: { outcome: string }[] }>(port, 'GET', `/v1/conversations/${id}/decisions`),
      ),
    )
    undone = decisions.flatMap(({ items = [] }) => items).filter(({ outcome }) => outcome === 'not_asked').length
    if (undone === 0) return 0
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return undone
}
