import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { ruleTemplates } from '../packages/core/src/rule-templates.ts'
import { isAssistants, readSentences, type Sentence } from '../packages/detect/learn/sentences.ts'
import {
  type Labelled,
  linesOf,
  ownSets,
  readMoods,
  readNearKinds,
  readRequests,
  scoreOf,
  sharedAreHere,
  sharedSets,
} from '../packages/detect/quality/labelled.ts'
import { detectors } from '../packages/detect/src/index.ts'
import { topicSignals } from '../packages/detect/src/learned/signals.ts'
import { promisesPerson } from '../packages/detect/src/promise.ts'

/**
 * `npm run bench:decisions` prints how good each detector is on lines that nothing was learned from or tuned on, as
 * the table of docs/decision-quality.md. `-- --write` puts it there; `-- --misses` lists the texts that it gets wrong.
 */
const Question = z.object({ text: z.string() })
const flags = new Set(process.argv.slice(2))
const before = performance.now()
detectors.sentiment('The first text loads the model.')
const loading = performance.now() - before

const asks = (text: string) => reaches(detectors.explicitRequest(text))
const frustrated = (text: string) => (detectors.frustration(text)?.score ?? 0) >= 0.5
const negative = (text: string) => detectors.sentiment(text) <= -0.4
const promises = (text: string) => promisesPerson(text) !== null
const reaches = (found: { score: number; threshold: number } | null) => found !== null && found.score >= found.threshold

const lines: string[] = []
const times: number[] = []
const customers = readSentences('meaning', 'measuring').filter((one) => !isAssistants(one))
const assistants = readSentences('meaning', 'measuring').filter(isAssistants)
const six = new Set(['en', 'de', 'es', 'fr', 'pt', 'ar'])

const sets: [signal: string, set: string, rows: Labelled[], finds: (text: string) => boolean][] = [
  ['request', 'new lines, 31 languages', labelled(customers, 'request'), asks],
  ['request', 'ordinary lines among them', ordinary(customers), asks],
  ['request', '`bench/sets/explicit-request`', readRequests(new URL('explicit-request.jsonl', ownSets)), asks],
  ['request', '`bench/sets/explicit-request-2`', readRequests(new URL('explicit-request-2.jsonl', ownSets)), asks],
  ['request', '`bench/sets/near-kinds`, held out', nearKinds('request'), asks],
  ['request', '`bench/sets/injections`', readRequests(new URL('injections.jsonl', ownSets)), asks],
  ['request', 'questions of four knowledge bases', questions(), asks],
  ['promise', 'new lines, 31 languages', labelled(assistants, 'promise'), promises],
  ['promise', '`bench/sets/near-kinds`, held out', nearKinds('promise'), promises],
  ['frustration', 'new lines, 31 languages', labelled(customers, 'frustration'), frustrated],
  ['frustration', 'new lines, six languages', labelled(customers.filter(inSix), 'frustration'), frustrated],
  ['negative', 'new lines, 31 languages', labelled(customers, 'negative'), negative],
  ['thanks', 'new lines, 31 languages', labelled(customers, 'thanks'), detectors.isThanks],
  ['greeting', 'new lines, 31 languages', labelled(customers, 'greeting'), detectors.isGreeting],
  ...topicRows(),
]
if (sharedAreHere)
  sets.push(
    ['request', '`explicit_request.dev`', readRequests(new URL('explicit_request.dev.jsonl', sharedSets)), asks],
    ['request', '`own_hard_cases.dev`', readRequests(new URL('own_hard_cases.dev.jsonl', sharedSets)), asks],
    [
      'frustration',
      '`frustration_single.dev`',
      readMoods(new URL('frustration_single.dev.jsonl', sharedSets)),
      frustrated,
    ],
    [
      'frustration',
      '`frustration_multiturn.dev`',
      readMoods(new URL('frustration_multiturn.dev.jsonl', sharedSets)),
      frustrated,
    ],
  )
else console.log('../shared/datasets is not here: its sets are left out.')

print('| signal | lines | texts | precision | recall | F1 | false alarms |', '|---|---|---|---|---|---|---|')
for (const [signal, set, rows, finds] of sets) {
  const { texts, precision, recall, f1, missed, falseAlarms, times: took } = scoreOf(rows, finds)
  const positives = rows.filter(({ expected }) => expected).length
  const share = `${((100 * falseAlarms.length) / Math.max(1, texts - positives)).toFixed(1)} %`
  const shown =
    positives === 0 ? ['', '', ''] : [precision, recall, f1].map((value) => value.toFixed(3).replace(/^0/, ''))
  print(`| ${signal} | ${set} | ${texts} | ${shown.join(' | ')} | ${share} |`)
  times.push(...took)
  if (!flags.has('--misses')) continue
  for (const text of missed) console.log(`  missed       ${JSON.stringify(text)}`)
  for (const text of falseAlarms) console.log(`  false alarm  ${JSON.stringify(text)}`)
}
const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const size = statSync(new URL('../packages/detect/src/learned/signals.model', import.meta.url)).size
print(
  '',
  `The model has ${(size / 1024).toFixed(0)} KB and was loaded in ${loading.toFixed(0)} ms; a detector takes ` +
    `${median.toFixed(2)} ms at the median, on a machine that did other work as well.`,
)

if (flags.has('--write')) {
  const file = new URL('../docs/decision-quality.md', import.meta.url)
  const [head, rest = ''] = readFileSync(file, 'utf8').split('<!-- measured -->')
  const tail = rest.split('<!-- /measured -->')[1] ?? ''
  writeFileSync(file, `${head}<!-- measured -->\n\n${lines.join('\n')}\n\n<!-- /measured -->${tail}`)
}

function print(...more: string[]): void {
  lines.push(...more)
  for (const line of more) console.log(line)
}

function inSix({ language }: Sentence): boolean {
  return six.has(language)
}

function labelled(sentences: Sentence[], label: string): Labelled[] {
  return sentences.map(({ text, labels }) => ({ text, expected: labels.has(label) }))
}

function ordinary(sentences: Sentence[]): Labelled[] {
  return labelled(
    sentences.filter(({ labels }) => labels.has('none')),
    'request',
  )
}

function nearKinds(signal: 'request' | 'promise'): Labelled[] {
  return readNearKinds().filter((one) => one.signal === signal && one.half === 'held-out')
}

function questions(): Labelled[] {
  return ['clinic', 'saas', 'shop-de', 'telco-es'].flatMap((base) =>
    linesOf(new URL(`answers/${base}.q.jsonl`, ownSets), Question).map(({ text }) => ({ text, expected: false })),
  )
}

/** Every template asked about every line about topics. */
function topicRows(): typeof sets {
  const sentences = readSentences('topics', 'measuring')
  const finds = (template: keyof typeof ruleTemplates) => (text: string) =>
    (detectors.sought(text, { template, says: '', examples: [], counterexamples: [] })?.score ?? 0) >= 0.5
  return topicSignals.map((topic) => [
    `topic ${topic}`,
    'new lines, six languages',
    labelled(sentences, topic),
    finds(topic),
  ])
}
