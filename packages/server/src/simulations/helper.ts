import type { MessagePort } from 'node:worker_threads'
import { type Chunk, type Compared, compareChunk, type Settings } from './compare.ts'

/** A second thread that compares chunks, so that two processors work on one simulation. */
export interface Helper {
  isFree(): boolean
  compare(chunk: Chunk): Promise<Compared[]>
  /** Resolves when it has nothing to do. */
  idle(): Promise<void>
}

type ToHelper = { settings: Settings } | { chunk: Chunk }
type FromHelper = { compared: Compared[] } | { failed: unknown }

/** Returns the helper at the other end of a line. It takes one chunk at a time. */
export function connectHelper(port: MessagePort, settings: Settings): Helper {
  const send = (message: ToHelper) => port.postMessage(message)
  let current: Promise<Compared[]> | null = null
  send({ settings })
  return {
    isFree: () => current === null,
    compare(chunk) {
      const answer = new Promise<Compared[]>((resolve, reject) => {
        port.once('message', (message: FromHelper) => {
          current = null
          if ('compared' in message) resolve(message.compared)
          else reject(message.failed)
        })
      })
      current = answer
      send({ chunk })
      return answer
    },
    async idle() {
      await current
    },
  }
}

/** Works as the helper at this end of a line, until the thread is ended. */
export function serveHelper(port: MessagePort): void {
  let settings: Settings | null = null
  const reply = (message: FromHelper) => port.postMessage(message)
  port.on('message', (message: ToHelper) => {
    if ('settings' in message) settings = message.settings
    else if (settings) {
      try {
        reply({ compared: compareChunk(message.chunk, settings) })
      } catch (failed) {
        reply({ failed })
      }
    }
  })
}
