import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import type { Pool } from 'pg'
import { isDatabaseDown } from './database-refusal.ts'
import type { Job } from './jobs.ts'
import {
  claimJobs,
  endAllLeases,
  endLeasesOfTheDead,
  failJob,
  finishJob,
  giveBackJob,
  hasWork,
  nextDue,
  type Room,
  type Run,
  renewLeases,
} from './outbox-jobs.ts'
import type { ProcessLock } from './process-lock.ts'

/**
 * Does one kind of job. It may run twice with the same job, so the second run must do no harm. When it throws, the job
 * is retried with backoff. The signal aborts when the process stops and no more time is left.
 */
export type JobHandler = (job: Job, signal: AbortSignal) => Promise<void>

/** The number of attempts after which a job is dead: about half an hour. */
export const maxAttempts = 24

/** Thrown by a handler whose job could not begin: it runs again, and the attempt does not count. */
export class NotNow extends Error {}

export interface OutboxOptions {
  handlers: Record<string, JobHandler>
  /** The number of jobs of one kind that run at once in this process. Jobs with a place are not counted. */
  concurrency: number
  /**
   * The number of jobs that run at once for one place (an assistant, a channel) and for all places. These jobs mostly
   * wait, and one that hangs takes only places of its own.
   */
  waiting?: { perPlace: number; all: number }
  /** The places in trouble, and how many jobs may try each of them now. */
  troubled?: () => ReadonlyMap<string, number>
  /**
   * Whether no other process works on this database. If so, jobs that are leased at the start belong to a process that
   * died, and run at once.
   */
  alone?: boolean
  /** The lock by which other processes see that this one lives. Without it, they wait for leases to expire. */
  processLock?: ProcessLock
  /** The number of attempts after which a job is dead: it is listed, can be replayed and no longer blocks its lane. */
  maxAttempts?: number
  leaseMs?: number
  /**
   * The interval of a safety net, which finds jobs after a lost hint and jobs of processes that died. Latency never
   * depends on it.
   */
  lookEveryMs?: number
  backoffMs?: (attempts: number) => number
  onError?: (error: unknown, job: Job | null, dead: boolean) => void
}

export interface Outbox {
  /** Looks for due jobs now. */
  wake(): void
  /** Waits until no job is running or due (for tests and for shutting down demos). */
  idle(): Promise<void>
  /** Takes no more jobs, gives the running ones `graceMs` to finish, then aborts them and waits for them. */
  stop(graceMs?: number): Promise<void>
}

/** How long the outbox waits after the database has refused. */
const afterTroubleMs = 1_000
const deadEveryMs = 1_000

/**
 * Runs the jobs that commits left. Does not poll for due jobs: one timer is set to the earliest `run_at`, and commits
 * of this process and hints from others wake it. A look every five seconds is a safety net.
 */
