import { detectLanguage } from '@baton/detect/language'
import { readConcepts } from './same-meaning.ts'
import type { SearchArticle } from './search.ts'
import { sectionsOf } from './sections.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** A title, a question, a heading or a text of an article, as numbers of its words. */
export interface Field {
  /** The section; -1 for what stands for the whole article. */
  section: number
  /** True for a title, a question or a heading. */
  asks: boolean
  terms: Int32Array
  /** The text that can be sent as an answer; empty for what asks. */
  text: string
}

export interface ReadArticle {
  article: SearchArticle
  language: string | null
  fields: Field[]
}

/** The articles that were read, with their words. Only new and changed articles are read again. */
export interface Corpus {
  readonly vocabulary: Vocabulary
  /** What a question without an answer scored when there were so many articles; null before it is measured. */
  measured: { articles: number; noise: number } | null
  read(articles: SearchArticle[]): Generator<void, ReadArticle[]>
}

/** Creates an empty corpus. Its vocabulary keeps the words of articles that are gone. */
export function createCorpus(): Corpus {
  const vocabulary = createVocabulary()
  let known = new Map<string, ReadArticle>()
  return {
    vocabulary,
    measured: null,
    *read(articles) {
      if (articles.length > 0) yield* readConcepts()
      const next = new Map<string, ReadArticle>()
      for (const article of articles) {
        const before = known.get(article.id)
        const read = before && isSame(before.article, article) ? before : yield* readArticle(article, vocabulary)
        next.set(article.id, read)
        // Kept at once: a reading that is interrupted goes on where it was.
        known.set(article.id, read)
      }
      known = next
      return articles.flatMap(({ id }) => next.get(id) ?? [])
    },
  }
}

const isSame = (a: SearchArticle, b: SearchArticle) =>
  a.title === b.title &&
  a.body === b.body &&
  a.questions.length === b.questions.length &&
  a.questions.every((question, i) => question === b.questions[i])

const mostHead = 200

function* readArticle(article: SearchArticle, vocabulary: Vocabulary): Generator<void, ReadArticle> {
  const { title, questions, body } = article
  const fields: Field[] = []
  const add = (field: { section: number; asks: boolean; terms: number[]; text?: string }) =>
    fields.push({ text: '', ...field, terms: Int32Array.from(field.terms) })
  const ways = [title, ...questions].map(vocabulary.add)
  for (const terms of ways) add({ section: -1, asks: true, terms })
  const head = ways.flat().slice(0, mostHead)
  const sections = sectionsOf(body)
  for (const [section, { heading, above, texts }] of sections.entries()) {
    const named = vocabulary.add(heading ?? '')
    if (named.length > 0) {
      // “How long?” below “Returns”: asked for alone, or together with what it belongs to.
      add({ section, asks: true, terms: named })
      add({ section, asks: true, terms: [...(ways[0] ?? []), ...above.flatMap(vocabulary.add), ...named] })
    }
    for (const text of texts) {
      add({ section, asks: false, terms: [...head, ...named, ...vocabulary.add(text)], text })
      yield
    }
  }
  if (sections.length === 0) add({ section: 0, asks: false, terms: head })
  const language = detectLanguage(body.slice(0, 1_500)) ?? detectLanguage([title, ...questions].join('\n'))
  return { article, language, fields }
}
