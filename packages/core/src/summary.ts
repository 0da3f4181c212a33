import { cutText } from './cut-text.ts'
import type { Detectors } from './detectors.ts'
import type { Author, Handoff, HandoffReason, Sentiment, SummaryParts, SummaryPiece } from './model.ts'
import { summaryIn } from './summary-words.ts'
import { leavesQuestionOpen } from './triggers/derived.ts'
import { fires } from './verdicts.ts'

/** The input of the summary: everything said since the conversation began, oldest first. */
export interface SummaryInput {
  reason: HandoffReason
  /** The contact's language. The connecting words are in it, or in English where Baton has no texts. */
  language: string | null
  messages: { seq: number; author: Author; text: string; sources?: { title: string }[]; failed?: boolean | null }[]
  /** The handoff before this one, with what the teammate wrote when handing back. */
  previous?: Pick<Handoff, 'id' | 'brief'> | null
  /** The last `seq` before the assistant got the conversation back. What was said before is settled. */
  settledSeq?: number
}

export interface Summary {
  /** The summary for the contact too: without the brief, which is for the team only. */
  text: string
  parts: Omit<SummaryParts, 'facts'>
  /** The parts as data, for readers of another language, and for a deletion of what they quote. */
  facts: NonNullable<SummaryParts['facts']>
  sentiment: Sentiment
}

/**
 * Summarises a conversation in the contact's own words: what they want, what was tried and what is open. What an
 * earlier handoff settled counts only if they have said nothing since. Never empty, even without messages.
 */
export function summarise(
  { reason, language, messages, previous, settledSeq = 0 }: SummaryInput,
  detectors: Detectors,
): Summary {
  const hasSubstance = ({ author, text }: SummaryInput['messages'][number]) =>
    author === 'contact' && isSubstance(text, detectors)
  const since = messages.filter(({ seq }) => seq > settledSeq)
  const told = since.some(hasSubstance) ? since : messages
  const fromContact = told.filter(({ author }) => author === 'contact')
  const substance = fromContact.filter(hasSubstance)
  const answers = told.filter(({ author }) => author === 'assistant')
  const asked: SummaryPiece = { kind: reason === 'teammate_takeover' ? 'takeover' : 'asked' }

  const telling = mostTelling(substance)
  const wants = telling === null ? (fromContact.length > 0 ? asked : { kind: 'nothing' as const }) : quote(telling)
  const last = substance.at(-1)
  const stillOpen = leavesQuestionOpen(reason)
  const answeredLast =
    last &&
    !stillOpen &&
    answers.some(
      ({ seq, sources, failed }) => seq > last.seq && failed !== true && (sources?.length || failed === false),
    )
  const open = last && !answeredLast ? quote(last.text) : asked
  const same = open.kind === wants.kind && open.text === wants.text

  const facts = {
    wants: [wants],
    tried: [...(previous?.brief ? [beforePiece(previous.id, previous.brief)] : []), triedBy(answers)],
    open: [same && fromContact.length > 1 && !stillOpen ? asked : open],
  }
  return { ...summaryIn(facts, language), facts, sentiment: sentimentOf(fromContact.map((message) => message.text)) }
}

/** Returns the piece that repeats the brief of an earlier handoff. */
export const beforePiece = (handoffId: string, brief: string): SummaryPiece => ({
  kind: 'before',
  text: cut(brief, 160),
  handoffId,
})

/** Returns the messages of a teammate as a brief. */
export const briefFrom = (texts: readonly string[]): string => cutText(texts.join('\n'), 2000)

const quote = (text: string): SummaryPiece => ({ kind: 'quote', text: cut(text, 220) })

function triedBy(answers: SummaryInput['messages']): SummaryPiece {
  if (answers.length === 0) return { kind: 'notTried' }
  const titles = [...new Set(answers.flatMap(({ sources }) => sources?.map(({ title }) => title) ?? []))]
  if (titles.length > 0) return { kind: 'answered', text: `“${titles.slice(-3).join('”, “')}”` }
  const own = answers.findLast(({ failed }) => failed === false)
  return own ? { kind: 'said', text: cut(own.text, 160), seq: own.seq } : { kind: 'noAnswer' }
}

/** Returns whether a message says more than a greeting, thanks or a bare request for a person. */
export function isSubstance(text: string, { explicitRequest, isGreeting, isThanks }: Detectors): boolean {
  const letters = text.match(/[\p{L}\p{N}]+/gu) ?? []
  if (letters.length === 0 || isThanks(text) || isGreeting(text)) return false
  const request = explicitRequest(text)
  return !request || request.score < request.threshold || text.length - request.quote.length > 15
}

/** Returns whether a message is a bare request for a person. A handoff answers it, never an assistant. */
export const asksOnlyForPerson = (text: string, detectors: Detectors): boolean =>
  fires(detectors.explicitRequest(text)) && !isSubstance(text, detectors)

/** Returns the most informative message. Prefers long and early ones, with numbers or a question. */
function mostTelling(substance: { text: string }[]): string | null {
  let best: { text: string; score: number } | null = null
  for (const [index, { text }] of substance.entries()) {
    const score =
      Math.min(text.length, 160) / 40 + (/\d{3,}/.test(text) ? 2 : 0) + (/[?؟]/.test(text) ? 1 : 0) - index * 0.2
    if (!best || score > best.score) best = { text, score }
  }
  return best?.text ?? null
}

function cut(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= length ? line : `${cutText(line, length - 1)}…`
}

const angry =
  /(?<!\p{L})(?:angry|furious|ridiculous|unacceptable|terrible|awful|worst|useless|horrible|disgusting|scam|fed up|wtf|pathetic|third time|hate|unfassbar|unverschämt|schrecklich|katastrophe|frech|sauer|wütend|inakzeptabel|lächerlich|dritte mal|enfadado|inaceptable|horrible|pésimo|vergüenza|ridículo|furieux|inadmissible|scandaleux|nul|honte|inaceitável|péssimo|ridículo|vergonha|furioso|سيء|غاضب|فظيع)(?!\p{L})/iu
const happy =
  /(?<!\p{L})(?:thank you|thanks|great|perfect|awesome|love|wonderful|danke|super|toll|wunderbar|gracias|genial|perfecto|merci|parfait|génial|obrigad[oa]|ótimo|perfeito|شكرا|رائع|ممتاز)(?!\p{L})/iu

/** Returns the sentiment of the last three messages. */
function sentimentOf(texts: string[]): Sentiment {
  const recent = texts.slice(-3)
  if (recent.some((text) => angry.test(text) || /!{3,}/.test(text))) return 'angry'
  // Who thanks and asks on is polite.
  return recent.some((text) => happy.test(text) && !/[?？؟]/.test(text)) ? 'happy' : 'neutral'
}
