import { applyToConversation, type ConversationEvent } from '@baton/core/events'
import type { Conversation } from '@baton/core/model'
import { appendToLog, type Log } from './log.ts'

/** A conversation as a teammate's client keeps it. */
export interface TeamThread {
  conversation: Conversation
  log: Log<ConversationEvent>
}

/** Returns the thread after one more event. Ignores events that the thread already contains. */
export function applyTeamEvent(thread: TeamThread, event: ConversationEvent): TeamThread {
  if (event.seq <= thread.conversation.lastSeq) return thread
  return { conversation: applyToConversation(thread.conversation, event), log: appendToLog(thread.log, event) }
}
