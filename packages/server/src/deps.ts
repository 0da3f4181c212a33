import type { AssistantKind } from './assistants/assistant.ts'
import type { Signals } from './bus/signals.ts'
import type { Env } from './env.ts'
import type { ArticlesCache } from './knowledge/articles-cache.ts'
import type { Secrets } from './secrets.ts'
import type { Store } from './store/store.ts'

/** What reports a failure that no request can carry. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** The outside world as actions, routes and subscribers see it. Tests hand in fakes here, never by mocking modules. */
export interface Deps {
  store: Store
  env: Env
  log: Log
  secrets: Secrets
  signals: Signals
  articles: ArticlesCache
  newId(prefix: string): string
  /** For addresses that people gave us: reaches no private one that is not allowed by name. */
  fetch: typeof fetch
  /** Who answers, by kind; the built-in ones when left out. */
  assistants?: Partial<Record<string, AssistantKind>>
}
