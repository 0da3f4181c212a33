import type { AssistantAdapter } from './assistants/assistant.ts'
import type { Signals } from './bus/signals.ts'
import type { Env } from './env.ts'
import type { ArticlesCache } from './knowledge/articles-cache.ts'
import type { ImportReader } from './knowledge/import/import-reader.ts'
import type { TeammatesHere } from './live/teammates-here.ts'
import type { SecretBox } from './secrets.ts'
import type { SessionCache } from './session-cache.ts'
import type { DiskWatch } from './store/disk-watch.ts'
import type { FoundSession } from './store/sessions.ts'
import type { Store } from './store/store.ts'

/** Reports failures outside of requests. */
export interface Logger {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** The outside world of actions, routes and subscribers. Tests pass fakes here and never mock modules. */
export interface Deps {
  store: Store
  env: Env
  log: Logger
  secrets: SecretBox
  signals: Signals
  here: TeammatesHere
  disk: DiskWatch
  sessions: SessionCache<FoundSession>
  articles: ArticlesCache
  importReader: ImportReader
  newId(prefix: string): string
  /** For addresses that people enter: refuses private addresses that BATON_ALLOW_PRIVATE_URLS does not list. */
  fetch: typeof fetch
  /** The assistants by kind; the built-in list when left out. */
  assistants?: Partial<Record<string, AssistantAdapter>>
}
