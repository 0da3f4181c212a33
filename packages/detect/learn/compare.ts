import { detectExplicitRequest } from '../src/explicit-request.ts'
import { promisesPerson } from '../src/promise.ts'
import { crossValidate, type Judged } from './cross-validate.ts'
import { isAssistants, readSentences, type Sentence } from './sentences.ts'

// `npm run compare -w @baton/detect` compares the detectors made of patterns with a model that learns from sentences/.
// Each sentence is judged by a model that has seen nothing of its scenario. The patterns have seen none of them.
const thresholds = Array.from({ length: 33 }, (_, i) => 0.1 + i * 0.025)
const sentences = readSentences()
const customers = sentences.filter((one) => !isAssistants(one))
const assistants = sentences.filter(isAssistants)
const found = (finding: { score: number; threshold: number } | null) => !!finding && finding.score >= finding.threshold
const patterns: Record<string, (text: string) => boolean> = {
  request: (text) => found(detectExplicitRequest(text)),
  promise: (text) => promisesPerson(text) !== null,
}

console.log(`${sentences.length} sentences in ${new Set(sentences.map(({ language }) => language)).size} languages\n`)
for (const label of ['request', 'promise', 'frustration', 'negative', 'positive', 'thanks', 'greeting'])
  compare(label, label === 'promise' ? assistants : customers)

function compare(label: string, lines: Sentence[]): void {
  const judged = crossValidate(lines, label)
  const threshold = bestThreshold(judged)
  const learned = (one: Judged) => one.probability >= threshold
  print(`${label}, learned (from ${threshold.toFixed(2)})`, judged, learned)
  const pattern = patterns[label]
  if (pattern) print(`${label}, patterns`, judged, ({ sentence }) => pattern(sentence.text))
}

function print(name: string, judged: Judged[], finds: (one: Judged) => boolean): void {
  const { precision, recall, f1 } = scoreOf(judged, finds)
  const plain = judged.filter(({ sentence }) => [...sentence.labels].some((label) => label.startsWith('none')))
  const alarms = plain.filter(finds).length / plain.length
  const languages = [...new Set(judged.map(({ sentence }) => sentence.language))]
  const byLanguage = languages.map((language) => {
    const of = scoreOf(
      judged.filter(({ sentence }) => sentence.language === language),
      finds,
    )
    return `${language} ${of.f1.toFixed(2)}`
  })
  console.log(`${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`)
  console.log(`  in ${(alarms * 100).toFixed(1)} % of ordinary lines; F1 by language: ${byLanguage.join(', ')}\n`)
}

function bestThreshold(judged: Judged[]): number {
  const f1 = (threshold: number) => scoreOf(judged, ({ probability }) => probability >= threshold).f1
  return thresholds.reduce((best, threshold) => (f1(threshold) > f1(best) ? threshold : best))
}

function scoreOf(judged: Judged[], finds: (one: Judged) => boolean) {
  const count = (expected: boolean, found: boolean) =>
    judged.filter((one) => one.expected === expected && finds(one) === found).length
  const [right, wrong, missed] = [count(true, true), count(false, true), count(true, false)]
  const precision = right / Math.max(1, right + wrong)
  const recall = right / Math.max(1, right + missed)
  return { precision, recall, f1: (2 * right) / Math.max(1, 2 * right + wrong + missed) }
}
