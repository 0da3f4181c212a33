import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findOwnLines } from '../packages/server/src/knowledge/own-lines.ts'

/**
 * `npx tsx bench/own-lines.ts` measures how well rules and topics in a team's own words match customers' messages
 * without a language model: on bench/sets/own-topics, which nothing was tuned on, and with `-- --dev` on
 * bench/sets/own-topics-dev, which the weights were learned from.
 */
export interface OwnTopics {
  topics: { line: string; examples: string[]; counterexamples: string[] }[]
  messages: { text: string; topics: number[] }[]
}

export const languages = ['en', 'de', 'es', 'fr', 'it', 'pt'] as const

export const readTopics = (set: 'own-topics' | 'own-topics-dev', language: string): OwnTopics =>
  JSON.parse(readFileSync(new URL(`sets/${set}/${language}.json`, import.meta.url), 'utf8'))

interface Judged {
  score: number
  right: boolean
}

/** Returns precision and recall along the scores, and the score from which a share of the matches is right. */
export function curveOf(judged: readonly Judged[]) {
  const sorted = [...judged].sort((a, b) => b.score - a.score)
  const all = sorted.filter(({ right }) => right).length
  let found = 0
  const steps = sorted.map(({ score, right }, i) => {
    if (right) found++
    return { score, precision: found / (i + 1), recall: found / all }
  })
  const bestFor = (aim: number) =>
    steps
      .filter(({ precision }) => precision >= aim)
      .reduce((a, b) => (b.recall > a.recall ? b : a), {
        score: Number.POSITIVE_INFINITY,
        precision: 1,
        recall: 0,
      })
  return {
    points: [0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5].map((aim) => ({ 'precision at least': aim, ...bestFor(aim) })),
    thresholdFor: (aim: number) => bestFor(aim).score,
  }
}

function judge({ topics, messages }: OwnTopics): { judged: Judged[]; times: number[] } {
  const among = topics.map(({ line, examples, counterexamples }) => ({
    template: null,
    says: line,
    examples,
    counterexamples,
  }))
  const times: number[] = []
  const judged = messages.flatMap(({ text, topics: right }) => {
    const before = performance.now()
    const scores = among.map((rule) => findOwnLines(text, rule)?.score ?? 0)
    times.push((performance.now() - before) / among.length)
    return scores.map((score, i) => ({ score, right: right.includes(i) }))
  })
  return { judged, times }
}

function rowOf(judged: readonly Judged[]) {
  const said = judged.filter(({ score }) => score >= 0.5)
  const right = said.filter((one) => one.right).length
  const wanted = judged.filter((one) => one.right).length
  const [precision, recall] = [right / Math.max(1, said.length), right / Math.max(1, wanted)]
  return {
    pairs: judged.length,
    wanted,
    precision: Number(precision.toFixed(3)),
    recall: Number(recall.toFixed(3)),
    F1: Number(((2 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(3)),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const set = process.argv.includes('--dev') ? 'own-topics-dev' : 'own-topics'
  const results = languages.map((language) => ({ language, ...judge(readTopics(set, language)) }))
  const all = results.flatMap(({ judged }) => judged)
  console.table(Object.fromEntries([...results.map((one) => [one.language, rowOf(one.judged)]), ['all', rowOf(all)]]))
  if (process.argv.includes('--curve')) console.table(curveOf(all).points)
  const times = results.flatMap((one) => one.times).sort((a, b) => a - b)
  console.log(`median per message and rule: ${times[times.length >> 1]?.toFixed(3)} ms`)
}
