import type { BusMessage } from './bus.ts'

/** A batch as it travels: who sent it, so that one's own echo is dropped, and what. */
export interface Envelope {
  from: string
  messages: BusMessage[]
}

export const encode = (envelope: Envelope) => JSON.stringify(envelope)

export function decode(text: string, self: string): BusMessage[] {
  const envelope: Envelope = JSON.parse(text)
  return envelope.from === self ? [] : envelope.messages
}

/**
 * Collects what is published and sends it in batches, one batch on its way at a time: under load many hints share one
 * round trip. Hints about the same conversation collapse into the newest.
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
    sending = true
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
