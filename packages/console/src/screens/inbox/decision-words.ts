import type { Amendment, Decision, TriggerVerdict } from '@baton/core'
import { reasonWords } from '../../live/views.ts'

const outcomes = {
  answer: 'Assistant answered',
  handoff: 'Handed off',
  declined: 'Declined',
  not_asked: 'Not asked: a person owned it',
}

/** What forbade to hand off. */
const switches: Record<string, string> = {
  level: 'the level is AI only',
  master: 'handing off is switched off',
  channel: 'handing off is switched off for this channel',
  assistant: 'handing off is switched off for this assistant',
}

/** What was decided about a message, in one line. */
export function decisionWords({ outcome, reason }: Decision): string {
  return reason ? `${outcomes[outcome]}: ${switches[reason] ?? reasonInWords(reason)}` : outcomes[outcome]
}

/** What the answer itself led to: `Then: handed off, the assistant said it cannot resolve this`. */
export function amendmentWords({ outcome, reason, triggers }: Amendment): string {
  return outcome === 'handoff'
    ? `Then: handed off, ${answerWords(reason, triggers)}`
    : `Then: nobody could be asked, ${switches[reason] ?? reasonInWords(reason)}`
}

function answerWords(reason: string, triggers: TriggerVerdict[]): string {
  if (reason === 'assistant_decision')
    return promised(triggers) ? 'the assistant promised a person' : 'the assistant said it cannot resolve this'
  if (reason !== 'failed_answers') return reasonInWords(reason)
  const count = triggers.find(({ trigger }) => trigger === 'failed_answers')?.score
  return count && count > 1 ? `${count} answers in a row were none` : 'the assistant had no answer'
}

function promised(triggers: TriggerVerdict[]): boolean {
  const input = triggers.find(({ trigger }) => trigger === 'assistant_decision')?.input
  return typeof input === 'object' && input !== null && 'promise' in input
}

const names: Record<TriggerVerdict['trigger'], string> = {
  explicit_request: 'asks for a person',
  keyword: 'keyword',
  failed_answers: 'failed answers',
  assistant_decision: 'the assistant says so',
}
const verdicts = { fired: 'fired', not_fired: 'did not fire', off: 'off' }

/** What one trigger found: its name and, with what it measured, its verdict. */
export function verdictWords({ trigger, verdict, score, threshold, watching }: TriggerVerdict): {
  name: string
  found: string
} {
  const name = `${names[trigger] ?? trigger.replaceAll('_', ' ')}${watching ? ' (watching)' : ''}`
  return {
    name,
    found: score === null ? verdicts[verdict] : `${verdicts[verdict]}, ${measured(trigger, score, threshold)}`,
  }
}

/** Failures are counted; everything else is measured between 0 and 1. */
export function measured(reason: string, score: number, threshold: number | null): string {
  if (reason === 'failed_answers') return `${score} of ${threshold ?? '–'} in a row`
  return `score ${score.toFixed(2)}, fires at ${threshold?.toFixed(2) ?? '–'}`
}

function reasonInWords(reason: string): string {
  const words = Object.entries(reasonWords).find(([name]) => name === reason)?.[1] ?? reason.replaceAll('_', ' ')
  return words.charAt(0).toLowerCase() + words.slice(1)
}
