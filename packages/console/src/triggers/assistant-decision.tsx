import type { TriggerVerdict } from '@baton/core'
import { Sparkles } from 'lucide-react'
import type { TriggerLook } from './trigger-look.ts'

export const assistantDecision: TriggerLook = {
  icon: <Sparkles />,
  reason: 'Assistant cannot help',
  name: 'the assistant says so',
  afterAnswer: (verdict) =>
    promised(verdict) ? 'the assistant promised a person' : 'the assistant said it cannot resolve this',
  quoteOf: 'In the assistant’s words: ',
}

function promised(verdict: TriggerVerdict | undefined): boolean {
  const input = verdict?.input
  return typeof input === 'object' && input !== null && 'promise' in input
}
