import type { Finding } from '../triggers/trigger.ts'
import { fold, sentences } from './fold.ts'
import { alone, wordings } from './request/wordings.ts'

/** From here on a message counts as a request for a person. */
export const requestThreshold = 0.6

const longest = 4_000

/** How clearly the contact asks for a person: the clearest sentence counts. Null for text without a hint of it. */
export function detectExplicitRequest(text: string): Finding | null {
  let best: Finding | null = null
  for (const sentence of sentences(text.slice(0, longest))) {
    const score = scoreOf(fold(sentence).replace(/\s+/g, ' ').trim())
    if (score > 0 && (!best || score > best.score)) best = { score, threshold: requestThreshold, quote: sentence.trim().slice(0, 300) }
  }
  return best
}

/** 0.98 a bare word, 0.9 a wish with somebody to grant it; told, refused or merely mentioned stays below the threshold. */
function scoreOf(sentence: string): number {
  const bare = mend(
    sentence
      .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  if (alone.test(bare)) return 0.98
  if (tiredOfBots.test(bare) || plain.test(bare)) return 0.85
  return Math.max(0, ...clauses(sentence).map((clause) => clauseScore(mend(clause))))
}

function clauseScore(clause: string): number {
  let best = 0
  for (const { people, ask, refuse, told } of wordings) {
    const rest = clause.replace(told, ' ')
    const person = people.exec(rest)
    if (!person) continue
    // The wish stands near the person it is for: before it in the same clause, or right after.
    const before = rest.slice(Math.max(0, person.index - 80), person.index)
    const near = `${before}${person[0]}${rest.slice(person.index + person[0].length, person.index + person[0].length + 40)}`
    if (!ask.test(near)) best = Math.max(best, 0.3)
    else if (refuse.test(before.slice(-60))) best = Math.max(best, 0.4)
    else best = Math.max(best, 0.9)
  }
  return best
}

/** A refusal in one clause says nothing about the wish in the next. */
const clauses = (sentence: string) => sentence.split(/[,;:()\u2013\u2014-]+\s|(?<!\p{L})(?:but|because|aber|sondern|pero|mais|mas|sino|لكن)(?!\p{L})/u)

/** Requests that name nobody. */
const plain = /(?<!\p{L})(?:put me through|(?:please |can (?:you|we) )escalate(?: this| me)?$|(?:stop|turn off) the (?:ai|bot|robot)|verbinden sie mich|durchstellen|pase?me con)(?!\p{L})/u

/** Not to want a machine is to want a person. */
const tiredOfBots =
  /(?<!\p{L})(?:don'?t|not|stop|hate|no more|tired of|sick of|instead of|rather than|nicht|kein(?:en|em)?|no quiero|ne veux pas|pas|nao quero|لا اريد)(?!\p{L}).{0,40}(?<!\p{L})(?:talk|talking|speak|speaking|chat|chatting|mit|reden|sprechen|hablar|parler|falar|التحدث)(?!\p{L}).{0,20}(?<!\p{L})(?:chat ?)?(?:bots?|machines?|robots?|roboter|computer|maschine|ai|ki|ia|maquina|robo|الي)(?!\p{L})/u

const keys = ['someone', 'somebody', 'person', 'human', 'agent', 'operator', 'assistant', 'representative']
const notKeys = new Set([
  'assist',
  'persons',
  'humans',
  'agents',
  'operators',
  'assistants',
  'someones',
  'representatives',
  'urgent',
  'absent',
  'humane',
  'agency',
  'persona',
  'personas',
  'personal',
  'personne',
  'agente',
  'agenten',
  'humano',
  'humana',
  'humain',
  'operador',
  'assistants',
  'assistance',
])

/** Misspelt key words, one or two slips away, are read as what was meant. */
function mend(sentence: string): string {
  return sentence.replace(/[a-z]{5,16}/g, (word) => {
    if (notKeys.has(word)) return word
    return keys.find((key) => key === word || (Math.abs(key.length - word.length) <= 1 && slips(word, key) <= (key.length > 7 ? 2 : 1))) ?? word
  })
}

/** Letters added, left out, changed or swapped. */
function slips(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
