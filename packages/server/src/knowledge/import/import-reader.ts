import type { Worker } from 'node:worker_threads'
import { AppError } from '@baton/core'
import { startThread } from '../../start-thread.ts'
import type { ParsedPage } from './page.ts'
import type { ImportTask } from './tasks.ts'
import type { WorkerReport } from './worker.ts'

/** Parses files and pages in threads of their own, so that no file can block or end live conversations. */
export interface ImportReader {
  /** Throws AppError `invalid` for what cannot be read. Stops, with the signal’s reason, when the signal is aborted. */
  read(task: ImportTask, signal?: AbortSignal): Promise<ParsedPage>
  close(): Promise<void>
}

const code = { built: './import-worker.js', source: './knowledge/import/worker.ts' }
/** Tasks beyond this number wait for a free thread. */
const mostThreads = 2
/** A thread without work ends after this time. */
const idleMs = 10_000
const mostMegabytes = 700
const mostMs = 120_000

/** Creates a reader. It starts its first thread with the first task. */
export function createImportReader({ timeoutMs = mostMs, megabytes = mostMegabytes } = {}): ImportReader {
  const free = new Map<Worker, NodeJS.Timeout>()
  const waiting: (() => void)[] = []
  let busy = 0

  async function take(): Promise<Worker> {
    if (busy >= mostThreads) await new Promise<void>((resolve) => waiting.push(resolve))
    busy++
    const [known] = free
    if (!known) return startThread(code, megabytes)
    free.delete(known[0])
    clearTimeout(known[1])
    return known[0]
  }
  function release(worker: Worker, usable: boolean) {
    busy--
    if (usable) {
      const end = () => {
        free.delete(worker)
        void worker.terminate()
      }
      free.set(worker, setTimeout(end, idleMs).unref())
      worker.unref()
    } else void worker.terminate()
    waiting.shift()?.()
  }

  return {
    async read(task, signal) {
      signal?.throwIfAborted()
      const worker = await take()
      let usable = false
      try {
        signal?.throwIfAborted()
        const parsed = await answerOf(worker, task, { signal, timeoutMs })
        usable = true
        return parsed
      } catch (error) {
        usable = error instanceof AppError && error.code === 'invalid' && !lost.has(error)
        throw error
      } finally {
        release(worker, usable)
      }
    },
    async close() {
      const all = [...free]
      free.clear()
      for (const [, timer] of all) clearTimeout(timer)
      await Promise.all(all.map(([worker]) => worker.terminate()))
    },
  }
}

/** Errors after which a thread cannot be used again. */
const lost = new WeakSet<Error>()

function answerOf(
  worker: Worker,
  task: ImportTask,
  { signal, timeoutMs }: { signal: AbortSignal | undefined; timeoutMs: number },
): Promise<ParsedPage> {
  return new Promise((resolve, reject) => {
    const articles: ParsedPage['articles'] = []
    const lose = (message: string, cause?: unknown) => {
      const error = new AppError('invalid', message, { cause })
      lost.add(error)
      finish(() => reject(error))
    }
    const onMessage = (report: WorkerReport) => {
      if ('articles' in report) articles.push(...report.articles)
      else if ('rest' in report) finish(() => resolve({ ...report.rest, articles }))
      else if ('refused' in report)
        finish(() => reject(new AppError('invalid', report.refused, { errors: report.errors })))
      else finish(() => reject(report.failed))
    }
    const onError = (cause: unknown) => {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY')
        return lose('The file needs too much memory. Import it in parts.', cause)
      finish(() => reject(cause))
    }
    const onAbort = () => finish(() => reject(signal?.reason))
    const timer = setTimeout(
      () => lose(`The file could not be read within ${Math.round(timeoutMs / 1000)} seconds. Import it in parts.`),
      timeoutMs,
    )
    function finish(settle: () => void) {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError)
      signal?.removeEventListener('abort', onAbort)
      settle()
    }
    worker.on('message', onMessage).on('error', onError)
    signal?.addEventListener('abort', onAbort)
    worker.ref()
    worker.postMessage(task)
  })
}
