import { BookOpen } from 'lucide-react'
import type { AssistantLook } from './assistant-look.ts'

export const builtin: AssistantLook = {
  title: 'Built in',
  what: 'Answers from your articles and names the source. Needs no model, network or key.',
  icon: <BookOpen />,
}
