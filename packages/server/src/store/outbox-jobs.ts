import type { Pool } from 'pg'
import type { Job } from './jobs.ts'
import { locks } from './locks.ts'

/** One run of a job. A run whose lease another run has taken changes nothing. */
export interface Run {
  id: number
  lease: string
}

/** Which jobs may begin now. */
export interface Room {
  /** The kinds of which a job without a place may begin. */
  kinds: string[]
  /** Whether any job with a place may begin. */
  places: boolean
  /** The places at which no job may begin. */
  full: string[]
  /** The largest number of jobs to take. */
  most: number
}

/**
 * Takes due jobs: new ones, those to be retried, and those of a process whose lease has expired. Skips a job when an
 * earlier job of its lane is unfinished or, after a replay, when a later job of its lane is running. Two processes skip
 * each other's rows.
 */
export async function claimJobs(
  pool: Pool,
  { known, room, lease, leaseMs }: { known: string[]; room: Room; lease: string; leaseMs: number },
): Promise<Job[]> {
  const { rows } = await pool.query({
    name: 'claim-jobs',
    text: claimStatement,
    values: [known, room.most, lease, leaseMs, room.kinds, room.places, room.full],
  })
  return rows.map((row) => ({
    id: Number(row.id),
    workspaceId: row.workspace_id,
    kind: row.kind,
    place: row.place,
    payload: row.payload,
    attempts: row.attempts,
  }))
}

const claimStatement = `
  with due as (
    select j.id from jobs j
    where j.kind = any($1)
      and case when j.place is null then j.kind = any($5) else $6 and j.place <> all($7) end
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
  returning j.id, j.workspace_id, j.kind, j.place, j.payload, j.attempts`

/**
 * Returns the milliseconds until the earliest job that is not due yet, or null. Also counts a job that has become due
 * since the last look.
 */
export async function nextDue(pool: Pool, kinds: string[]): Promise<number | null> {
  const { rows } = await pool.query<{ ms: number | null }>({
    name: 'next-due',
    text: `select extract(epoch from min(run_at) - clock_timestamp())::float8 * 1000 as ms from jobs
      where state = 'ready' and kind = any($1) and run_at > clock_timestamp() - interval '250 milliseconds'`,
    values: [kinds],
  })
  return rows[0]?.ms ?? null
}

/** Returns whether a job is due or running in any process. */
export async function hasWork(pool: Pool, kinds: string[]): Promise<boolean> {
  const { rows } = await pool.query(
    `select 1 from jobs where (state = 'ready' and run_at <= clock_timestamp() or state = 'running')
      and kind = any($1) limit 1`,
    [kinds],
  )
  return rows.length > 0
}

/** Deletes a job that is done. */
export async function finishJob(pool: Pool, { id, lease }: Run): Promise<void> {
  await pool.query({
    name: 'finish-job',
    text: `delete from jobs where id = $1 and lease_id = $2`,
    values: [id, lease],
  })
}

/** Records a failed attempt. The job runs again after `againMs`; null: it is dead. */
export async function failJob(
  pool: Pool,
  { id, lease }: Run,
  { error, againMs }: { error: unknown; againMs: number | null },
): Promise<void> {
  await pool.query(
    `update jobs set state = $3, last_error = left($4, 2000), lease_until = null, lease_id = null,
      run_at = clock_timestamp() + $5 * interval '1 millisecond'
     where id = $1 and lease_id = $2`,
    [id, lease, againMs === null ? 'dead' : 'ready', wordsOf(error), againMs ?? 0],
  )
}

/**
 * Gives a job back as if this attempt had not been. `attempts` stays at 1 or more: a newer job with the same unique key
 * may wait, and only one job with 0 attempts may have a key.
 */
export async function giveBackJob(
  pool: Pool,
  { id, lease }: Run,
  { error, againMs }: { error: unknown; againMs: number },
): Promise<void> {
  await pool.query(
    `update jobs set state = 'ready', last_error = left($3, 2000), lease_until = null, lease_id = null,
      attempts = greatest(attempts - 1, 1), run_at = clock_timestamp() + $4 * interval '1 millisecond'
     where id = $1 and lease_id = $2`,
    [id, lease, wordsOf(error), againMs],
  )
}

/** Extends the leases of runs that still work. */
export async function renewLeases(pool: Pool, runs: Run[], leaseMs: number): Promise<void> {
  await pool.query({
    name: 'renew-leases',
    text: `update jobs j set lease_until = clock_timestamp() + $3 * interval '1 millisecond'
      from unnest($1::bigint[], $2::text[]) as held (id, lease) where j.id = held.id and j.lease_id = held.lease`,
    values: [runs.map(({ id }) => id), runs.map(({ lease }) => lease), leaseMs],
  })
}

/** Ends every lease. For a process that is alone with the database: the processes that held them have died. */
export async function endAllLeases(pool: Pool): Promise<void> {
  await pool.query(`update jobs set lease_until = '-infinity' where state = 'running'`)
}

/** Ends the leases of processes that died: nobody holds their lock any more. Returns whether there were any. */
export async function endLeasesOfTheDead(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'end-leases-of-the-dead',
    text: `update jobs set lease_until = '-infinity'
      where state = 'running' and lease_until >= clock_timestamp() and strpos(lease_id, '.') > 0
        and split_part(lease_id, '.', 1) not in (
          select objid::text from pg_locks
          where locktype = 'advisory' and classid = $1 and objsubid = 2
            and database = (select oid from pg_database where datname = current_database()))`,
    values: [locks.process],
  })
  return (rowCount ?? 0) > 0
}

/** Makes the jobs of a place that wait after a failure run at once: what it waits for works again. */
export async function hastenJobs(pool: Pool, place: string): Promise<void> {
  await pool.query(
    `update jobs set run_at = clock_timestamp()
     where place = $1 and state = 'ready' and attempts > 0 and run_at > clock_timestamp()`,
    [place],
  )
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
