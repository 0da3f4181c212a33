import { Sparkles } from 'lucide-react'
import type { AssistantLook } from './assistant-look.ts'

export const anthropic: AssistantLook = {
  title: 'Anthropic',
  what: 'Claude, over Anthropic’s own API. Uses your articles.',
  icon: <Sparkles />,
  instructed: true,
}
