import type { AssistantAdapter } from './assistants/assistant.ts'
import { type Bus, memoryBus } from './bus/bus.ts'
import { createOutage } from './bus/outage.ts'
import { postgresBus } from './bus/postgres.ts'
import { createSignals } from './bus/signals.ts'
import type { Deps, Logger } from './deps.ts'
import type { Env } from './env.ts'
import { newId } from './ids.ts'
import { createArticlesCache } from './knowledge/articles-cache.ts'
import { createImportReader } from './knowledge/import/import-reader.ts'
import { createTeammatesHere } from './live/teammates-here.ts'
import { provenSecretBox, secretOf } from './secrets.ts'
import { createSessionCache } from './session-cache.ts'
import { readArticlesStamp, readArticleTexts } from './store/articles.ts'
import { startCleanUp } from './store/clean-up.ts'
import { isDatabaseDown } from './store/database-refusal.ts'
import { createDiskWatch } from './store/disk-watch.ts'
import { migrate } from './store/migrate.ts'
import { type Outbox, startOutbox } from './store/outbox.ts'
import { migratePostgres, openPostgres } from './store/postgres.ts'
import { holdProcessLock } from './store/process-lock.ts'
import { findSession } from './store/sessions.ts'
import { createStore, embeddedLimits, hotConnections, type Store } from './store/store.ts'
import { warmUp } from './store/warm-up.ts'
import { subscribers } from './subscribers/index.ts'
import { createTroubles } from './subscribers/troubles.ts'

export interface Runtime {
  deps: Deps
  outbox: Outbox
  /** Stops the outbox, the bus and the database. */
  close(): Promise<void>
}

export interface RuntimeOptions {
  env: Env
  log: Logger
  /** For tests: an open database instead of the one that the environment names. */
  database?: { pool: Store['pool']; close(): Promise<void> }
  assistants?: Partial<Record<string, AssistantAdapter>>
  /** For tests: replaces the guarded fetch. */
  fetch?: typeof fetch
  /** For tests: wraps the store, as the control of the silence test does. */
  wrapStore?: (store: Store) => Store
  backoffMs?: (attempts: number) => number
  /** For tests: how long a bot or vendor that does not respond is left alone. */
  restMs?: number
}

/** Opens the database and the bus and starts the outbox: the server without HTTP. */
export async function openRuntime({
  env,
  log,
  database,
  assistants,
  wrapStore,
  backoffMs,
  restMs,
  fetch: outboundFetch,
}: RuntimeOptions): Promise<Runtime> {
  const { pool, close } = database ?? (await openDatabase(env))
  if (database) await migrate(pool)
  const bus = await busFor(env, log)
  const signals = createSignals(bus)
  const opened = createStore(pool, {
    ...(env.DATABASE_URL || database ? {} : { limits: embeddedLimits }),
    onError: (error) => log.error({ err: error }, 'a group of messages is committed one by one'),
  })
  const store = wrapStore ? wrapStore(opened) : opened
  const deps: Deps = {
    store,
    env,
    log,
    signals,
    here: createTeammatesHere(signals),
    disk: createDiskWatch(pool),
    sessions: createSessionCache((tokenHash) => findSession(pool, tokenHash), signals),
    secrets: await provenSecretBox(pool, secretOf(env)),
    articles: createArticlesCache({
      stamp: (workspaceId) => readArticlesStamp(pool, workspaceId),
      articles: (workspaceId) => readArticleTexts(pool, workspaceId),
      onError: (error) => log.warn({ err: error }, 'articles could not be prepared'),
    }),
    importReader: createImportReader(),
    newId,
    fetch: outboundFetch ?? guardedFetch(env),
    ...(assistants ? { assistants } : {}),
  }

  const troubles = createTroubles(deps, restMs === undefined ? {} : { restMs })
  const processLock = env.DATABASE_URL
    ? holdProcessLock(env.DATABASE_URL, createOutage((news) => log.error({ err: news }, 'process lock')).failed)
    : undefined
  const unsettled = createOutage((news) => log.error({ err: news }, 'the outbox cannot use the database'))
  const outbox = startOutbox(pool, {
    handlers: subscribers(deps, troubles),
    concurrency: env.DATABASE_URL ? 8 : 4,
    troubled: troubles.channels,
    alone: !env.DATABASE_URL && !database,
    ...(processLock ? { processLock } : {}),
    ...(backoffMs ? { backoffMs } : {}),
    onError(error, job, dead) {
      deps.disk.saw(error)
      if (isDatabaseDown(error)) return unsettled.failed(error)
      log.error(
        { err: error, job: job?.kind, jobId: job?.id, dead },
        dead ? 'job failed permanently' : 'job failed, will retry',
      )
    },
  })
  const stopCleaning = startCleanUp(pool, (error) => log.error({ err: error }, 'expired rows could not be deleted'))
  store.onCommitted(({ workspaceId, conversationId, events, jobs }) => {
    const seq = events.at(-1)?.seq
    if (seq !== undefined) bus.publish({ kind: 'committed', workspaceId, conversationId, seq })
    if (!jobs) return
    outbox.wake()
    bus.publish({ kind: 'jobs' })
  })
  signals.on((message) => {
    if (message.kind === 'jobs') outbox.wake()
    if (message.kind === 'articles') deps.articles.prepare(message.workspaceId)
  })

  return {
    deps,
    outbox,
    async close() {
      stopCleaning()
      deps.articles.close()
      await outbox.stop()
      await deps.importReader.close()
      await bus.close()
      await processLock?.release()
      await close()
    },
  }
}

/** Returns a fetch that loads the guard at the first outside request. Many installations never make one. */
function guardedFetch({ BATON_ALLOW_PRIVATE_URLS }: Env): typeof fetch {
  const allowPrivate = BATON_ALLOW_PRIVATE_URLS.split(',').flatMap((host) => host.trim() || [])
  let guarded: Promise<typeof fetch> | null = null
  return async (input, init) => {
    guarded ??= import('./outbound/guarded-fetch.ts').then(({ createGuardedFetch }) =>
      createGuardedFetch({ allowPrivate }),
    )
    return (await guarded)(input, init)
  }
}

/** Opens the database on the newest schema. Loads the embedded one only where it is used, because it takes memory. */
async function openDatabase(env: Env): Promise<NonNullable<RuntimeOptions['database']>> {
  if (env.DATABASE_URL) {
    await migratePostgres(env.DATABASE_URL)
    const opened = await openPostgres(env.DATABASE_URL, {
      connections: env.BATON_DATABASE_CONNECTIONS,
      seconds: env.BATON_DATABASE_TIMEOUT,
    })
    // Without it the first messages are slower, and nothing else.
    await warmUp(opened.pool, hotConnections(env.BATON_DATABASE_CONNECTIONS)).catch(() => undefined)
    return opened
  }
  const { openEmbedded } = await import('./store/embedded.ts')
  const embedded = await openEmbedded(`${env.BATON_DATA}/database`)
  try {
    await migrate(embedded.pool)
    return embedded
  } catch (error) {
    await embedded.close()
    throw error
  }
}

/** Returns the bus: Redis when REDIS_URL is set, else PostgreSQL's NOTIFY. The embedded database needs no bus. */
async function busFor({ REDIS_URL, DATABASE_URL }: Env, log: Logger): Promise<Bus> {
  const onError = (error: unknown) => log.error({ err: error }, 'bus')
  if (REDIS_URL) {
    const { redisBus } = await import('./bus/redis.ts')
    return redisBus(REDIS_URL, onError)
  }
  return DATABASE_URL ? postgresBus(DATABASE_URL, onError) : memoryBus()
}
