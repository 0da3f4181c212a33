import { MessageCircleX } from 'lucide-react'
import type { TriggerLook } from './trigger-look.ts'

export const failedAnswers: TriggerLook = {
  icon: <MessageCircleX />,
  reason: 'Answers failed',
  name: 'failed answers',
  does: ({ count }) => (count === 1 ? 'The first one' : `${count} in a row`),
  measured: (score, threshold) => `${score} of ${threshold ?? '–'} in a row`,
  afterAnswer: (verdict) =>
    verdict?.score && verdict.score > 1
      ? `the assistant failed ${verdict.score} times in a row`
      : 'the assistant had no answer',
}
