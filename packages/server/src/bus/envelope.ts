import type { BusMessage } from './bus.ts'

/** A batch as it is sent. With `from`, a process ignores its own batches. */
export interface Envelope {
  from: string
  messages: BusMessage[]
}

/** Returns the text of a batch. */
export const encode = (envelope: Envelope) => JSON.stringify(envelope)

/** Returns the messages of a batch; none when this process (`self`) sent it. */
export function decode(text: string, self: string): BusMessage[] {
  const envelope: Envelope = JSON.parse(text)
  return envelope.from === self ? [] : envelope.messages
}

/** The pause after a batch, so that under load at most a hundred batches a second are sent. */
const restMs = 10

/**
 * Returns a function that sends messages in batches. The first message is sent at once; while more keep coming, they
 * share a batch every ten milliseconds. Of several hints about one conversation only the newest is sent.
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
  if (message.kind === 'articles') return `a:${message.workspaceId}`
  return message.kind === 'jobs' ? 'jobs' : String(n)
}
