import { existsSync, readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { demoArticles } from '../packages/server/src/demo/articles.ts'
import { buildIndex, buildIndexInSlices, type SearchArticle } from '../packages/server/src/knowledge/search.ts'
import { demoQuestions } from './answers-demo.ts'

/**
 * `npx tsx bench/answers.ts` measures how often the built-in assistant is right, and how fast it is with 5,000
 * articles.
 */
interface Question {
  text: string
  /** The id of the article that answers; null: no article does. */
  answer: string | null
}

const scores: Record<string, ReturnType<typeof score>> = {}
for (const set of ['stack', 'covid']) {
  const folder = new URL('../../shared/datasets/', import.meta.url)
  const [articles, questions] = [
    new URL(`faq_${set}_kb.dev.jsonl`, folder),
    new URL(`faq_${set}_questions.dev.jsonl`, folder),
  ]
  if (existsSync(articles) && existsSync(questions))
    Object.assign(scores, scored(set, readArticles(articles), readQuestions(questions)))
  else console.log(`The set “${set}” is not here: its scores are left out.`)
}
// Four made-up companies, written by a person who had not seen the search. Most questions share hardly a word with
// their article, and most questions without an answer are very close to an article.
for (const set of ['saas', 'clinic', 'shop-de', 'telco-es']) {
  const [articles, questions] = [
    new URL(`sets/answers/${set}.kb.jsonl`, import.meta.url),
    new URL(`sets/answers/${set}.q.jsonl`, import.meta.url),
  ]
  Object.assign(scores, scored(set, readArticles(articles), readQuestions(questions)))
}
const shop = demoArticles.map((article) => ({ id: article.title, ...article }))
Object.assign(
  scores,
  scored(
    'demo',
    shop,
    demoQuestions.map(([text, answer]) => ({ text, answer })),
  ),
)
console.table(scores)
await speed(5_000)

function scored(name: string, articles: SearchArticle[], questions: Question[]) {
  const index = buildIndex(articles)
  const given = questions.map((question) => {
    const [hit] = index.search(question.text, 1)
    return { ...question, found: hit?.articleId ?? null, said: hit && hit.confidence >= 0.5 ? hit.articleId : null }
  })
  const half = (odd: number) => given.filter((_, i) => i % 2 === odd)
  return { [name]: score(given), [`${name}, even lines`]: score(half(0)), [`${name}, odd lines`]: score(half(1)) }
}

/**
 * Returns the scores. `right`: the share of the answerable questions. `precision`: the share of the given answers.
 * `false`: the share of the unanswerable questions that got an answer.
 */
function score(given: (Question & { found: string | null; said: string | null })[]) {
  const answerable = given.filter(({ answer }) => answer !== null)
  const answers = given.filter(({ said }) => said !== null)
  const right = answers.filter(({ said, answer }) => said === answer).length
  const ratio = (a: number, b: number) => (b === 0 ? 0 : Number((a / b).toFixed(3)))
  return {
    questions: given.length,
    right: ratio(right, answerable.length),
    precision: ratio(right, answers.length),
    false: ratio(answers.filter(({ answer }) => answer === null).length, given.length - answerable.length),
    'best article is right': ratio(
      answerable.filter(({ found, answer }) => found === answer).length,
      answerable.length,
    ),
  }
}

async function speed(count: number) {
  const articles = madeUp(count)
  const before = memory()
  let started = performance.now()
  const index = buildIndex(articles)
  const built = performance.now() - started
  const megabytes = memory() - before

  const questions = Array.from({ length: 400 }, (_, i) =>
    i % 2 === 0
      ? (articles[(i * 37) % count]?.questions[0] ?? '')
      : `${shop[i % shop.length]?.questions[0]} ${articles[i]?.title}`,
  )
  const times = questions.map((question) => {
    const asked = performance.now()
    index.search(question, 1)
    return performance.now() - asked
  })
  times.sort((a, b) => a - b)

  let [longest, last, building] = [0, performance.now(), true]
  const watch = () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
    if (building) setImmediate(watch)
  }
  setImmediate(watch)
  started = performance.now()
  await buildIndexInSlices(articles)
  building = false
  const sliced = performance.now() - started
  const ms = (value: number | undefined) => `${(value ?? 0).toFixed(1)} ms`
  console.table({
    [`${count} articles of 1,500 characters`]: {
      'answer p50': ms(times[200]),
      'answer p95': ms(times[380]),
      build: ms(built),
      'in slices': ms(sliced),
      'longest pause': ms(longest),
      memory: `${megabytes.toFixed(0)} MB`,
    },
  })
}

/** Makes articles of invented words, some frequent and most rare, the same in every run. */
function madeUp(count: number): SearchArticle[] {
  let seed = 1
  const chance = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  const syllables = 'ka lo mi ter un ver sa pro gen dis tion ing el ra po ni du be co fu'.split(' ')
  const pick = (list: string[], rise = 1) => list[Math.floor(list.length * chance() ** rise)] ?? ''
  const known = demoArticles.flatMap(({ title, body, questions }) =>
    `${title} ${body} ${questions.join(' ')}`.split(/\P{L}+/u),
  )
  const words = [
    ...new Set([
      ...known,
      ...Array.from({ length: 30_000 }, () =>
        Array.from({ length: 2 + Math.floor(chance() * 3) }, () => pick(syllables)).join(''),
      ),
    ]),
  ]
  const text = (length: number) => {
    const said: string[] = []
    for (let size = 0; size < length; size += (said.at(-1)?.length ?? 0) + 1)
      said.push(pick(words, 3) + (chance() < 0.02 ? '.\n\n' : chance() < 0.1 ? '.' : ''))
    return said.join(' ')
  }
  return Array.from({ length: count }, (_, i) => ({
    id: `a${i}`,
    title: text(40),
    body: text(1_500),
    questions: [text(40), text(40), text(40)],
  }))
}

function memory(): number {
  setFlagsFromString('--expose_gc')
  runInNewContext('gc')()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

function lines(file: URL): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

function readArticles(file: URL): SearchArticle[] {
  return lines(file).map((line) => ({
    id: field(line, 'id'),
    title: field(line, 'question'),
    body: field(line, 'answer'),
    questions: [],
  }))
}

function readQuestions(file: URL): Question[] {
  return lines(file).map((line) => ({
    text: field(line, 'text'),
    answer: field(line, 'label') === 'answerable' ? field(line, 'answer_id') : null,
  }))
}

function field(line: unknown, name: string): string {
  const value: unknown =
    typeof line === 'object' && line !== null ? Object.entries(line).find(([key]) => key === name)?.[1] : undefined
  if (typeof value !== 'string') throw new Error(`A line of the set has no “${name}”.`)
  return value
}
