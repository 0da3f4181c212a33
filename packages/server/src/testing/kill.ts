import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../../../testing/free-port.ts'
import { createRandom } from '../../../../testing/seed.ts'
import { createDataFolder } from './data-folder.ts'
import { createKillClient, type KillClient, startProcess } from './kill-process.ts'

const writers = 8
/**
 * The number of messages that each run of the server must acknowledge before it is killed, however slow the machine is.
 */
const perLife = 30
const longestLifeMs = 60_000

export interface KillReport {
  kills: number
  acknowledged: number
  lost: number
  doubled: number
  /** Contact messages without a decision after everything had time to settle. */
  undone: number
}

interface Written {
  /** The conversation of every message that was sent, by `clientId`. */
  sent: Map<string, string>
  acknowledged: Map<string, { conversationId: string; id: string; seq: number }>
}

/** A fault of something else than the server, which the server must live through. */
export interface Fault {
  /** Begins the fault, waits as long as it lasts and ends it. */
  strike(server: ChildProcess): Promise<void>
}

/** Without it, some questions would open a handoff, and no more decisions would be made: nobody can answer “m17”. */
const decidesEverything = {
  mode: 'advanced',
  advanced: { triggers: { failed_answers: { enabled: false }, unproductive: { enabled: false } } },
}

/**
 * Kills a server with SIGKILL under load several times, and compares what it acknowledged with what it stored. The
 * control (`forget`) deletes the data at each kill, as an in-memory store would; the comparison must notice this. With
 * `signal: 'SIGTERM'` it is restarted instead.
 */
export async function killUnderLoad({
  kills,
  databaseUrl,
  forget = false,
  signal = 'SIGKILL',
}: {
  kills: number
  databaseUrl?: string
  forget?: boolean
  signal?: 'SIGKILL' | 'SIGTERM'
}): Promise<KillReport> {
  const random = createRandom('kill')
  const port = await freePort()
  const client = createKillClient(port)
  const written: Written = { sent: new Map(), acknowledged: new Map() }
  let data = forget ? await createDataFolder() : mkdtempSync(join(tmpdir(), 'baton-kill-'))
  let conversations: string[] = []

  for (let kill = 0; kill < kills; kill++) {
    const server = await startProcess({ port, data, databaseUrl })
    if (kill === 0 || forget) await client.put('/v1/settings/handoff', decidesEverything)
    if (kill === 0 || forget) conversations = [...conversations, ...(await openConversations(client))]
    const load = startLoad(client, { conversations: conversations.slice(-writers), written })
    await enoughOf(written)
    await sleep(random() * 500)
    server.kill(signal)
    await Promise.all([load.stop(), once(server, 'exit')])
    if (!forget) continue
    rmSync(data, { recursive: true, force: true })
    data = await createDataFolder()
  }

  const server = await startProcess({ port, data, databaseUrl })
  const found = await accountFor(client, { conversations, written })
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(data, { recursive: true, force: true })
  return { kills, acknowledged: written.acknowledged.size, ...found }
}

/**
 * Lets a fault strike several times while one server is under load, and compares what it acknowledged with what it
 * stored. `exits` counts the times the server ended, which must not happen.
 */
export async function strikeUnderLoad(
  fault: Fault,
  { strikes, databaseUrl, data }: { strikes: number; databaseUrl?: string; data?: string },
): Promise<KillReport & { exits: number; refused: number }> {
  const port = await freePort()
  const client = createKillClient(port)
  const folder = data ?? mkdtempSync(join(tmpdir(), 'baton-strike-'))
  const written: Written = { sent: new Map(), acknowledged: new Map() }
  const start = () => startProcess({ port, data: folder, databaseUrl })
  let server = await start()
  await client.put('/v1/settings/handoff', decidesEverything)
  const conversations = await openConversations(client)
  const load = startLoad(client, { conversations, written })
  let exits = 0
  for (let strike = 0; strike < strikes; strike++) {
    await enoughOf(written)
    await fault.strike(server)
    if (server.exitCode === null && server.signalCode === null) continue
    exits++
    server = await start()
  }
  await enoughOf(written)
  await load.stop()
  const refused = written.sent.size - written.acknowledged.size
  const found = await accountFor(client, { conversations, written })
  server.kill('SIGTERM')
  await once(server, 'exit')
  if (data === undefined) rmSync(folder, { recursive: true, force: true })
  return { kills: strikes, acknowledged: written.acknowledged.size, ...found, exits, refused }
}

