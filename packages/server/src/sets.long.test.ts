import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { buildIndex } from './knowledge/search.ts'

/**
 * Measures answers on whole labelled sets, to notice when the overall quality drops. Single questions are tested next
 * to the code.
 */
const ours = new URL('../../../bench/sets/', import.meta.url)
const shared = new URL('../../../../shared/datasets/', import.meta.url)
const isHere = existsSync(shared)
if (!isHere) console.log('The shared data sets are not here: their two tests are left out.')

const lines = <S extends z.ZodType>(file: URL, shape: S): z.output<S>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => shape.parse(JSON.parse(line)))

function answers(articles: URL, questions: URL) {
  const index = buildIndex(
    lines(articles, z.object({ id: z.string(), question: z.string(), answer: z.string() })).map(
      ({ id, question, answer }) => ({ id, title: question, body: answer, questions: [] }),
    ),
  )
  const asked = lines(
    questions,
    z.object({ text: z.string(), label: z.string(), answer_id: z.string().nullish() }),
  ).filter(({ label }) => label !== 'ambiguous')
  const given = asked.map(({ text, label, answer_id }) => {
    const hits = index.search(text, 3)
    const said = (hits[0]?.confidence ?? 0) >= 0.5
    return {
      answerable: label === 'answerable',
      said,
      right: said && hits[0]?.articleId === answer_id,
      near: hits.some(({ articleId }) => articleId === answer_id),
    }
  })
  const share = (of: typeof given, is: (one: (typeof given)[number]) => boolean) => of.filter(is).length / of.length
  const [answerable, not, told] = [
    given.filter((one) => one.answerable),
    given.filter((one) => !one.answerable),
    given.filter(({ said }) => said),
  ]
  return {
    right: share(answerable, ({ right }) => right),
    precision: share(told, ({ right }) => right),
    wrongly: share(not, ({ said }) => said),
    near: share(answerable, ({ near }) => near),
  }
}

test.runIf(isHere).each(['stack', 'covid'])(
  'answers from the collection “%s”, and silence where it has none',
  (set) => {
    const { right, precision, wrongly } = answers(
      new URL(`faq_${set}_kb.dev.jsonl`, shared),
      new URL(`faq_${set}_questions.dev.jsonl`, shared),
    )
    expect(right).toBeGreaterThanOrEqual(0.5)
    expect(precision).toBeGreaterThanOrEqual(0.85)
    expect(wrongly).toBeLessThanOrEqual(0.1)
  },
)

test.each(['saas', 'clinic', 'shop-de', 'telco-es'])(
  'a base whose questions use other words, “%s”: the article is mostly near, and a guess is rare',
  (set) => {
    const { wrongly, near } = answers(new URL(`answers/${set}.kb.jsonl`, ours), new URL(`answers/${set}.q.jsonl`, ours))
    expect(near).toBeGreaterThan(0.6)
    expect(wrongly).toBeLessThanOrEqual(0.2)
  },
)
