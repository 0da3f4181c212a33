import type { Owner } from '@baton/core'

/** Work for after the commit, written in the same transaction as its cause. */
export interface NewJob {
  kind: JobKind
  /** Jobs of a lane run one after the other in commit order; null: no order. */
  lane: string | null
  /** At most one job that has not begun per key; a second one brings its newer payload. */
  uniqueKey?: string
  payload: Record<string, unknown>
  runAt?: Date
  /** Hot writes only: written only if this is who owns the conversation when the message commits. */
  onlyIfOwner?: Owner
  /** Hot writes only: written only on channels of these kinds. */
  onlyOnKinds?: string[]
}

export type JobKind = 'decide' | 'answer' | 'answer_due' | 'deliver'

/** A job as its handler gets it. */
export interface Job {
  id: number
  workspaceId: string
  kind: string
  payload: Record<string, unknown>
  attempts: number
}

/**
 * `insert into jobs` from a select of (workspace_id, lane, unique_key, kind, payload, run_at).
 * A waiting job of the same key is updated, not left alone: the update locks its row, so that no worker can begin it
 * between this look and this commit and miss what we have just written.
 */
export const insertJobs = (select: string) => `
  insert into jobs (workspace_id, lane, unique_key, kind, payload, run_at) ${select}
  on conflict (unique_key) where state = 'ready' and attempts = 0
  do update set payload = excluded.payload, run_at = least(jobs.run_at, excluded.run_at)
  returning 1`

/** Jobs as the jsonb array that the statements above unfold. */
export const jobsJson = (jobs: NewJob[]) =>
  JSON.stringify(
    jobs.map((job) => ({
      lane: job.lane,
      unique_key: job.uniqueKey ?? null,
      kind: job.kind,
      payload: job.payload,
      run_at: job.runAt?.toISOString() ?? null,
      only_if_owner: job.onlyIfOwner ?? null,
      only_on_kinds: job.onlyOnKinds ?? null,
    })),
  )
export const jobColumns =
  'lane text, unique_key text, kind text, payload jsonb, run_at timestamptz, only_if_owner text, only_on_kinds jsonb'

/** Asks who speaks next about one contact message. */
export const decideJob = (conversationId: string, messageId: string): NewJob => ({
  kind: 'decide',
  lane: `${conversationId}:decide`,
  payload: { conversationId, messageId },
  onlyIfOwner: 'assistant',
})

/** One coalesced answer per conversation: it covers every unanswered contact message up to `upTo`. */
export const answerJob = (conversationId: string, upTo: number): NewJob => ({
  kind: 'answer',
  lane: `${conversationId}:answer`,
  uniqueKey: `${conversationId}:answer`,
  payload: { conversationId, upTo },
})

/** An answer that somebody else's bot owes us: it counts as failed when it has not come by then. */
export const answerDueJob = (conversationId: string, upTo: number, ownerEpoch: number, runAt: Date): NewJob => ({
  kind: 'answer_due',
  lane: null,
  uniqueKey: `${conversationId}:answer_due:${ownerEpoch}:${upTo}`,
  payload: { conversationId, upTo, ownerEpoch },
  runAt,
})

/** Whatever is said to a contact leaves in the order it was said. */
export const deliverJob = (conversationId: string, messageId: string): NewJob => ({
  kind: 'deliver',
  lane: `${conversationId}:deliver`,
  payload: { conversationId, messageId },
})
