import { cutText } from '@baton/core/cut-text'
import type { SearchHit } from '../knowledge/search.ts'
import type { AnswerInput, PastMessage } from './assistant.ts'
import { inAnyLanguage, phrase } from './phrases.ts'

/**
 * Articles are suggested when the best has at least `plausible` confidence. The others must score more than half of it.
 */
const plausible = 0.1
const beside = 0.5
const most = 3

/**
 * Returns the reply when no article answers for certain: a sentence that says so, and a numbered list of articles that
 * may help. Null when none may.
 */
export function suggest(hits: SearchHit[], locale: string | null, invites = true): string | null {
  const [best] = hits
  if (!best || best.confidence < plausible) return null
  const near = hits.filter(({ score }) => score > best.score * beside)
  const titles = [...new Set(near.map(({ title }) => named(title)))].filter((title) => title !== '').slice(0, most)
  if (titles.length === 0) return null
  const list = titles.map((title, i) => `${i + 1}. ${title}`).join('\n')
  return `${phrase('unsure', locale)}\n\n${list}\n\n${phrase('choose', locale, invites)}`
}

/**
 * Returns the article that the contact chooses by its number from the suggestions just before, found with the question
 * that led to them; null when the message is no such choice.
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

/** Returns the number in a choice such as “2”, “#2”, “number 2 please”, “２”; null when there is much other text. */
function numberIn(text: string): number | null {
  const digit =
    /^(?:\p{L}{1,8}\.? ?)?[#(]?(\p{Nd})[.)!]*(?:,? ?(?:please|pls|bitte|por favor|svp|s['’]il vous pla[iî]t|من فضلك))?[.!]*$/u.exec(
      text.normalize('NFKC').trim().toLowerCase(),
    )?.[1]
  const code = digit?.codePointAt(0)
  const zero = zeros.findLast((zero) => code !== undefined && zero <= code)
  return code === undefined || zero === undefined ? null : code - zero
}

/** The zeros of the digits people type: Latin, Arabic, Persian, Hindi. */
const zeros = [0x30, 0x660, 0x6f0, 0x966]

const askedIn = (history: PastMessage[]) => history.flatMap(({ author, text }) => (author === 'contact' ? [text] : []))
