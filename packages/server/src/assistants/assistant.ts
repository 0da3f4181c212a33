import type { Author, Source, Usage } from '@baton/core'
import type { ArticleIndex } from '../knowledge/search.ts'

/**
 * One earlier message of the conversation. Teammates' messages are included, so that the assistant does not contradict
 * them.
 */
export interface PastMessage {
  author: Exclude<Author, 'system'>
  text: string
  name?: string | undefined
}

/** The input of an assistant: the question and its context. */
export interface AnswerInput {
  /** Everything the contact wrote since the last answer, one message per line. */
  question: string
  history: PastMessage[]
  locale: string | null
  articles: ArticleIndex
  instructions: string
  /** What the last teammate did and promised. */
  brief: string | null
  /** The settings of its kind (core/assistants), with secrets decrypted. */
  settings: Record<string, unknown>
  assistant: { id: string; name: string }
  /** Which conversation this is, for bots that answer by themselves; null in the playground. */
  conversation: {
    id: string
    messageId: string
    ownerEpoch: number
    contact: { id: string; name: string | null; locale: string | null; attributes: Record<string, unknown> }
  } | null
  /** Whether a request for a person would be granted. */
  mayHandOff: boolean
  /** Whether the contact may be told that they can ask for a person. */
  invites: boolean
  /** Refuses private addresses, unless they are allowed by name. */
  fetch: typeof fetch
  /** Takes the answer piece by piece while it grows; what was passed here is not repeated in the output's `say`. */
  onText(piece: string): void
  signal: AbortSignal
}

/** What an assistant answered. A throw or a timeout is a failed answer. */
export interface AnswerOutput {
  /** The answer; null: the assistant does not know one. */
  text: string | null
  /**
   * What to send in addition to the text given to `onText`: the answer, or the sentence that there is none. Empty:
   * nothing more.
   */
  say: string
  /** 0–1; means the same in every knowledge base. */
  confidence: number
  sources: Source[]
  /** No answer was found. */
  failed: boolean
  /** Neither an answer nor a failure: a greeting, thanks. */
  smallTalk?: boolean
  /** The request for a person, if the assistant makes one. */
  handoff?: { reason: string; summary?: string | undefined; toLast?: boolean }
  /** Further messages, sent separately. */
  more?: { text: string; sources: Source[] }[]
  usage?: Usage
  /** The time limit, in seconds, of an answer that comes later by POST. Nothing is said now. */
  laterWithin?: number
}

/** The code that runs one kind of assistant. Without `answer` Baton calls nothing: its answers come by POST. */
export interface AssistantAdapter {
  answer?(input: AnswerInput): Promise<AnswerOutput>
}
