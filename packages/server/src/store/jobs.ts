import { type Consequence, deliveringKinds, type JobKind, type NewJob } from '@baton/core'
import { assistants } from '@baton/core/assistants/index'

/** A job as its handler gets it. */
export interface Job {
  id: number
  workspaceId: string
  kind: JobKind
  /** The assistant or channel that the job mostly waits for. */
  place: string | null
  payload: Record<string, unknown>
  attempts: number
}

/**
 * Builds `insert into jobs` from a select of (workspace_id, lane, unique_key, kind, payload, run_at). A waiting job
 * with the same key is updated, which locks its row: no worker can begin it before this commit and miss the new
 * payload.
 */
export const insertJobs = (select: string) => `
  insert into jobs (workspace_id, lane, unique_key, kind, payload, run_at, place)
  select s.*, ${place} from (${select}) s (workspace_id, lane, unique_key, kind, payload, run_at) where true
  on conflict (unique_key) where state = 'ready' and attempts = 0
  do update set payload = excluded.payload, run_at = least(jobs.run_at, excluded.run_at), place = excluded.place
  returning 1`

/** The assistants that answer by a call to somewhere else. The others only work, and need no places of their own. */
const callingKinds = Object.entries(assistants)
  .filter(([, kind]) => !('quotesArticles' in kind))
  .map(([kind]) => `'${kind}'`)

/** The SQL of a job's place: the assistant that answers, or the channel that delivers. Other jobs wait for nobody. */
const place = `
  case s.kind
    when 'deliver' then (
      select w.reply_channel_id from conversations w
      where w.workspace_id = s.workspace_id and w.id = s.payload ->> 'conversationId')
    when 'answer' then (
      select case when a.kind in (${callingKinds}) then a.id end
      from conversations w
      join channels h on h.workspace_id = w.workspace_id and h.id = w.channel_id
      cross join lateral (
        select i.id, i.kind from assistants i where i.workspace_id = w.workspace_id and i.deleted_at is null
        order by (i.id = h.settings ->> 'assistantId') desc nulls last, i.created_at, i.id limit 1) a
      where w.workspace_id = s.workspace_id and w.id = s.payload ->> 'conversationId')
  end`

/** The columns of `jobRecords` as a recordset declares them. */
export const jobColumns = 'lane text, unique_key text, kind text, payload jsonb, run_at timestamptz'

/**
 * Returns jobs as a recordset takes them. Of several with the same key only the last stays: one statement cannot update
 * a row twice.
 */
export function jobRecords(jobs: NewJob[]): Record<string, unknown>[] {
  const last = jobs.filter(
    ({ uniqueKey }, i) => !uniqueKey || !jobs.slice(i + 1).some((job) => job.uniqueKey === uniqueKey),
  )
  return last.map(jobRecord)
}

const jobRecord = ({ lane, uniqueKey, kind, payload, runAt }: NewJob) => ({
  lane,
  unique_key: uniqueKey ?? null,
  kind,
  payload,
  run_at: runAt ?? null,
})

/**
 * `jobColumns` and the conditions that the statement checks itself, because the hot write does not load the
 * conversation.
 */
export const conditionalJobColumns = `${jobColumns}, only_if_owner text, only_on_kinds jsonb`

/** Returns possible consequences as a recordset of `conditionalJobColumns` takes them. */
export const conditionalJobRecords = (consequences: Consequence[]) =>
  consequences.map(({ job, when }) => ({
    ...jobRecord(job),
    only_if_owner: when.owner ?? null,
    only_on_kinds: when.delivers ? deliveringKinds : null,
  }))
