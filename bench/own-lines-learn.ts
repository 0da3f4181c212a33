import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { ruleTemplates } from '../packages/core/src/rule-templates.ts'
import { fieldNames } from '../packages/server/src/knowledge/own-lines/fields.ts'
import { compare, measures, readLines, shareAmong } from '../packages/server/src/knowledge/own-lines/likeness.ts'
import { readText } from '../packages/server/src/knowledge/own-lines/reading.ts'
import { stem, wordsOf } from '../packages/server/src/knowledge/terms.ts'
import { curveOf, languages, type OwnTopics, readTopics } from './own-lines.ts'

/**
 * `npx tsx bench/own-lines-learn.ts` learns how to weigh what messages and rules have in common, and writes
 * packages/server/src/knowledge/own-lines/learned.ts: how common each stem and field is among ordinary customers
 * (packages/detect/sentences), and the weights (bench/sets/own-topics-dev and the sentences about templates). After a
 * change of the fields, run it twice: the weights use the shares of the run before. It never reads
 * bench/sets/own-topics.
 */
const sentencesFolder = new URL(process.argv[2] ?? '../packages/detect/sentences/', import.meta.url)
const target = new URL('../packages/server/src/knowledge/own-lines/learned.ts', import.meta.url)

const ordinary = readOrdinary()
const tables = { commonStems: commonStems(), fieldShares: fieldShares() }

interface Examples {
  measured: number[][]
  wanted: number[]
  /** The places of each message's pairs: it was compared with several rules. */
  pairs: [from: number, to: number][]
}

/** What a message shares with a rule never speaks against it, and the rest never for it. */
const signs = measures.map((name) =>
  /^(?:stem|concept|field) (?:best|second|rest|in)|matched$|missing$|example|kind/.test(name)
    ? /unmatched|missing|counterexample/.test(name) && !name.startsWith('kind')
      ? -1
      : 1
    : 0,
)
const sets = languages.map((language) => ({
  own: examplesOf(readTopics('own-topics-dev', language)),
  templates: templates(language),
}))
// Each language is judged by what was learned from the five others.
const curve = curveOf(
  sets.flatMap(({ own }, i) => {
    const scores = scoresOf(own, learn(sets.filter((_, at) => at !== i)))
    return scores.map((score, at) => ({ score, right: own.wanted[at] === 1 }))
  }),
)
console.table(curve.points)
const aim = Number(process.argv[3] ?? 0.7)
const threshold = curve.thresholdFor(aim)
const learned = learn(sets)
console.table(measures.map((name, i) => ({ name, weight: rounded(learned.weights[i] ?? 0) })))
write()

function readOrdinary() {
  return readdirSync(sentencesFolder)
    .filter((name) => name.endsWith('.tsv') && name.split('.')[1] !== 't')
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, sentencesFolder), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#') && !/^[^\t]*(?:promise|assistant)/.test(line))
        .map((line) => ({ language: name.slice(0, 2), text: line.slice(line.indexOf('\t') + 1) })),
    )
}

/** Returns in what share of a language's lines each key occurs: the largest share of all languages. */
function sharesOf(keysIn: (text: string) => Iterable<string>, least: number): Map<string, number> {
  const byLanguage = new Map<string, { lines: number; counts: Map<string, number> }>()
  for (const { language, text } of ordinary) {
    const of = byLanguage.get(language) ?? { lines: 0, counts: new Map() }
    byLanguage.set(language, of)
    of.lines++
    for (const key of new Set(keysIn(text))) of.counts.set(key, (of.counts.get(key) ?? 0) + 1)
  }
  const shares = new Map<string, number>()
  for (const { lines, counts } of byLanguage.values())
    for (const [key, count] of counts)
      if (count >= least) shares.set(key, Math.max(shares.get(key) ?? 0, count / lines))
  return shares
}

function commonStems(): [number, string[]][] {
  const shares = sharesOf((text) => wordsOf(text).map(stem), 3)
  const levels = [0.1, 0.05, 0.025, 0.0125, 0.007, 0.005]
  return levels.map((level, i) => [
    level,
    [...shares]
      .filter(([, share]) => share >= level && share < (levels[i - 1] ?? 2))
      .map(([key]) => key)
      .sort(),
  ])
}

function fieldShares(): Record<string, number> {
  const shares = sharesOf((text) => [...readText(text).field.keys()], 1)
  return Object.fromEntries(fieldNames.map((name, i) => [name, rounded(Math.max(0.003, shares.get(String(i)) ?? 0))]))
}

/**
 * Makes rules of the templates' labelled sentences: three lines of one business as examples, two near misses as
 * counterexamples, and the lines of other businesses as messages. Their writers had no rules in mind.
 */
