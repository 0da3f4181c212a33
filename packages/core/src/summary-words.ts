import type { SummaryParts, SummaryPiece } from './model.ts'

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

/** Returns the words of a summary in a language; in English where Baton has no texts. */
const wordsIn = (language: string | null): Words =>
  language !== null && language in words ? words[language as keyof typeof words] : words.en

/**
 * Returns a summary in a language: its parts for the team, and its text, which the contact reads too. The text leaves
 * out what teammates wrote for each other.
 */
export function summaryIn(
  facts: NonNullable<SummaryParts['facts']>,
  language: string | null,
): { text: string; parts: Omit<SummaryParts, 'facts'> } {
  const say = wordsIn(language)
  const parts = (shown: (piece: SummaryPiece) => boolean) => ({
    wants: piecesIn(facts.wants.filter(shown), language),
    tried: piecesIn(facts.tried.filter(shown), language),
    open: piecesIn(facts.open.filter(shown), language),
  })
  const { wants, tried, open } = parts(({ kind }) => kind !== 'before')
  return { text: `${say.wants}: ${wants} ${say.tried}: ${tried} ${say.open}: ${open}`, parts: parts(() => true) }
}

/** Returns pieces of a summary as sentences in the reader's language. */
function piecesIn(pieces: SummaryPiece[], language: string | null): string {
  const say = wordsIn(language)
  return pieces.map((piece) => sentence(piece, say)).join(' ')
}

function sentence({ kind, text = '' }: SummaryPiece, say: Words): string {
  switch (kind) {
    case 'quote':
      return text
    case 'before':
      return `${say.before}: ${ended(text)}`
    case 'answered':
      return `${say.answered} ${text}.`
    case 'said':
      return `${say.said} “${text.replace(/[“”"]/g, "'")}”${isEnded(text) ? '' : '.'}`
    default:
      return say[kind]
  }
}

const isEnded = (text: string) => /[.!?…。！？؟।]$/.test(text)
const ended = (text: string) => (isEnded(text) ? text : `${text}.`)

/** Returns every part with its label in the teammate’s language. Summaries without facts are as they were written. */
export function labelledParts({ facts, ...parts }: SummaryParts, language: string): [label: string, text: string][] {
  const say = wordsIn(language)
  const of = (part: 'wants' | 'tried' | 'open') => (facts ? piecesIn(facts[part], language) : parts[part])
  return [
    [say.wants, of('wants')],
    [say.tried, of('tried')],
    [say.open, of('open')],
  ]
}
