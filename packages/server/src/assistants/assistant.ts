import type { Source } from '@baton/core'
import type { ArticleIndex } from '../knowledge/search.ts'

/** What an assistant is asked. */
export interface AnswerInput {
  /** Everything the contact wrote since the last answer, a line each. */
  question: string
  /** What was said before, oldest first; teammates' turns too: the assistant contradicts nothing. */
  history: { author: 'contact' | 'assistant' | 'teammate'; text: string }[]
  locale: string | null
  articles: ArticleIndex
  instructions: string
  /** What the last teammate did and promised. */
  brief: string | null
  signal: AbortSignal
}

export interface AnswerOutput {
  /** The answer; null: it does not know. */
  text: string | null
  /** What to send: the answer, or the honest sentence. */
  say: string
  /** 0–1; means the same in every knowledge base. */
  confidence: number
  sources: Source[]
  /** No answer was found. */
  failed: boolean
}

/** One kind of assistant. Without `answer` Baton calls nothing: its answers come by POST. */
export interface AssistantKind {
  title: string
  answer?(input: AnswerInput): Promise<AnswerOutput>
}
