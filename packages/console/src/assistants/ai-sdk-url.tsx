import { Cable } from 'lucide-react'
import type { AssistantLook } from './assistant-look.ts'

export const aiSdkUrl: AssistantLook = {
  title: 'AI SDK chat route',
  what: 'Your existing /api/chat route and its stream.',
  icon: <Cable />,
  removableSecrets: true,
}
