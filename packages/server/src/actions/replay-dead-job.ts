import { AppError } from '@baton/core'
import type { Deps } from '../deps.ts'
import { replayJob } from '../store/dead-jobs.ts'

/** Runs a permanently failed job again, in any process that is free. Throws `not_found` when there is no such job. */
export async function replayDeadJob({ store, signals }: Deps, workspaceId: string, id: string) {
  if (!(await replayJob(store.pool, workspaceId, id)))
    throw new AppError('not_found', 'There is no such failed job: it was replayed already, or it is not yours to see.')
  signals.send({ kind: 'jobs' })
}
