import type { Parsed } from './article.ts'
import { parseFile } from './files.ts'
import { parseJsonl } from './jsonl.ts'
import { type Page, type ParsedPage, parsePage } from './page.ts'
import { parseZip } from './zip.ts'

/** Something to parse. A file is read by the ending of its name; JSON lines need none. */
export type ImportTask =
  | { kind: 'file'; bytes: Uint8Array; path: string }
  | { kind: 'jsonl'; bytes: Uint8Array }
  | { kind: 'zip'; bytes: Uint8Array }
  | { kind: 'page'; page: Page }

/** Parses what a task holds. Throws AppError `invalid` for what cannot be read at all. */
export async function runTask(task: ImportTask): Promise<Parsed | ParsedPage> {
  switch (task.kind) {
    case 'file':
      return parseFile(task.bytes, task.path)
    case 'jsonl':
      return parseJsonl(task.bytes)
    case 'zip':
      return parseZip(task.bytes)
    case 'page':
      return parsePage(task.page)
  }
}
