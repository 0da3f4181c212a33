import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSettings } from '@baton/core/api'
import { createApiKey } from '../actions/create-api-key.ts'
import { createChannel } from '../actions/create-channel.ts'
import { createTeammate } from '../actions/create-teammate.ts'
import { createWorkspace } from '../actions/create-workspace.ts'
import { startSession } from '../actions/start-session.ts'
import { buildApp } from '../app.ts'
import { readEnv } from '../env.ts'
import type { App } from '../http/base/app-types.ts'
import { cookieName } from '../http/base/auth.ts'
import { hashPassword } from '../passwords.ts'
import { openRuntime, type Runtime, type RuntimeOptions } from '../runtime.ts'
import type { TestDatabase } from './databases.ts'
import { openMemoryDatabase } from './memory-database.ts'

export interface TestResponse {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by tests, which say what they expect
  body: any
  headers: Record<string, string | string[] | number | undefined>
}
type Headers = Record<string, string>

/** A workspace with a web channel, an API key, an owner and two teammates. */
export interface TestWorkspace {
  id: string
  channelId: string
  token: string
  key: Headers
  owner: Headers
  /** The headers of the API key, writing as a teammate (here Mara). */
  mara: Headers
  tom: Headers
  teammates: { mara: string; tom: string }
}

export interface TestServer {
  app: App
  runtime: Runtime
  home: TestWorkspace
  /** Another workspace in the same installation. */
  abroad: TestWorkspace
  call(
    method: string,
    path: string,
    options?: { body?: unknown; headers?: Headers; raw?: string },
  ): Promise<TestResponse>
  /** Creates a visitor of a workspace. Returns their credential, their id and their first conversation. */
  visit(workspace?: TestWorkspace): Promise<{ headers: Headers; contactId: string; conversationId: string }>
  /** Resolves when the outbox has nothing left to do. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** Starts a whole server without sockets, on a database in memory or on the given one. */
export async function createTestServer({
  database,
  env: more = {},
  ...options
}: Partial<Omit<RuntimeOptions, 'env' | 'database'>> & {
  database?: TestDatabase
  env?: Record<string, string>
} = {}): Promise<TestServer> {
  const data = mkdtempSync(join(tmpdir(), 'baton-test-'))
  const env = readEnv({
    BATON_DATA: data,
    BATON_RATE_LIMIT: 'off',
    LOG_LEVEL: 'error',
    PORT: '0',
    ...(database?.url ? { DATABASE_URL: database.url } : {}),
    ...more,
  })
  const log = {
    info: () => undefined,
    warn: console.warn,
    error: (details: object, message: string) => console.error(message, details),
  }
  const opened = database ?? (await openMemoryDatabase())
  const runtime = await openRuntime({ env, log, database: opened, ...options })
  const home = await makeWorkspace(runtime, 'Hazel & Co')
  const abroad = await makeWorkspace(runtime, 'Somebody else')
  const app = await buildApp(runtime.deps)
  await app.ready()

  const call: TestServer['call'] = async (method, path, { body, headers = {}, raw } = {}) => {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await app.inject({
      method: method as 'GET',
      url: path,
      headers: { ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    return {
      status: response.statusCode,
      body: response.body === '' ? null : parse(response.body),
      headers: response.headers,
    }
  }
  return {
    app,
    runtime,
    home,
    abroad,
    call,
    async visit(workspace = home) {
      const session = await call('POST', '/v1/widget/sessions', { body: { token: workspace.token, locale: 'en' } })
      const headers = { authorization: `Bearer ${session.body.token}` }
      const conversation = await call('POST', '/v1/conversations', { body: {}, headers })
      return { headers, contactId: session.body.contact.id, conversationId: conversation.body.id }
    },
    settled: () => runtime.outbox.idle(),
    async close() {
      await app.close()
      await runtime.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Computed once, because it is slow on purpose. */
const ownersHash = hashPassword('a long enough password')

async function makeWorkspace({ deps }: Runtime, name: string): Promise<TestWorkspace> {
  return deps.store.transaction(async (tx) => {
    const id = await createWorkspace(deps, tx, name)
    const channel = await createChannel(deps, tx, {
      workspaceId: id,
      channel: { kind: 'web', name: 'Test', settings: WebSettings.parse({}) },
    })
    const owner = await createTeammate(deps, tx, {
      workspaceId: id,
      name: 'Olive Owner',
      email: 'olive@example.com',
      role: 'owner',
      passwordHash: await ownersHash,
    })
    const mara = await createTeammate(deps, tx, {
      workspaceId: id,
      name: 'Mara Lind',
      email: 'mara@example.com',
      role: 'teammate',
      passwordHash: null,
    })
    const tom = await createTeammate(deps, tx, {
      workspaceId: id,
      name: 'Tom Ek',
      email: 'tom@example.com',
      role: 'teammate',
      passwordHash: null,
    })
    const { key: token } = await createApiKey(deps, tx, { workspaceId: id, name: 'Test', scope: 'admin' })
    const key = { authorization: `Bearer ${token}` }
    const cookie = await startSession(tx, id, owner.id)
    return {
      id,
      channelId: channel.id,
      token: channel.token ?? '',
      key,
      owner: { cookie: `${cookieName}=${cookie}`, origin: 'http://console.test', host: 'console.test' },
      mara: { ...key, 'x-teammate': mara.id },
      tom: { ...key, 'x-teammate': tom.id },
      teammates: { mara: mara.id, tom: tom.id },
    }
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
