import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

// When `npm test` has built the server, the build is used: it starts in a third of the time.
const built = process.env['BATON_BUILT'] !== undefined
const main = fileURLToPath(new URL(built ? '../../dist/main.js' : '../main.ts', import.meta.url))
const key = 'bk_for-the-kill-test-only'
const longestStartMs = 120_000

interface ProcessOf {
  port: number
  data: string
  databaseUrl?: string | undefined
}

/** Returns what runs the real server, or one of its commands, in its own process. */
export function runProcess({ port, data, databaseUrl }: ProcessOf) {
  return {
    program: [...(built ? [] : ['--import', 'tsx']), main],
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
  }
}

/** Starts the real server in its own process. Resolves when it is ready. */
export async function startProcess(of: ProcessOf): Promise<ChildProcess> {
  const { program, env } = runProcess(of)
  const server = spawn(process.execPath, program, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const until = Date.now() + longestStartMs
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}`)
    const ready = await fetch(`http://127.0.0.1:${of.port}/readyz`)
      .then(({ ok }) => ok)
      .catch(() => false)
    if (ready) return server
    await sleep(50)
  }
  throw new Error('The server did not become ready')
}

export interface KillClient {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body: unknown): Promise<T>
  put<T>(path: string, body: unknown): Promise<T>
}

/**
 * Creates a client of the process under test. It does not check the shape of a response; a wrong one shows as lost
 * messages.
 */
export function createKillClient(port: number): KillClient {
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const parsed: unknown = await response.json()
    return parsed as T
  }
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
  }
}
