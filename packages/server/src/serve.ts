import { firstStart } from './actions/first-start.ts'
import { buildApp } from './app.ts'
import { runBackupCommand } from './backup/commands.ts'
import { runCommand } from './cli.ts'
import { detectors } from './detectors.ts'
import { readEnv } from './env.ts'
import { releaseHeapWhenBusy } from './heap-growth.ts'
import { openRuntime } from './runtime.ts'
import { findWorkspace } from './store/workspaces.ts'

/** Starts the server, or runs one command of the command line. The only file that imports everything. */
async function main() {
  const env = readEnv(process.env)
  const command = process.argv.slice(2)
  if (await runBackupCommand(env, command, new Date())) return
  const log = { info: () => undefined, warn: say('warn'), error: say('error') }
  const runtime = await openRuntime({ env, log })
  if (command.length > 0) {
    try {
      await runCommand(runtime.deps, command)
    } finally {
      await runtime.close()
    }
    return
  }

  const { ownerLink } = await firstStart(runtime.deps)
  const app = await buildApp(runtime.deps)
  releaseHeapWhenBusy(app)
  const listening = await app.listen({ port: env.PORT, host: env.HOST }).catch((cause: unknown) => {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause
    throw new Error(
      `Port ${env.PORT} on ${env.HOST} is in use by another program. Stop it, or start with another one: PORT=3001 ` +
        'npm start.',
      { cause },
    )
  })
  const url = env.PORT === 0 ? listening : env.publicUrl
  banner(
    url,
    ownerLink?.replace(env.publicUrl, url) ?? null,
    env.DATABASE_URL ? 'PostgreSQL' : `embedded database in ${env.BATON_DATA}`,
  )

  setImmediate(compileDetectors)
  const oldest = await findWorkspace(runtime.deps.store.pool)
  if (oldest) runtime.deps.articles.prepare(oldest.id)

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    const stopMs = env.BATON_STOP_SECONDS * 1000
    // If something hangs, committed work is safe: its jobs run again in another process, or after the next start.
    setTimeout(() => process.exit(1), stopMs).unref()
    // Answers that are being written get most of the time. The rest of it is for requests and connections to end.
    Promise.all([app.close(), runtime.outbox.stop(stopMs * 0.7)])
      .then(() => runtime.close())
      .then(() => process.exit(0))
      .catch((error) => {
        console.error(error)
        process.exit(1)
      })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** Loads the model of the detectors, so that the first message after the start does not wait for it. */
function compileDetectors() {
  detectors.explicitRequest('Hello, where is my order?')
  detectors.isThanks('Hello')
}

function banner(url: string, ownerLink: string | null, database: string) {
  const lines = [
    `Baton is running (${database}).`,
    '',
    `  Console    ${url}/`,
    `  Demo page  ${url}/demo`,
    `  API        ${url}/docs`,
  ]
  if (ownerLink)
    lines.push('', 'There is no owner yet. Open this link to become the owner (it works once):', '', `  ${ownerLink}`)
  console.log(`\n${lines.join('\n')}\n`)
}

function say(level: 'warn' | 'error') {
  return (details: object, message: string) => console.error(`${level}: ${message}`, details)
}

main().catch((error) => {
  console.error(error instanceof Error ? `\n${error.message}\n` : error)
  process.exit(1)
})
