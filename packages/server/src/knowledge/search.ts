import { detectLanguage } from '@baton/detect/language'
import { confidence, noiseAround, noiseOf } from './confidence.ts'
import { leansOn } from './follow-up.ts'
import { createPostings } from './postings.ts'
import { type AskedWord, askedWords } from './question.ts'
import { type Candidate, coverage, createRanking, missing } from './ranking.ts'
import { readConcepts } from './same-meaning.ts'
import { sectionsOf, withoutHeading } from './sections.ts'
import { wordsOf } from './terms.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** An article as the search reads it. */
export interface SearchArticle {
  id: string
  title: string
  body: string
  questions: string[]
}

export interface SearchHit {
  articleId: string
  title: string
  score: number
  /** 0–1; means the same in every knowledge base. */
  confidence: number
  /** The part of the article that answers, as markdown. */
  excerpt: string
}

export interface ArticleIndex {
  /**
   * Returns the articles that answer, the best first. `before`: what the contact wrote earlier, oldest first, for a
   * question that depends on it.
   */
  search(question: string, limit?: number, before?: string[]): SearchHit[]
  /**
   * Returns every article, for callers who read all, if the texts have at most this many characters together; otherwise
   * null.
   */
  whole(mostCharacters: number): { articleId: string; title: string; body: string }[] | null
}

/**
 * Builds an index that finds the article that answers. The score is the cosine of words and of what they may mean,
 * weighted by how rare they are, over an article's titles, questions and sections. Offline, in memory; a search over
 * thousands of articles takes milliseconds.
 */
export function buildIndex(articles: SearchArticle[]): ArticleIndex {
  const work = steps(articles)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Builds the same index, but lets other work run after every `sliceMs` milliseconds. */
export async function buildIndexInSlices(articles: SearchArticle[], sliceMs = 8): Promise<ArticleIndex> {
  const work = steps(articles)
  for (;;) {
    const end = performance.now() + sliceMs
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (performance.now() < end)
    await new Promise(setImmediate)
  }
}

const mostSamples = 40
/**
 * How many further candidates are considered, to find one in the question's own language, and the factor for the score
 * of a hit in another language.
 */
const mostTranslations = 15
const foreignWorth = 0.8

function* steps(articles: SearchArticle[]): Generator<void, ArticleIndex> {
  if (articles.length > 0) yield* readConcepts()
  const vocabulary = createVocabulary()
  const collected = createPostings()
  const sections: string[][] = []
  const languages: (string | null)[] = []
  for (const [number, { title, questions, body }] of articles.entries()) {
    const ways = [title, ...questions].map(vocabulary.add)
    for (const way of ways) collected.add(number, true, way)
    const head = ways.flat().slice(0, 200)
    const parts = sectionsOf(body)
    languages.push(detectLanguage([title, ...questions, body.slice(0, 500)].join('\n')))
    sections.push(parts)
    for (const part of parts.length > 0 ? parts : ['']) {
      collected.add(number, false, [...head, ...vocabulary.add(part)])
      yield
    }
  }
  const postings = yield* collected.finish(articles.length, vocabulary)
  const rank = createRanking(postings)

  const firstFields = new Map<number, number>()
  for (let field = 0; field < postings.fields; field++)
    if (postings.asks[field] === 0 && !firstFields.has(postings.articleOf[field] ?? 0))
      firstFields.set(postings.articleOf[field] ?? 0, field)

  const samples: number[] = []
  for (let i = 0; i < Math.min(articles.length, mostSamples); i++) {
    const number = Math.floor((i * articles.length) / Math.min(articles.length, mostSamples))
    samples.push(around(number))
    yield
  }
  const noise = noiseOf(articles.length > 1 ? samples : [])

  const characters = articles.reduce((sum, { title, body }) => sum + title.length + body.length, 0)

  return {
    whole: (mostCharacters) =>
      characters > mostCharacters ? null : articles.map(({ id, title, body }) => ({ articleId: id, title, body })),
    search(question, limit = 5, before = []) {
      const language = detectLanguage(question)
      const alone = find(askedWords(question, { vocabulary, idf: postings.idf }), limit, language)
      const leaning = leansOn(question, before)
      const sure = alone[0]?.confidence ?? 0
      if (!leaning || (leaning.how === 'short' && sure >= 0.5)) return alone
      const together = find(askedWords(question, { vocabulary, idf: postings.idf }, leaning.on), limit, language).map(
        (hit) => ({
          ...hit,
          confidence: hit.confidence * 0.9,
        }),
      )
      // A question that openly refers back to the conversation is rarely a new one.
      return (together[0]?.confidence ?? 0) >= sure * (leaning.how === 'openly' ? 0.7 : 1) ? together : alone
    },
  }

  /** Returns how well an article's own question fits the best of the other articles. */
  function around(number: number): number {
    const question = articles[number]?.questions[0] ?? articles[number]?.title ?? ''
    return (
      rank(askedWords(question, { vocabulary, idf: postings.idf }), 2).find(({ article }) => article !== number)
        ?.score ?? 0
    )
  }

  function find(words: AskedWord[], limit: number, language: string | null): SearchHit[] {
    // Where a base says the same in several languages, people want their own. A translation does not compete with the
    // article that it translates.
    const foreign = ({ article }: Candidate) => language !== null && (languages[article] ?? language) !== language
    const worth = (candidate: Candidate) => candidate.score * (foreign(candidate) ? foreignWorth : 1)
    const ranked = rank(words, limit + mostTranslations).sort((a, b) => worth(b) - worth(a))
    return ranked.slice(0, limit).map((candidate, place) => {
      const { id = '', title = '' } = articles[candidate.article] ?? {}
      const next = ranked.slice(place + 1).find((other) => foreign(other) === foreign(candidate))
      const lead = candidate.score - (next?.score ?? 0)
      const sure =
        place === 0
          ? confidence(
              {
                lead,
                ...coverage(postings, words, candidate.askedField),
                missing: missing(postings, words, candidate),
              },
              noiseAround(noise, articles.length > 1 ? around(candidate.article) : noise),
            )
          : 0
      return {
        articleId: id,
        title,
        score: candidate.score,
        confidence: sure,
        excerpt: excerptOf(candidate, words) || title,
      }
    })
  }

  /** Returns the section that has most of what was asked, the first of equals. */
  function excerptOf({ article, told }: Candidate, words: AskedWord[]): string {
    const first = firstFields.get(article) ?? 0
    const candidates = told.map(({ field }) => field - first).sort((a, b) => a - b)
    const texts = candidates.map((section) => sections[article]?.[section] ?? '')
    const found = texts.map((text) => saidOf(text, words, vocabulary))
    return withoutHeading(texts[found.indexOf(Math.max(...found))] ?? '')
  }
}

function saidOf(text: string, words: AskedWord[], vocabulary: Vocabulary): number {
  const said = new Set(wordsOf(text).map((word) => vocabulary.termOf(word)))
  return words.reduce(
    (sum, word) =>
      sum + (word.tells ? word.weight * (word.meanings.find(({ term }) => said.has(term))?.likeness ?? 0) : 0),
    0,
  )
}
