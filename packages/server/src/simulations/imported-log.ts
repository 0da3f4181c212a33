import type { ConversationLog, Facts, LogEntry } from '@baton/core'
import { maxTextLength, type SimulatedConversation } from '@baton/core/api'
import { cutText } from '@baton/core/cut-text'
import { promisesPerson } from '@baton/detect/promise'
import { detectors } from '../detectors.ts'

/**
 * Returns the log of a conversation that was not held in Baton. What a teammate wrote is a takeover, and what the
 * assistant wrote is an answer, which failed only where the file says so.
 */
export function importedLog({ messages, facts = {} }: SimulatedConversation, id: string): ConversationLog {
  return {
    id,
    entries: messages.flatMap((message, index) => entriesOf(message, index)),
    allowed: { channel: true, assistant: true },
    facts: (text): Facts => ({ language: detectors.language(text), ...facts, messageLength: text.length }),
  }
}

function entriesOf(message: SimulatedConversation['messages'][number], index: number): LogEntry[] {
  const seq = index + 1
  const at = isoOf(message.at)
  const text = cutText(message.text, maxTextLength)
  switch (message.author) {
    case 'contact':
      // A channel refuses an empty message.
      if (text.trim() === '') return []
      return [
        { type: 'contact', seq, index, text },
        { type: 'decide', seq, at, outcome: null },
      ]
    case 'assistant': {
      const { helpful } = message
      const failed = message.failed ?? false
      const answered = { upTo: null, question: null, failed, asks: null, promise: promisesPerson(text), judged: true }
      return [
        { type: 'answer', seq, at, ...answered },
        ...(typeof helpful === 'boolean' ? [{ type: 'rated' as const, seq, helpful, at }] : []),
      ]
    }
    case 'teammate':
      return [{ type: 'handoff', by: 'person', at }]
    case 'system':
      return []
  }
}

/** Returns a time in ISO 8601. Without an offset it is UTC, so that the result is the same on every machine. */
/** Returns the time of a message as an ISO 8601 text; without an offset it is UTC. Null for a text that has no time. */
export function isoOf(at: string | null | undefined): string | null {
  if (!at) return null
  const hasOffset = /(?:Z|[+-]\d{2}:?\d{2})$/.test(at) && at.length > 10
  const time = Date.parse(at.length === 10 || hasOffset ? at.replace(' ', 'T') : `${at.replace(' ', 'T')}Z`)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
