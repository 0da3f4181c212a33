import type { TriggerVerdict } from '@baton/core'

/** One line of what a trigger read: words, with a value and its share of the scale where there is one. */
export interface EvidenceLine {
  text: string
  value?: string
  share?: number
  /** The message that the line is about. Its words are shown instead of `text`. */
  seq?: number
}

const progress: Record<string, string> = { failed: 'failed', helpful: 'helped', answered: 'answered' }
const mostLines = 8

/**
 * Returns what a trigger read in lines: the words that carried the verdict, each rule with its score, each message with
 * its sentiment, or the answers that counted. Inputs are stored for good, so every form may be of an older version.
 */
export function evidenceOf({ input }: Pick<TriggerVerdict, 'input'>): EvidenceLine[] {
  if (typeof input !== 'object' || input === null) return []
  const read = new Map<string, unknown>(Object.entries(input))
  const lines = [
    ...texts(read.get('words')).map((word) => ({ text: `“${word}”` })),
    ...objects(read.get('rules')).flatMap(ruleLine),
    ...objects(read.get('scores')).flatMap(sentimentLine),
    ...texts([read.get('phrase'), read.get('promise'), read.get('asks')]).map((text) => ({ text: `“${text}”` })),
    ...countLine(read.get('failedAnswers'), 'failed answer', 'in a row'),
    ...answersLine(read.get('answers')),
    ...(read.get('repeated') === true ? [{ text: 'The customer asks the same again' }] : []),
  ]
  return lines.slice(0, mostLines)
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : []
const objects = (value: unknown): object[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []

function ruleLine(rule: object): EvidenceLine[] {
  if (!('name' in rule) || !('score' in rule) || typeof rule.score !== 'number') return []
  return [{ text: String(rule.name), value: rule.score.toFixed(2), share: Math.max(0, Math.min(1, rule.score)) }]
}

/** Sentiment runs from −1 to 1; the bar shows how negative it is. */
function sentimentLine(of: object): EvidenceLine[] {
  if (!('seq' in of) || !('score' in of) || typeof of.seq !== 'number' || typeof of.score !== 'number') return []
  const value = of.score.toFixed(2).replace('-', '−')
  return [{ text: 'An earlier message', seq: of.seq, value, share: Math.max(0, Math.min(1, -of.score)) }]
}

function countLine(count: unknown, noun: string, more: string): EvidenceLine[] {
  if (typeof count !== 'number' || count === 0) return []
  return [{ text: `${count} ${count === 1 ? noun : `${noun}s ${more}`}` }]
}

function answersLine(answers: unknown): EvidenceLine[] {
  const named = texts(answers).map((answer) => progress[answer] ?? answer)
  return named.length > 0 ? [{ text: `Answers so far: ${named.slice(-12).join(', ')}` }] : []
}
