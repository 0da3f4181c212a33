import { Sparkles } from 'lucide-react'
import type { AssistantLook } from './assistant-look.ts'
import { BaseUrlPresets } from './base-url-presets.tsx'

export const openAiCompatible: AssistantLook = {
  title: 'Language model (OpenAI-compatible)',
  what: 'OpenAI, Azure, Ollama, vLLM: any API with /chat/completions. Uses your articles.',
  icon: <Sparkles />,
  instructed: true,
  removableSecrets: true,
  below: { baseUrl: BaseUrlPresets },
}
