import { cutText } from './cut-text.ts'
import type { Detectors } from './detectors.ts'
import type { Author, HandoffReason, Sentiment, SummaryParts } from './model.ts'
import { leavesQuestionOpen } from './triggers/derived.ts'
import { fires } from './verdicts.ts'

/** The input of the summary: everything said since the conversation began, oldest first. */
export interface SummaryInput {
  reason: HandoffReason
  /** The contact's language. The connecting words are in it, or in English where Baton has no texts. */
  language: string | null
  messages: { seq: number; author: Author; text: string; sources?: { title: string }[]; failed?: boolean | null }[]
  /** What the teammate wrote when handing back, if the conversation was handed off before. */
  brief?: string | null
}

export interface Summary {
  text: string
  parts: SummaryParts
  sentiment: Sentiment
}

const words = {
  en: {
    wants: 'Wants',
    tried: 'Tried',
    open: 'Open',
    nothing: 'Has not written anything yet.',
    asked: 'Asked for a person.',
    noAnswer: 'The assistant found no answer.',
    notTried: 'Nothing yet.',
    answered: 'The assistant answered from',
    said: 'The assistant answered',
    before: 'Earlier',
    takeover: 'A teammate joined without being asked.',
  },
  de: {
    wants: 'Anliegen',
    tried: 'Versucht',
    open: 'Offen',
    nothing: 'Hat noch nichts geschrieben.',
    asked: 'Möchte mit einem Menschen sprechen.',
    noAnswer: 'Der Assistent hat keine Antwort gefunden.',
    notTried: 'Noch nichts.',
    answered: 'Antwort des Assistenten aus',
    said: 'Antwort des Assistenten:',
    before: 'Vorher',
    takeover: 'Jemand vom Team hat die Unterhaltung von sich aus übernommen.',
  },
  es: {
    wants: 'Solicita',
    tried: 'Ya se intentó',
    open: 'Pendiente',
    nothing: 'Aún no ha escrito nada.',
    asked: 'Pidió hablar con una persona.',
    noAnswer: 'El asistente no encontró respuesta.',
    notTried: 'Nada todavía.',
    answered: 'El asistente respondió con',
    said: 'El asistente respondió',
    before: 'Antes',
    takeover: 'Alguien del equipo se unió por iniciativa propia.',
  },
  fr: {
    wants: 'Demande',
    tried: 'Déjà tenté',
    open: 'À régler',
    nothing: 'N’a encore rien écrit.',
    asked: 'A demandé à parler à une personne.',
    noAnswer: 'L’assistant n’a pas trouvé de réponse.',
    notTried: 'Rien pour l’instant.',
    answered: 'L’assistant a répondu avec',
    said: 'L’assistant a répondu',
    before: 'Précédemment',
    takeover: 'Un membre de l’équipe est intervenu de sa propre initiative.',
  },
  pt: {
    wants: 'Solicita',
    tried: 'Já tentado',
    open: 'Em aberto',
    nothing: 'Ainda não escreveu nada.',
    asked: 'Pediu para falar com uma pessoa.',
    noAnswer: 'O assistente não encontrou resposta.',
    notTried: 'Nada ainda.',
    answered: 'O assistente respondeu com',
    said: 'O assistente respondeu',
    before: 'Antes',
    takeover: 'Alguém da equipe entrou por iniciativa própria.',
  },
  ar: {
    wants: 'الطلب',
    tried: 'ما جُرّب حتى الآن',
    open: 'ما زال معلّقًا',
    nothing: 'لم تُكتب أي رسالة بعد.',
    asked: 'ورد طلب للتحدث إلى شخص.',
    noAnswer: 'لم يجد المساعد إجابة.',
    notTried: 'لا شيء بعد.',
    answered: 'أجاب المساعد من',
    said: 'أجاب المساعد',
    before: 'سابقًا',
    takeover: 'انضم أحد أعضاء الفريق من تلقاء نفسه.',
  },
}
type Words = (typeof words)['en']

/**
 * Summarises a conversation in the contact's own words: what they want, what was tried and what is open. Never empty,
 * even without messages.
 */
export function summarise({ reason, language, messages, brief }: SummaryInput, detectors: Detectors): Summary {
  const say: Words = isKnown(language) ? words[language] : words.en
  const fromContact = messages.filter(({ author }) => author === 'contact')
  const substance = fromContact.filter(({ text }) => isSubstance(text, detectors))
  const answers = messages.filter(({ author }) => author === 'assistant')
  const asked = reason === 'teammate_takeover' ? say.takeover : say.asked

  const wants = cut(mostTelling(substance) ?? (fromContact.length > 0 ? asked : say.nothing), 220)
  const tried = [brief ? `${say.before}: ${cut(brief, 160)}` : null, triedBy(answers, say)].filter(Boolean).join(' ')
  const last = substance.at(-1)
  const stillOpen = leavesQuestionOpen(reason)
  const answeredLast =
    last &&
    !stillOpen &&
    answers.some(
      ({ seq, sources, failed }) => seq > last.seq && failed !== true && (sources?.length || failed === false),
    )
  const open = last && !answeredLast ? cut(last.text, 220) : asked

  const parts = { wants, tried, open: open === wants && fromContact.length > 1 && !stillOpen ? asked : open }
  const text = `${say.wants}: ${parts.wants} ${say.tried}: ${parts.tried} ${say.open}: ${parts.open}`
  return { text, parts, sentiment: sentimentOf(fromContact.map((message) => message.text)) }
}

function triedBy(answers: SummaryInput['messages'], say: Words): string {
  if (answers.length === 0) return say.notTried
  const titles = [...new Set(answers.flatMap(({ sources }) => sources?.map(({ title }) => title) ?? []))]
  if (titles.length > 0) return `${say.answered} “${titles.slice(-3).join('”, “')}”.`
  const own = answers.findLast(({ failed }) => failed === false)
  return own ? `${say.said} “${cut(own.text, 160)}”` : say.noAnswer
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
  const recent = texts.slice(-3).join('\n')
  if (angry.test(recent) || /!{3,}/.test(recent)) return 'angry'
  return happy.test(recent) ? 'happy' : 'neutral'
}

function isKnown(language: string | null): language is keyof typeof words {
  return language !== null && language in words
}
