import { type Postings, standsBetween, weightIn } from './postings.ts'
import type { AskedWord } from './question.ts'

/** An article, how well it fits a question, and the fields that say so. */
export interface Candidate {
  article: number
  /** Its fields: from the first up to, not including, the second. */
  fields: [number, number]
  /** The section that fits best; null where the article's title or questions fit better than any heading. */
  section: number | null
  score: number
  /** The title, question or heading that fits best; -1: none. */
  askedField: number
  /** Its body fields with their scores, of the section where there is one; only the best where there are many. */
  told: { field: number; score: number }[]
}

const mostTold = 8

/**
 * Creates a function that returns the `limit` articles that fit best, the best first. The score is the cosine of the
 * words, over the titles and questions and over the sections with their headings: that of the best section.
 */
export function createRanking(postings: Postings): (words: AskedWord[], limit: number) => Candidate[] {
  const { fields, articleOf, asks, sectionOf, from, field, weight } = postings
  const scores = new Float64Array(fields)
  const counted = new Int32Array(fields)

  return (words, limit) => {
    scores.fill(0)
    counted.fill(0)
    const length = Math.sqrt(words.reduce((sum, word) => sum + word.weight ** 2, 0)) || 1
    for (const [i, word] of words.entries()) {
      // A word counts once in a field: for the most likely of its meanings there.
      for (const { term, likeness } of word.meanings) {
        const worth = (word.weight * likeness) / length
        for (let at = from[term] ?? 0, end = from[term + 1] ?? 0; at < end; at++) {
          const f = field[at] ?? 0
          if (counted[f] === i + 1) continue
          counted[f] = i + 1
          scores[f] = (scores[f] ?? 0) + worth * (weight[at] ?? 0)
        }
      }
    }

    const best: Candidate[] = []
    for (let f = 0; f < fields; ) {
      const article = articleOf[f] ?? 0
      const first = f
      let [whole, wholeField] = [0, -1]
      for (; f < fields && articleOf[f] === article && sectionOf[f] === -1; f++) {
        if ((scores[f] ?? 0) <= whole) continue
        whole = scores[f] ?? 0
        wholeField = f
      }
      const candidate: Candidate = {
        article,
        fields: [first, f],
        section: null,
        score: 0,
        askedField: wholeField,
        told: [],
      }
      while (f < fields && articleOf[f] === article) {
        const section = sectionOf[f] ?? 0
        let [asked, askedField, told] = [whole, wholeField, 0]
        for (; f < fields && articleOf[f] === article && sectionOf[f] === section; f++) {
          const score = scores[f] ?? 0
          if (asks[f] === 0) told = Math.max(told, score)
          else if (score > asked) [asked, askedField] = [score, f]
        }
        const score = 0.65 * asked + 0.35 * told + 0.25 * Math.max(asked, told)
        if (score <= candidate.score) continue
        Object.assign(candidate, { score, askedField, section: askedField === wholeField ? null : section })
      }
      if (candidate.score === 0 || (best.length === limit && candidate.score <= (best.at(-1)?.score ?? 0))) continue
      candidate.fields[1] = f
      candidate.told = tellers(candidate)
      const place = best.findIndex(({ score }) => score < candidate.score)
      best.splice(place < 0 ? best.length : place, 0, candidate)
      if (best.length > limit) best.pop()
    }
    return best
  }

  function tellers({ fields: [first, end], section }: Candidate) {
    const found: Candidate['told'] = []
    for (let f = first; f < end; f++)
      if (asks[f] === 0 && (section === null || sectionOf[f] === section))
        found.push({ field: f, score: scores[f] ?? 0 })
    return found.length <= mostTold ? found : found.sort((a, b) => b.score - a.score).slice(0, mostTold)
  }
}

/**
 * Returns how far a title or question and the asked words cover each other. `share`: how much of the field's weight was
 * asked for. `evidence`: how much of the question's telling words it has (1: one word that no other article has).
 */
export function coverage(postings: Postings, words: AskedWord[], field: number): { share: number; evidence: number } {
  if (field < 0) return { share: 0, evidence: 0 }
  const used = new Set<number>()
  let [share, evidence] = [0, 0]
  for (const word of words) {
    const match = word.meanings.find(({ term }) => weightIn(postings, term, field) > 0)
    if (!match) continue
    if (word.tells) evidence += word.weight * match.likeness
    if (!used.has(match.term)) share += weightIn(postings, match.term, field) * match.likeness
    used.add(match.term)
  }
  return {
    share: (share * (postings.norms[field] ?? 0)) / (postings.totals[field] || 1),
    evidence: evidence / postings.idf(undefined),
  }
}

/**
 * Returns the share of a question's own telling words, 0–1, that the article does not have anywhere; where a section
 * was found by its heading, that neither the section nor the article's title and questions have.
 */
export function missing(postings: Postings, words: AskedWord[], { fields, section }: Candidate): number {
  const ranges = section === null ? [fields] : rangesOf(postings, fields, section)
  const telling = words.filter(({ tells, own }) => tells && own)
  const said = ({ meanings }: AskedWord) =>
    meanings.some(({ term }) => ranges.some(([from, to]) => standsBetween(postings, term, { from, to })))
  return telling.length === 0 ? 0 : telling.filter((word) => !said(word)).length / telling.length
}

/** Returns the fields of the whole article and those of one section. */
function rangesOf({ sectionOf }: Postings, [from, to]: [number, number], section: number): [number, number][] {
  let [whole, first, end] = [from, from, from]
  for (let f = from; f < to; f++) {
    if (sectionOf[f] === -1) whole = f + 1
    if ((sectionOf[f] ?? 0) < section) first = f + 1
    if ((sectionOf[f] ?? 0) <= section) end = f + 1
  }
  return [
    [from, whole],
    [first, end],
  ]
}
