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
    what: 'Says what your articles say and names its source. Needs no model, no network and no key.',
    icon: <BookOpen />,
    instructed: false,
  },
  'openai-compatible': {
    title: 'Language model (OpenAI-compatible)',
    what: 'OpenAI, Azure, Ollama, vLLM: whatever speaks /chat/completions. It knows your articles.',
    icon: <Sparkles />,
    instructed: true,
  },
  anthropic: {
    title: 'Anthropic',
    what: 'Claude, over Anthropic’s own API. It knows your articles.',
    icon: <Sparkles />,
    instructed: true,
  },
  webhook: {
    title: 'Your own bot (webhook)',
    what: 'Baton asks your bot with a signed request; it answers at once, or later.',
    icon: <Webhook />,
    instructed: false,
  },
  'ai-sdk-url': {
    title: 'AI SDK chat route',
    what: 'The /api/chat route that your own page uses already, with its stream.',
    icon: <Cable />,
    instructed: false,
  },
  api: {
    title: 'Over the API',
    what: 'Baton calls nothing: your program reads events and posts answers.',
    icon: <Code />,
    instructed: false,
  },
}

/** Whether somebody has typed the name of a kind that there is. */
export const isAssistantKind = (name: string): name is AssistantKindName => Object.hasOwn(assistantKinds, name)
