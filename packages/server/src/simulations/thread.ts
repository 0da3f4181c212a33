import { availableParallelism } from 'node:os'
import { MessageChannel, type MessagePort, type Transferable } from 'node:worker_threads'
import { AppError, type ConversationMark, type HandoffSettings } from '@baton/core'
import type { StoredConversations } from '@baton/core/api'
import { startThread } from '../start-thread.ts'
import type { StoredConversation } from '../store/simulated.ts'

/** What the thread is told. `body` is the request as JSON text: parsing 50 MB would block the main thread. */
export type ToWorker =
  | {
      kind: 'begin'
      body: Uint8Array
      live: HandoffSettings
      version: number
      marks: ConversationMark[]
      lines: boolean
      /** When the request came, in milliseconds. */
      at: number
    }
  /** The line to a second thread, which is told to help at the other end. */
  | { kind: 'helper' | 'help'; port: MessagePort }
  | { kind: 'total'; total: number }
  | { kind: 'stored'; conversations: StoredConversation[] }
  | { kind: 'end'; leftOut: number }

/** What the thread reports. `accepted` comes first, with the number of conversations or which stored ones it needs. */
export type ToMain =
  | { kind: 'accepted'; conversations: number | StoredConversations }
  | { kind: 'taken' }
  | { kind: 'line'; line: string }
  | { kind: 'done'; body: string }
  | { kind: 'refused'; message: string; errors: unknown }
  | { kind: 'failed'; error: unknown }

/** Stored conversations in batches, with their number and how many older ones are left out. */
export interface Batches {
  total: number
  leftOut: number
  batches: AsyncIterable<StoredConversation[]>
}

export interface SimulationRun extends Omit<Extract<ToWorker, { kind: 'begin' }>, 'kind'> {
  signal: AbortSignal
  /** Reads the stored conversations that the request asks for. */
  read(selection: StoredConversations): Promise<Batches>
  /** Called once the request is known to be valid. */
  onAccepted?(): void
  onLine?(line: string): void
}

const code = { built: './simulation-worker.js', source: './simulations/worker.ts' }
const mostMegabytes = 1_000
/** Fewer conversations are compared before a second thread has begun. */
const worthHelp = 500
const mostMs = 10 * 60_000

/**
 * Runs a simulation in threads of its own, so that it never delays live conversations. Returns the response as JSON,
 * empty where it was streamed by `onLine`. Throws AppError `invalid` for a body that is not valid. Ends the threads at
 * once when the signal is aborted.
 */
export async function runSimulation({ signal, read, onAccepted, onLine, ...begin }: SimulationRun): Promise<string> {
  signal.throwIfAborted()
  const worker = startThread(code, mostMegabytes)
  const threads = [worker]
  const send = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer)
  let taken: (() => void) | null = null
  try {
    return await new Promise<string>((resolve, reject) => {
      const late = setTimeout(() => reject(tooMuch()), mostMs)
      worker.once('exit', () => clearTimeout(late))
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      const onError = (cause: unknown) => reject(isOutOfMemory(cause) ? tooMuch(cause) : cause)
      worker.on('error', onError)
      worker.on('message', (message: ToMain) => {
        switch (message.kind) {
          case 'accepted':
            onAccepted?.()
            if (typeof message.conversations === 'number') help(message.conversations, onError)
            else feed(message.conversations, onError).catch(reject)
            return
          case 'taken':
            return taken?.()
          case 'line':
            return onLine?.(message.line)
          case 'done':
            return resolve(message.body)
          case 'refused':
            return reject(new AppError('invalid', message.message, { errors: message.errors }))
          case 'failed':
            return reject(message.error)
        }
      })
      send({ kind: 'begin', ...begin }, [begin.body.buffer as ArrayBuffer])
    })
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }

  /** Starts a second thread for much work, where there is a processor for it. */
  function help(conversations: number, onError: (cause: unknown) => void) {
    if (conversations < worthHelp || availableParallelism() < 2 || signal.aborted) return
    const { port1, port2 } = new MessageChannel()
    const helper = startThread(code, mostMegabytes).on('error', onError)
    threads.push(helper)
    const task: ToWorker = { kind: 'help', port: port2 }
    helper.postMessage(task, [port2])
    send({ kind: 'helper', port: port1 }, [port1])
  }

  /** Reads on only when the thread has taken what was read, so that no more than two batches are in memory. */
  async function feed(stored: StoredConversations, onError: (cause: unknown) => void) {
    const { total, leftOut, batches } = await read(stored)
    send({ kind: 'total', total })
    help(total, onError)
    let ready = Promise.resolve()
    for await (const conversations of batches) {
      await ready
      if (signal.aborted) return
      ready = new Promise<void>((resolve) => {
        taken = resolve
      })
      send({ kind: 'stored', conversations })
    }
    await ready
    send({ kind: 'end', leftOut })
  }
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const tooMuch = (cause?: unknown) =>
  new AppError('too_large', 'This is too much for one simulation. Choose fewer days or a smaller file.', { cause })
