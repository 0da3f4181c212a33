import { Code } from 'lucide-react'
import type { AssistantLook } from './assistant-look.ts'

export const api: AssistantLook = {
  title: 'Over the API',
  what: 'Baton calls nothing. Your program reads events and posts answers.',
  icon: <Code />,
  callsNothing: true,
}