/** Waits until more messages have been acknowledged, however slow the machine is. */
async function enoughOf({ acknowledged }: Written) {
  const enough = acknowledged.size + perLife
  const until = Date.now() + longestLifeMs
  while (acknowledged.size < enough && Date.now() < until) await sleep(20)
}

async function accountFor(
  client: KillClient,
  { conversations, written }: { conversations: string[]; written: Written },
): Promise<Pick<KillReport, 'lost' | 'doubled' | 'undone'>> {
  await sendAgain(client, written)
  const { lost, doubled } = await compare(client, { conversations, written })
  return { lost, doubled, undone: await undoneJobs(client, conversations.slice(-writers)) }
}

function openConversations(client: KillClient): Promise<string[]> {
  return Promise.all(
    Array.from({ length: writers }, async () => {
      const conversation = await client.post<{ id: string } | null>('/v1/conversations', { contact: { name: 'Load' } })
      return conversation?.id ?? ''
    }),
  )
}

/** Writes into every conversation without a pause until `stop` is called. */
function startLoad(
  client: KillClient,
  { conversations, written: { sent, acknowledged } }: { conversations: string[]; written: Written },
) {
  let running = true
  const load = conversations.map(async (conversationId) => {
    while (running) {
      const clientId = `m${sent.size}`
      sent.set(clientId, conversationId)
      const message = await addMessage(client, { conversationId, clientId }).catch(() => null)
      if (message?.id) acknowledged.set(clientId, { conversationId, ...message })
    }
  })
  return {
    stop: () => {
      running = false
      return Promise.all(load)
    },
  }
}

function addMessage(client: KillClient, { conversationId, clientId }: { conversationId: string; clientId: string }) {
  const body = { text: clientId, clientId, as: 'contact' }
  return client.post<{ id: string; seq: number } | null>(`/v1/conversations/${conversationId}/messages`, body)
}

/** Sends every unacknowledged message again with the same id. It must not become a second message. */
async function sendAgain(client: KillClient, { sent, acknowledged }: Written) {
  for (const [clientId, conversationId] of sent)
    if (!acknowledged.has(clientId)) await addMessage(client, { conversationId, clientId })
}

async function compare(
  client: KillClient,
  { conversations, written }: { conversations: string[]; written: Written },
): Promise<{ lost: number; doubled: number }> {
  let lost = 0
  let doubled = 0
  for (const conversationId of conversations) {
    const found = await messagesOf(client, conversationId)
    for (const [clientId, message] of written.acknowledged) {
      if (message.conversationId !== conversationId) continue
      if (!found.some(({ id, seq, text }) => id === message.id && seq === message.seq && text === clientId)) lost++
    }
    doubled += found.length - new Set(found.map(({ text }) => text)).size
  }
  return { lost, doubled }
}

async function messagesOf(
  client: KillClient,
  conversationId: string,
): Promise<{ id: string; seq: number; text: string }[]> {
  const found: { id: string; seq: number; text: string }[] = []
  let after = 0
  for (;;) {
    const page = await client.get<{
      items?: { seq: number; type: string; message?: { id: string; author: string; text: string } }[]
    }>(`/v1/conversations/${conversationId}/events?after=${after}&limit=200`)
    if (!page.items || page.items.length === 0) return found
    for (const { seq, type, message } of page.items)
      if (type === 'message.created' && message?.author === 'contact')
        found.push({ id: message.id, seq, text: message.text })
    after = page.items.at(-1)?.seq ?? after
  }
}

/** Counts the contact messages without a decision, after waiting for the jobs of dead processes to be taken over. */
async function undoneJobs(client: KillClient, conversations: string[]): Promise<number> {
  let undone = 0
  for (let i = 0; i < 90; i++) {
    const decisions = await Promise.all(
      conversations.map((id) => client.get<{ items?: { outcome: string }[] }>(`/v1/conversations/${id}/decisions`)),
    )
    undone = decisions
      .flatMap(({ items = [] }) => items)
      .filter(({ outcome }) => /not_asked|undecided/.test(outcome)).length
    if (undone === 0) return 0
    await sleep(500)
  }
  return undone
}
