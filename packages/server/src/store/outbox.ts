import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Job } from './jobs.ts'

/**
 * Does one kind of job. It may run twice with the same job, so the second run must do no harm. When it throws, the job
 * is retried with backoff.
 */
export type JobHandler = (job: Job, signal: AbortSignal) => Promise<void>

/** The number of attempts after which a job is dead: about half an hour. */
export const maxAttempts = 24

export interface OutboxOptions {
  handlers: Record<string, JobHandler>
  /**
   * The number of jobs of one kind that run at once in this process. A hanging vendor delays only its own kind of job.
   */
  concurrency: number
  /**
   * Whether no other process works on this database. If so, jobs that are leased at the start belong to a process that
   * died, and run at once.
   */
  alone?: boolean
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
  /** Takes no more jobs, aborts the running ones and waits for them. */
  stop(): Promise<void>
}

/**
 * Runs the jobs that commits left. Does not poll for due jobs: one timer is set to the earliest `run_at`, and commits
 * of this process and hints from others wake it. A look every five seconds is a safety net.
 */
export function startOutbox(pool: Pool, options: OutboxOptions): Outbox {
  const {
    handlers,
    concurrency,
    maxAttempts: lastAttempt = maxAttempts,
    leaseMs = 15_000,
    lookEveryMs = 5_000,
  } = options
  const backoffMs =
    options.backoffMs ?? ((attempts) => Math.min(1000 * 2 ** (attempts - 1), 120_000) * (0.8 + Math.random() * 0.4))
  const kinds = Object.keys(handlers)
  const running = new Map<Promise<void>, string>()
  const abort = new AbortController()
  let looking: Promise<void> | null = null
  let again = false
  let stopped = false
  let orphans = options.alone === true
  let timer: NodeJS.Timeout | undefined
  const net = setInterval(wake, lookEveryMs)
  net.unref()

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
      const places = kinds
        .map((kind) => ({ kind, free: concurrency - [...running.values()].filter((one) => one === kind).length }))
        .filter(({ free }) => free > 0)
      if (places.length === 0) return
      if (orphans) await pool.query(`update jobs set lease_until = '-infinity' where state = 'running'`)
      orphans = false
      const lease = randomUUID()
      // One claim takes at most the smallest number of free places, so that no kind gets more than it has. When it took
      // that many, there may be more, and a second look takes them.
      const most = Math.min(...places.map(({ free }) => free))
      const jobs = await claim(
        lease,
        places.map(({ kind }) => kind),
        most,
      )
      if (jobs.length === most) again = true
      for (const job of jobs) {
        const run = perform(job, lease).finally(() => {
          running.delete(run)
          wake()
        })
        running.set(run, job.kind)
      }
      if (jobs.length === 0) await sleepUntilDue()
    } catch (error) {
      options.onError?.(error, null, false)
    }
  }

  async function claim(lease: string, of: string[], limit: number): Promise<Job[]> {
    const { rows } = await pool.query({ name: 'claim-jobs', text: claimStatement, values: [of, limit, lease, leaseMs] })
    return rows.map((row) => ({
      id: Number(row.id),
      workspaceId: row.workspace_id,
      kind: row.kind,
      payload: row.payload,
      attempts: row.attempts,
    }))
  }

  /**
   * Sets the only timer to the earliest job that is not due yet. Also counts a job that has become due since the look
   * above. A job that waits for its lane is woken by the end of the job before it.
   */
  async function sleepUntilDue() {
    const { rows } = await pool.query<{ ms: number | null }>({
      name: 'next-due',
      text: `select extract(epoch from min(run_at) - clock_timestamp())::float8 * 1000 as ms from jobs
        where state = 'ready' and kind = any($1) and run_at > clock_timestamp() - interval '250 milliseconds'`,
      values: [kinds],
    })
    clearTimeout(timer)
    const ms = rows[0]?.ms
    if (ms === null || ms === undefined || stopped) return
    timer = setTimeout(wake, Math.min(Math.max(ms, 25), 60_000))
    timer.unref()
  }

  async function perform(job: Job, lease: string) {
    const renewal = setInterval(() => {
      renew(job, lease).catch((error) => options.onError?.(error, job, false))
    }, leaseMs / 3)
    try {
      const handler = handlers[job.kind]
      if (!handler) throw new Error(`No handler for ${job.kind}`)
      await handler(job, abort.signal)
      await pool.query({
        name: 'finish-job',
        text: `delete from jobs where id = $1 and lease_id = $2`,
        values: [job.id, lease],
      })
    } catch (error) {
      await fail(job, lease, error)
    } finally {
      clearInterval(renewal)
    }
  }

  async function renew(job: Job, lease: string) {
    await pool.query(
      `update jobs set lease_until = clock_timestamp() + $3 * interval '1 millisecond' where id = $1 and lease_id = $2`,
      [job.id, lease, leaseMs],
    )
  }

  async function fail(job: Job, lease: string, error: unknown) {
    const dead = job.attempts >= lastAttempt
    options.onError?.(error, job, dead)
    try {
      await pool.query(
        `update jobs set state = $3, last_error = left($4, 2000), lease_until = null, lease_id = null,
          run_at = clock_timestamp() + $5 * interval '1 millisecond'
         where id = $1 and lease_id = $2`,
        [
          job.id,
          lease,
          dead ? 'dead' : 'ready',
          error instanceof Error ? error.message : String(error),
          dead ? 0 : backoffMs(job.attempts),
        ],
      )
    } catch (cause) {
      // The database does not respond. The lease will expire, and a later look will take the job again.
      options.onError?.(cause, job, false)
    }
  }

  wake()
  return {
    wake,
    async idle() {
      for (;;) {
        while (looking || running.size > 0) await Promise.all([looking, ...running.keys()])
        const { rows } = await pool.query(
          `select 1 from jobs where (state = 'ready' and run_at <= clock_timestamp() or state = 'running')
            and kind = any($1) limit 1`,
          [kinds],
        )
        if (rows.length === 0) return
        wake()
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    async stop() {
      stopped = true
      clearInterval(net)
      clearTimeout(timer)
      abort.abort()
      while (looking || running.size > 0) await Promise.all([looking, ...running.keys()])
    },
  }
}

/**
 * Takes due jobs: new ones, those to be retried, and those of a process whose lease has expired. Skips a job when an
 * earlier job of its lane is unfinished or, after a replay, when a later job of its lane is running. Two processes skip
 * each other's rows.
 */
const claimStatement = `
  with due as (
    select j.id from jobs j
    where j.kind = any($1)
      and (j.state = 'ready' and j.run_at <= clock_timestamp()
        or j.state = 'running' and j.lease_until < clock_timestamp())
      and (j.lane is null or not exists (
        select 1 from jobs p where p.lane = j.lane and p.id <> j.id and p.state <> 'dead'
          and (p.id < j.id or p.state = 'running' and p.lease_until >= clock_timestamp())))
    order by j.id limit $2
    for update skip locked
  )
  update jobs j set state = 'running', attempts = j.attempts + 1, lease_id = $3,
    lease_until = clock_timestamp() + $4 * interval '1 millisecond'
  from due where j.id = due.id
  returning j.id, j.workspace_id, j.kind, j.payload, j.attempts`
