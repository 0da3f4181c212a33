import { AppError } from '@baton/core'
import type { Deps } from '../deps.ts'
import { replayJob } from '../store/dead-jobs.ts'

/** Runs a job again that had failed for good, in whichever process is free. */
export async function replayDeadJob({ store, signals }: Deps, workspaceId: string, id: string) {
  if (!(await replayJob(store.pool, workspaceId, id)))
    throw new AppError('not_found', 'There is no such failed job: it was replayed already, or it is not yours to see.')
  signals.send({ kind: 'jobs' })
}