function templates(language: string): Examples {
  const lines = readFileSync(new URL(`topics/${language}.a.tsv`, sentencesFolder), 'utf8').split('\n')
  let scenario = 0
  const labelled = lines.flatMap((line) => {
    if (line.startsWith('## ')) scenario++
    const [labels = '', text = ''] = line.split('\t')
    return text === '' ? [] : [{ labels: labels.split(','), text, scenario }]
  })
  const names = Object.entries(ruleTemplates).filter(([name]) => labelled.some(({ labels }) => labels.includes(name)))
  const from = (name: string, most: number) =>
    labelled.filter(({ labels, scenario }) => scenario % 4 === 1 && labels.includes(name)).slice(0, most)
  const topics = names.map(([name, { says }]) => ({
    line: says,
    examples: from(name, 3).map(({ text }) => text),
    counterexamples: from(`~${name}`, 2).map(({ text }) => text),
  }))
  const messages = labelled
    .filter(({ scenario }, at) => scenario % 4 === 0 && at % 2 === 0)
    .map(({ labels, text }) => ({ text, topics: names.flatMap(([name], i) => (labels.includes(name) ? [i] : [])) }))
  return examplesOf({ topics, messages })
}

function examplesOf({ topics, messages }: OwnTopics): Examples {
  const rules = topics.map(({ line, ...lines }) => readLines({ says: line, ...lines }))
  const shared = shareAmong(rules)
  const pairs = messages.flatMap(({ text, topics: right }) => {
    const message = readText(text)
    return rules.map((rule, i) => ({ measured: compare(message, rule, shared).measured, wanted: right.includes(i) }))
  })
  return {
    measured: pairs.map(({ measured }) => measured),
    wanted: pairs.map(({ wanted }) => (wanted ? 1 : 0)),
    pairs: messages.map((_, i) => [i * rules.length, (i + 1) * rules.length]),
  }
}

function learn(languages: { own: Examples; templates: Examples }[]) {
  const sets = languages.flatMap(({ own, templates }) => [own, templates])
  const wanted = sets.flatMap((set) => set.wanted)
  const measured = sets.flatMap((set) => set.measured)
  const weights = weightsFor(measured, wanted, { keep: 0.0003, signs })
  const pairs = sets.flatMap((set) => rivals(set, weights))
  const rivalWeights = weightsFor(pairs, wanted, { keep: 0.0001 })
  return { weights, rivalWeights }
}

/** Returns each pair's own score and that of the rule that fits its message best, as own-lines.ts weighs them. */
function rivals({ measured, pairs }: Examples, weights: number[]): number[][] {
  return pairs.flatMap(([from, to]) => {
    const raw = measured.slice(from, to).map((row) => product(weights, row))
    return raw.map((own, i) => {
      const rival = Math.max(-3, ...raw.filter((_, at) => at !== i))
      return [1, own, Math.max(-1, rival - own), rival]
    })
  })
}

function scoresOf(set: Examples, { weights, rivalWeights }: ReturnType<typeof learn>): number[] {
  return rivals(set, weights).map((row) => product(rivalWeights, row))
}

/** Fits a logistic regression by AdaGrad on all rows at once. */
function weightsFor(
  rows: number[][],
  wanted: number[],
  { keep, signs = [] }: { keep: number; signs?: number[] },
): number[] {
  const size = rows[0]?.length ?? 0
  const [weights, squares] = [new Array<number>(size).fill(0), new Array<number>(size).fill(1e-8)]
  for (let round = 0; round < 2_000; round++) {
    const slope = new Array<number>(size).fill(0)
    for (const [i, row] of rows.entries()) {
      const error = 1 / (1 + Math.exp(-product(weights, row))) - (wanted[i] ?? 0)
      for (let j = 0; j < size; j++) slope[j] = (slope[j] ?? 0) + error * (row[j] ?? 0)
    }
    for (let j = 0; j < size; j++) {
      const step = (slope[j] ?? 0) / rows.length + (j === 0 ? 0 : keep * (weights[j] ?? 0))
      squares[j] = (squares[j] ?? 0) + step ** 2
      const moved = (weights[j] ?? 0) - (0.5 * step) / Math.sqrt(squares[j] ?? 1)
      weights[j] = moved * (signs[j] ?? 0) < 0 ? 0 : moved
    }
  }
  return weights
}

function product(weights: number[], row: number[]): number {
  return row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)
}

function rounded(value: number): number {
  return Number(value.toFixed(4))
}

function write() {
  const stems = tables.commonStems.map(([share, list]) => `  [${share}, '${list.join(' ')}'],`)
  const fields = Object.entries(tables.fieldShares).map(([name, share]) => `  ${name}: ${share},`)
  writeFileSync(
    target,
    `// bench/own-lines-learn.ts writes this file.

/** The stems that at least a share of ordinary messages has, in the language that uses them most. */
export const commonStems: [share: number, stems: string][] = [
${stems.join('\n')}
]

/** The share of ordinary messages about a field. */
export const fieldShares: Record<string, number> = {
${fields.join('\n')}
}

/** How much each measure of \`compare\` weighs. */
export const weights = [${learned.weights.map(rounded).join(', ')}]

/** How much it weighs: a constant, the own score, how far the best other rule is ahead, and its score. */
export const rivalWeights = [${learned.rivalWeights.map(rounded).join(', ')}]

/** From so much on, a message matches: about ${aim} of the matches were right on lines of a held-out language. */
export const threshold = ${rounded(threshold)}
`,
  )
}
