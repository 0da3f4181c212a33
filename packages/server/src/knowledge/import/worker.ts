import { parentPort } from 'node:worker_threads'
import { AppError } from '@baton/core'
import type { ParsedPage } from './page.ts'
import { type ImportTask, runTask } from './tasks.ts'

/** What the worker reports about a task: articles in parts, then the rest; or why there are none. */
export type WorkerReport =
  | { articles: ParsedPage['articles'] }
  | { rest: Omit<ParsedPage, 'articles'> }
  | { refused: string; errors: unknown }
  | { failed: unknown }

/** Articles in parts, because the main thread unpacks each message at one go. */
const mostAtOnce = 200

parentPort?.on('message', async (task: ImportTask) => {
  const report = (message: WorkerReport) => parentPort?.postMessage(message)
  try {
    const { articles, ...rest } = await runTask(task)
    for (let at = 0; at < articles.length; at += mostAtOnce) report({ articles: articles.slice(at, at + mostAtOnce) })
    report({ rest })
  } catch (error) {
    if (error instanceof AppError) report({ refused: error.message, errors: error.extra['errors'] })
    else report({ failed: error })
  }
})
