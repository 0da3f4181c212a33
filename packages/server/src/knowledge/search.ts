import { detectLanguage } from '@baton/detect/language'
import { confidence, noiseAround, noiseOf } from './confidence.ts'
import { type Corpus, createCorpus } from './corpus.ts'
import { leansOn } from './follow-up.ts'
import { createPostings } from './postings.ts'
import { type AskedWord, askedWords } from './question.ts'
import { type Candidate, coverage, createRanking, missing } from './ranking.ts'
import { inSlices } from './slices.ts'
import { wordsOf } from './terms.ts'
import type { Vocabulary } from './vocabulary.ts'

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
 * weighted by how rare they are, over an article's titles, questions, headings and sections. Offline, in memory; a
 * search over thousands of articles takes milliseconds.
 */
export function buildIndex(articles: SearchArticle[]): ArticleIndex {
  const work = steps(articles, createCorpus())
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/**
 * Builds the same index, but lets other work run after every `sliceMs` milliseconds. A `corpus` that read most of the
 * articles before makes it much faster.
 */
export async function buildIndexInSlices(
  articles: SearchArticle[],
  { sliceMs = 8, corpus = createCorpus() }: { sliceMs?: number; corpus?: Corpus } = {},
): Promise<ArticleIndex> {
  return inSlices(steps(articles, corpus), sliceMs)
}

const mostSamples = 40
/**
 * How many further candidates are considered, to find one in the question's own language, and the factor for the score
 * of a hit in another language.
 */
const mostTranslations = 15
const foreignWorth = 0.5
/** From this confidence on, an article in the question's language comes before all others. */
const sureEnough = 0.5

function* steps(articles: SearchArticle[], corpus: Corpus): Generator<void, ArticleIndex> {
  const { vocabulary } = corpus
  const read = yield* corpus.read(articles)
  const collected = createPostings()
  /** The text of each body field; empty for the others. */
  const texts: string[] = []
  const languages = read.map(({ language }) => language)
  for (const [article, { fields }] of read.entries()) {
    for (const { section, asks, terms, text } of fields) {
      collected.add({ article, section, asks }, terms)
      texts.push(text)
    }
    yield
  }
  const postings = yield* collected.finish(articles.length, vocabulary)
  const rank = createRanking(postings)

  const noise = yield* measuredNoise()

  const characters = articles.reduce((sum, { title, body }) => sum + title.length + body.length, 0)

  return {
    whole: (mostCharacters) =>
      characters > mostCharacters ? null : articles.map(({ id, title, body }) => ({ articleId: id, title, body })),
    search(question, limit = 5, before = []) {
      const language = detectLanguage(question) ?? detectLanguage(before.slice(-5).join('\n'))
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

  /** Measures what a question without an answer scores here; again only when the articles are many more or fewer. */
  function* measuredNoise(): Generator<void, number> {
    const { measured } = corpus
    if (measured && Math.abs(measured.articles - articles.length) * 10 <= measured.articles) return measured.noise
    const samples: number[] = []
    const count = Math.min(articles.length, mostSamples)
    for (let i = 0; i < count; i++) {
      samples.push(around(Math.floor((i * articles.length) / count)))
      yield
    }
    const noise = noiseOf(articles.length > 1 ? samples : [])
    corpus.measured = { articles: articles.length, noise }
    return noise
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
    const sureOf = (candidate: Candidate) => {
      const others = ranked.filter((other) => other !== candidate && foreign(other) === foreign(candidate))
      const lead = candidate.score - Math.max(0, ...others.map(({ score }) => score))
      return confidence(
        { lead, ...coverage(postings, words, candidate.askedField), missing: missing(postings, words, candidate) },
        noiseAround(noise, articles.length > 1 ? around(candidate.article) : noise),
      )
    }
    const own = ranked[0] && foreign(ranked[0]) ? ranked.find((candidate) => !foreign(candidate)) : undefined
    const first = own && sureOf(own) >= sureEnough ? own : ranked[0]
    return [...ranked.filter((one) => one === first), ...ranked.filter((one) => one !== first)]
      .slice(0, limit)
      .map((candidate) => {
        const { id = '', title = '' } = articles[candidate.article] ?? {}
        return {
          articleId: id,
          title,
          score: candidate.score,
          confidence: candidate === first ? sureOf(candidate) : 0,
          excerpt: excerptOf(candidate, words) || title,
        }
      })
  }

  /** Returns the text that has most of what was asked, the first of equals. */
  function excerptOf({ told }: Candidate, words: AskedWord[]): string {
    const candidates = told.map(({ field }) => field).sort((a, b) => a - b)
    const found = candidates.map((field) => saidOf(texts[field] ?? '', words, vocabulary))
    return texts[candidates[found.indexOf(Math.max(...found))] ?? -1] ?? ''
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
