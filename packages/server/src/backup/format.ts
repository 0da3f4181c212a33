import { z } from 'zod'

/**
 * A backup file: gzip, one JSON value per line. The first line is the head, the last one the end; between them each
 * line holds rows of one table.
 */
export const formatVersion = 1

export const RowCounts = z.record(z.string(), z.int())
export type RowCounts = z.infer<typeof RowCounts>

export const BackupHead = z.object({
  baton: z.literal('backup'),
  format: z.int(),
  at: z.iso.datetime(),
  /** The time of the last migration of the database that was read. */
  migration: z.number(),
  tables: z.record(z.string(), z.array(z.string())),
})
export type BackupHead = z.infer<typeof BackupHead>

export const BackupEnd = z.object({
  end: z.literal(true),
  rows: RowCounts,
  /** Of all lines before this one. */
  sha256: z.string(),
})
export type BackupEnd = z.infer<typeof BackupEnd>