export function startOutbox(pool: Pool, options: OutboxOptions): Outbox {
  const {
    handlers,
    concurrency,
    waiting = { perPlace: 32, all: 256 },
    troubled = () => new Map<string, number>(),
    processLock,
    maxAttempts: lastAttempt = maxAttempts,
    leaseMs = 15_000,
    lookEveryMs = 5_000,
  } = options
  const backoffMs =
    options.backoffMs ?? ((attempts) => Math.min(1000 * 2 ** (attempts - 1), 120_000) * (0.8 + Math.random() * 0.4))
  const kinds = Object.keys(handlers)
  const running = new Map<Promise<void>, Run & Pick<Job, 'kind' | 'place'>>()
  /** Outcomes of jobs that the database has not taken yet. */
  const unsettled: (() => Promise<void>)[] = []
  const abort = new AbortController()
  // Each waiting job listens.
  setMaxListeners(0, abort.signal)
  let looking: Promise<void> | null = null
  let again = false
  let stopped = false
  let orphans = options.alone === true
  let timer: NodeJS.Timeout | undefined
  const report = (error: unknown, job: Job | null = null, dead = false) => options.onError?.(error, job, dead)
  const every = (ms: number, act: () => Promise<unknown>) => setInterval(() => act().catch(report), ms).unref()
  const timers = [
    every(lookEveryMs, async () => wake()),
    every(leaseMs / 3, async () => running.size > 0 && renewLeases(pool, [...running.values()], leaseMs)),
    every(deadEveryMs, takeOver),
  ]

  function wake() {
    if (stopped) return
    if (looking) {
      again = true
      return
    }
    looking = look().finally(() => {
      looking = null
      if (again) {
        again = false
        wake()
      }
    })
  }

  async function look() {
    try {
      if (orphans) await endAllLeases(pool)
      orphans = false
      while (unsettled[0]) {
        await unsettled[0]()
        unsettled.shift()
      }
      const room = roomNow()
      if (room.kinds.length === 0 && !room.places) return
      const holder = processLock?.holder()
      const lease = holder ? `${holder}.${randomUUID()}` : randomUUID()
      const jobs = await claimJobs(pool, { known: kinds, room, lease, leaseMs })
      // One claim takes at most the smallest number of free places, so that nothing gets more than it has. When it took
      // that many, there may be more, and a second look takes them.
      if (jobs.length === room.most) again = true
      for (const job of jobs) {
        const run = perform(job, lease).finally(() => {
          running.delete(run)
          wake()
        })
        running.set(run, { id: job.id, lease, kind: job.kind, place: job.place })
      }
      if (jobs.length === 0) wakeIn(await nextDue(pool, kinds))
    } catch (error) {
      report(error)
      wakeIn(afterTroubleMs)
    }
  }

  /** Returns which jobs may begin now: each kind and each place has its own number of jobs that may run at once. */
  function roomNow(): Room {
    const now = [...running.values()]
    const free = kinds.map((kind) => ({
      kind,
      left: concurrency - now.filter((run) => run.kind === kind && run.place === null).length,
    }))
    const placed = now.flatMap(({ place }) => place ?? [])
    const few = troubled()
    const places = [...new Set([...placed, ...few.keys()])].map((place) => ({
      place,
      left: (few.get(place) ?? waiting.perPlace) - placed.filter((one) => one === place).length,
    }))
    const left = [...free, ...places, { left: waiting.all - placed.length }].map((one) => one.left)
    return {
      kinds: free.flatMap((one) => (one.left > 0 ? one.kind : [])),
      places: placed.length < waiting.all,
      full: places.flatMap((one) => (one.left > 0 ? [] : one.place)),
      most: Math.min(concurrency, ...left.filter((n) => n > 0)),
    }
  }

  /** Sets the only timer. A job that waits for its lane is woken by the end of the job before it. */
  function wakeIn(ms: number | null) {
    clearTimeout(timer)
    if (ms === null || stopped) return
    timer = setTimeout(wake, Math.min(Math.max(ms, 25), 60_000))
    timer.unref()
  }

  async function takeOver() {
    if (!stopped && processLock?.mayJudge() && (await endLeasesOfTheDead(pool))) wake()
  }

  async function perform(job: Job, lease: string) {
    const run = { id: job.id, lease }
    let settle = () => finishJob(pool, run)
    try {
      const handler = handlers[job.kind]
      if (!handler) throw new Error(`No handler for ${job.kind}`)
      await handler(job, abort.signal)
    } catch (error) {
      settle = failed(job, run, error)
    }
    try {
      await settle()
    } catch (error) {
      // Until the database takes the outcome, or the lease expires, the job stays as it is.
      report(error, job)
      unsettled.push(settle)
    }
  }

  /** Returns what settles a failed job. It does not count as an attempt when the database or this process failed. */
  function failed(job: Job, run: Run, error: unknown): () => Promise<void> {
    if (error instanceof NotNow) return () => giveBackJob(pool, run, { error, againMs: 0 })
    if (isDatabaseDown(error)) {
      report(error, job)
      return () => giveBackJob(pool, run, { error, againMs: afterTroubleMs })
    }
    const dead = job.attempts >= lastAttempt
    report(error, job, dead)
    return () => failJob(pool, run, { error, againMs: dead ? null : backoffMs(job.attempts) })
  }

  wake()
  return {
    wake,
    async idle() {
      for (;;) {
        while (looking || running.size > 0) await Promise.all([looking, ...running.keys()])
        if (!(await hasWork(pool, kinds))) return
        wake()
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    async stop(graceMs = 0) {
      stopped = true
      clearTimeout(timer)
      const late = setTimeout(() => abort.abort(), graceMs)
      if (graceMs === 0) abort.abort()
      while (looking || running.size > 0) await Promise.all([looking, ...running.keys()])
      clearTimeout(late)
      for (const one of timers) clearInterval(one)
    },
  }
}
