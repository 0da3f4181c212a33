import type { AssistantKindName } from '@baton/core'
import { BookOpen, Cable, Code, Sparkles, Webhook } from 'lucide-react'
import type { ReactNode } from 'react'

interface KindWords {
  title: string
  /** What it is for, in one line. */
  what: string
  icon: ReactNode
  /** It writes in its own words, so it can be told how. */
  instructed: boolean
}

/** Who can answer, in the order of a newcomer's questions. */
export const assistantKinds: Record<AssistantKindName, KindWords> = {
  builtin: {
    title: 'Built in',
    what: 'Answers from your articles and names the source. Needs no model, network or key.',
    icon: <BookOpen />,
    instructed: false,
  },
  'openai-compatible': {
    title: 'Language model (OpenAI-compatible)',
    what: 'OpenAI, Azure, Ollama, vLLM: any API with /chat/completions. Uses your articles.',
    icon: <Sparkles />,
    instructed: true,
  },
  anthropic: {
    title: 'Anthropic',
    what: 'Claude, over Anthropic’s own API. Uses your articles.',
    icon: <Sparkles />,
    instructed: true,
  },
  webhook: {
    title: 'Your own bot (webhook)',
    what: 'Baton sends your bot a signed request. The bot answers at once or later.',
    icon: <Webhook />,
    instructed: false,
  },
  'ai-sdk-url': {
    title: 'AI SDK chat route',
    what: 'Your existing /api/chat route and its stream.',
    icon: <Cable />,
    instructed: false,
  },
  api: {
    title: 'Over the API',
    what: 'Baton calls nothing. Your program reads events and posts answers.',
    icon: <Code />,
    instructed: false,
  },
}

/** Whether the text is the name of a known kind. */
export const isAssistantKind = (name: string): name is AssistantKindName => Object.hasOwn(assistantKinds, name)
