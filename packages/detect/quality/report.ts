import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { detectExplicitRequest, requestThreshold } from '../src/explicit-request.ts'
import { isGreeting } from '../src/greeting.ts'
import { detectLanguage } from '../src/language.ts'
import { promisesPerson } from '../src/promise.ts'
import { isThanks } from '../src/thanks.ts'
import {
  linesOf,
  ownSets,
  readNearKinds,
  readRequests,
  type Score,
  scoreOf,
  scorer,
  sharedAreHere,
  sharedSets,
} from './labelled.ts'

// `npm run quality -w @baton/detect` prints how good each signal is on the labelled sets, and how long it takes.
// `-- --misses` also lists the texts it gets wrong.
const listMisses = process.argv.includes('--misses')

const asks = (text: string) => (detectExplicitRequest(text)?.score ?? 0) >= requestThreshold

console.log('signal            set                           texts  precision  recall    F1   p50 ms   p99 ms   max ms')
for (const set of ['explicit-request', 'explicit-request-2', 'injections'])
  print('explicit request', set, scoreOf(readRequests(new URL(`${set}.jsonl`, ownSets)), asks))

// Sentences near requests and promises, of the kinds that are easily confused. The half “held-out” was never tuned on.
const near = readNearKinds()
for (const half of ['tuned', 'held-out'])
  for (const signal of ['request', 'promise'] as const)
    print(
      signal === 'request' ? 'explicit request' : signal,
      `near-kinds: ${half}`,
      scoreOf(
        near.filter((one) => one.half === half && one.signal === signal),
        signal === 'request' ? asks : (text) => promisesPerson(text) !== null,
      ),
    )

const languages = linesOf(
  new URL('explicit-request-2.jsonl', ownSets),
  z.object({ text: z.string(), language: z.string() }),
)
for (const language of new Set(languages.map(({ language }) => language)))
  print(
    `language ${language}`,
    'explicit-request-2',
    scoreOf(
      languages.map(({ text, language: written }) => ({ text, expected: written === language })),
      (text) => detectLanguage(text) === language,
    ),
  )

// No labels say where these are to be found; here they must not be.
const questions = collect(
  'q',
  z.object({ text: z.string() }).transform(({ text }) => text),
)
const answers = collect(
  'kb',
  z.object({ answer: z.string() }).transform(({ answer }) => answer),
)
const absent = (texts: string[]) => texts.map((text) => ({ text, expected: false }))
print('greeting', 'questions: false alarms', scoreOf(absent(questions), isGreeting))
print('thanks', 'questions: false alarms', scoreOf(absent(questions), isThanks))
print(
  'promise',
  'articles: false alarms',
  scoreOf(absent(answers), (text) => promisesPerson(text) !== null),
)

if (sharedAreHere)
  for (const set of ['explicit_request.dev', 'own_hard_cases.dev']) {
    const file = new URL(`${set}.jsonl`, sharedSets)
    print('explicit request', set, scoreOf(readRequests(file), asks))
    console.log(`  score.mjs: ${officialScore(file)}`)
  }
else console.log('../shared/datasets is not here: its sets and score.mjs are left out.')

function collect(kind: 'q' | 'kb', shape: z.ZodType<string>): string[] {
  return ['clinic', 'saas', 'shop-de', 'telco-es'].flatMap((base) =>
    linesOf(new URL(`answers/${base}.${kind}.jsonl`, ownSets), shape),
  )
}

function print(signal: string, set: string, { texts, precision, recall, f1, missed, falseAlarms, times }: Score) {
  const sorted = times.toSorted((a, b) => a - b)
  const quantile = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2).padStart(8)
  const shares = [precision, recall, f1].map((share) => share.toFixed(3).padStart(7)).join(' ')
  const wrong = `${missed.length} missed, ${falseAlarms.length} false alarms`
  console.log(
    `${signal.padEnd(18)}${set.padEnd(28)}${String(texts).padStart(7)}  ${shares} ${quantile(0.5)} ` +
      `${quantile(0.99)} ${quantile(1)}  ${wrong}`,
  )
  if (!listMisses) return
  for (const text of missed) console.log(`  missed       ${JSON.stringify(text)}`)
  for (const text of falseAlarms) console.log(`  false alarm  ${JSON.stringify(text)}`)
}

/** Asks the shared scorer about the same predictions: it counts on its own, so it notices when we miscount. */
function officialScore(file: URL): string {
  const predictions = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String(asks(JSON.parse(line).text)))
  const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(scorer), fileURLToPath(file)], {
    input: predictions.join('\n'),
    encoding: 'utf8',
  })
  if (status !== 0) return `nothing: ${stderr}`
  const groups = JSON.parse(stdout)
  return JSON.stringify(groups['task:explicit_request'] ?? groups.all)
}
