import { cutText } from '@baton/core/cut-text'
import type { SearchHit } from '../knowledge/search.ts'
import type { AnswerInput, PastMessage } from './assistant.ts'
import { inAnyLanguage, phrase } from './phrases.ts'

/**
 * Below `plausible`, even the best article does not fit. Articles that score less than half of the best are not
 * offered.
 */
const plausible = 0.1
const beside = 0.5
const most = 3

/**
 * Where no article answers for certain: the honest sentence, with those that may to choose from by number. Null: none
 * may.
 */
export function suggest(hits: SearchHit[], locale: string | null): string | null {
  const [best] = hits
  if (!best || best.confidence < plausible) return null
  const near = hits.filter(({ score }) => score > best.score * beside)
  const titles = [...new Set(near.map(({ title }) => named(title)))].filter((title) => title !== '').slice(0, most)
  if (titles.length === 0) return null
  const list = titles.map((title, i) => `${i + 1}. ${title}`).join('\n')
  return `${phrase('unsure', locale)}\n\n${list}\n\n${phrase('choose', locale)}`
}

/**
 * The article that a number chooses from what was suggested just before; what it is shown for is the question asked
 * then.
 */
export function chosen({
  question,
  history,
  articles,
}: Pick<AnswerInput, 'question' | 'history' | 'articles'>): SearchHit | null {
  const number = numberIn(question)
  const last = history.at(-1)
  if (
    number === null ||
    last?.author !== 'assistant' ||
    !inAnyLanguage('unsure').some((unsure) => last.text.startsWith(unsure))
  )
    return null
  const title = [...last.text.matchAll(/^([1-9])\. (.+)$/gmu)].find(([, n]) => Number(n) === number)?.[2]
  if (title === undefined) return null
  const asked = askedIn(history)
  const of = (hits: SearchHit[]) => hits.find((hit) => named(hit.title) === title)
  return of(articles.search(asked.at(-1) ?? title, 5, asked.slice(0, -1))) ?? of(articles.search(title, 5)) ?? null
}

const named = (title: string) => cutText(title.replace(/\s+/g, ' ').trim(), 120)

/** “2”, “#2”, “number 2 please”, “２”: a digit of any script with hardly any other text. */
function numberIn(text: string): number | null {
  const digit =
    /^(?:\p{L}{1,8}\.? ?)?[#(]?(\p{Nd})[.)!]*(?:,? ?(?:please|pls|bitte|por favor|svp|s['’]il vous pla[iî]t|من فضلك))?[.!]*$/u.exec(
      text.normalize('NFKC').trim().toLowerCase(),
    )?.[1]
  const code = digit?.codePointAt(0)
  const zero = zeros.findLast((zero) => code !== undefined && zero <= code)
  return code === undefined || zero === undefined ? null : code - zero
}

/** Of the digits people type: Latin, Arabic, Persian, Hindi. */
const zeros = [0x30, 0x660, 0x6f0, 0x966]

const askedIn = (history: PastMessage[]) => history.flatMap(({ author, text }) => (author === 'contact' ? [text] : []))
