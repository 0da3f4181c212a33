import type { Pool } from 'pg'
import { isDiskFull } from './database-refusal.ts'

/** Knows whether the disk of the database is full. */
export interface DiskWatch {
  /** Takes an error of any query. */
  saw(error: unknown): void
  /** Returns whether nothing can be written, and since when. Tries to write only after an error has said so. */
  fullSince(): Promise<Date | null>
}

/** Creates the watch. */
export function createDiskWatch(pool: Pool): DiskWatch {
  let since: Date | null = null
  return {
    saw(error) {
      if (isDiskFull(error)) since ??= new Date()
    },
    async fullSince() {
      if (since !== null && (await canWrite(pool))) since = null
      return since
    },
  }
}

/** Writes a little more than may still fit into the space that the database has already taken. */
async function canWrite(pool: Pool): Promise<boolean> {
  try {
    await pool.query(
      `create temp table baton_disk_probe as select repeat('x', 1000) as x from generate_series(1, 200);
       drop table baton_disk_probe`,
    )
    return true
  } catch (error) {
    if (isDiskFull(error)) return false
    throw error
  }
}
