import type { BusMessage } from './bus.ts'

/** A batch on the wire. `from` lets a process drop its own echo. */
export interface Envelope {
  from: string
  messages: BusMessage[]
}

export const encode = (envelope: Envelope) => JSON.stringify(envelope)

export function decode(text: string, self: string): BusMessage[] {
  const envelope: Envelope = JSON.parse(text)
  return envelope.from === self ? [] : envelope.messages
}

/** After a batch the next one waits this long: under load a hundred batches a second carry all hints. */
const restMs = 10

/**
 * Collects what is published and sends it in batches. The first message leaves at once; while more keep coming, they
 * share a batch every ten milliseconds. Hints about the same conversation collapse into the newest.
 */
export function batcher(
  send: (messages: BusMessage[]) => Promise<void>,
  onError: (error: unknown) => void,
  maxBatch: number,
) {
  let waiting = new Map<string, BusMessage>()
  let sending = false
  let count = 0

  async function drain() {
    while (waiting.size > 0) {
      const messages = [...waiting.values()]
      waiting = new Map()
      for (let i = 0; i < messages.length; i += maxBatch) {
        try {
          await send(messages.slice(i, i + maxBatch))
        } catch (error) {
          onError(error)
        }
      }
      await new Promise((resolve) => setTimeout(resolve, restMs).unref())
    }
    sending = false
  }

  return (message: BusMessage) => {
    waiting.set(keyOf(message, count++), message)
    if (!sending) {
      sending = true
      setImmediate(drain)
    }
  }
}

function keyOf(message: BusMessage, n: number): string {
  if (message.kind === 'committed') return `c:${message.workspaceId}:${message.conversationId}`
  return message.kind === 'jobs' ? 'jobs' : String(n)
}
