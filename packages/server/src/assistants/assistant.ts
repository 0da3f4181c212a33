import type { Source, Usage } from '@baton/core'
import type { ArticleIndex } from '../knowledge/search.ts'

/**
 * One earlier message of the conversation. Teammates' messages are included, so that the assistant does not contradict
 * them.
 */
export interface PastMessage {
  author: 'contact' | 'assistant' | 'teammate'
  text: string
  name?: string | undefined
}

/** What an assistant is asked. */
export interface AnswerInput {
  /** Everything the contact wrote since the last answer, a line each. */
  question: string
  history: PastMessage[]
  locale: string | null
  articles: ArticleIndex
  instructions: string
  /** What the last teammate did and promised. */
  brief: string | null
  /** The settings of its kind (core/assistants), secrets opened. */
  settings: Record<string, unknown>
  assistant: { id: string; name: string }
  /** Which conversation this is, for bots that answer by themselves; null in the playground. */
  conversation: {
    id: string
    messageId: string
    ownerEpoch: number
    contact: { id: string; name: string | null; locale: string | null; attributes: Record<string, unknown> }
  } | null
  /** Whether asking for a person can be granted. */
  mayHandOff: boolean
  /** Reaches no private address that is not allowed by name. */
  fetch: typeof fetch
  /** Takes the answer piece by piece while it grows; what was passed here is not repeated in the output's `say`. */
  onText(piece: string): void
  signal: AbortSignal
}

/** What an assistant answered. A throw or a timeout is a failed answer. */
export interface AnswerOutput {
  /** The answer; null: it does not know. */
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
  /** It asks for a person. */
  handoff?: { reason: string; summary?: string | undefined }
  /** Further messages, each its own. */
  more?: { text: string; sources: Source[] }[]
  usage?: Usage
  /** It answers later by POST; nothing is said now. Seconds it has for that. */
  laterWithin?: number
}

/** The code that runs one kind of assistant. Without `answer` Baton calls nothing: its answers come by POST. */
export interface AssistantAdapter {
  answer?(input: AnswerInput): Promise<AnswerOutput>
}
