import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { hashBits } from '../src/learned/model.ts'
import { type Signal, signals, wholeSignals } from '../src/learned/signals.ts'
import { type Example, exampleOf, type Fit, fit, likeliest } from './fit.ts'
import { digestOfSentences, type Sentence, sentencesFor } from './sentences.ts'

// `npm run train -w @baton/detect` learns every signal from sentences/ and writes src/learned/signals.model. The same
// sentences give the same bytes before compression; `-- --check` proves it, in some minutes, and writes nothing.

/** How many features of each signal are kept: those whose weights are the largest. */
const kept: Partial<Record<Signal, number>> = {
  request: 110_000,
  promise: 35_000,
  frustration: 60_000,
  negative: 55_000,
  positive: 30_000,
  thanks: 15_000,
  greeting: 10_000,
}
/** A weight is stored as the root of its size, in so many steps: small ones matter, and large ones are rare. */
const mostSteps = 7
const keptOfTopic = 12_500

/** Learns all signals and returns the model's bytes, uncompressed. */
function train(log: (line: string) => void): Uint8Array {
  const masks = new Map<number, number>()
  const steps: Map<number, number>[] = []
  const heads = signals.map((signal, head) => {
    const sentences = sentencesFor(signal, 'learning')
    const examples = sentences.map(({ text, labels }) => {
      const { parts, positive } = exampleOf(text, labels.has(signal))
      return { parts: wholeSignals.has(signal) ? parts.slice(0, 1) : parts, positive }
    })
    const count = kept[signal] ?? keptOfTopic
    const even = evenSum(sentences, { examples, count })
    const model = fitted(examples, count)
    const largest = largestWeights(model, examples, count)
    const step = Math.max(...[...largest.values()].map(Math.abs)) / mostSteps ** 2
    steps[head] = new Map()
    for (const [hash, weight] of largest) {
      const size = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / step))
      if (size === 0) continue
      steps[head].set(hash, size)
      masks.set(hash, (masks.get(hash) ?? 0) | (1 << head))
    }
    log(`${signal}: ${examples.length} sentences, ${steps[head].size} features`)
    return { signal, bias: model.bias - even, step }
  })
  // What weighs one smallest step, for one signal, decides nothing.
  const weight = (hash: number) => steps.reduce((sum, of) => sum + Math.abs(of.get(hash) ?? 0), 0)
  const hashes = [...masks.keys()].filter((hash) => weight(hash) > 1).sort((a, b) => a - b)
  const weights = hashes.flatMap((hash) => steps.flatMap((of) => of.get(hash) ?? []))
  return joined([
    new TextEncoder().encode(JSON.stringify(heads)),
    varints(hashes.map((hash, at) => hash - (hashes[at - 1] ?? 0))),
    varints(hashes.map((hash) => masks.get(hash) ?? 0)),
    new Uint8Array(Int8Array.from(weights).buffer),
  ])
}

/**
 * Returns the sum from which a signal is found best in scenarios that were not learned from. It becomes the
 * probability 0.5, so that a score means the same for every signal, however rare it is. A false alarm counts almost
 * twice as much as a miss (the highest F0.75).
 */
function evenSum(sentences: Sentence[], { examples, count }: { examples: Example[]; count: number }): number {
  const scenarios = new Map<string, number>()
  const held = sentences.map(({ language, writer, scenario }) => {
    const key = `${language} ${writer} ${scenario}`
    if (!scenarios.has(key)) scenarios.set(key, scenarios.size)
    return (scenarios.get(key) ?? 0) % 5 === 0
  })
  const learned = examples.filter((_, at) => !held[at])
  const model = fitted(learned, count)
  const judged = examples
    .filter((_, at) => held[at])
    .map(({ parts, positive }) => ({ positive, sum: likeliest(model, parts).sum }))
    .sort((a, b) => b.sum - a.sum)
  const all = judged.filter(({ positive }) => positive).length
  let [right, best, even] = [0, 0, 0]
  for (const [at, { positive, sum }] of judged.entries()) {
    if (positive) right++
    const score = (1.5625 * right) / (at + 1 + 0.5625 * all)
    if (score > best) [best, even] = [score, sum]
  }
  return even
}

/** Fits a signal twice: with all features, then with those that weighed most, which take over from the others. */
function fitted(examples: Example[], count: number): Fit {
  const only = new Uint8Array(2 ** hashBits)
  for (const hash of largestWeights(fit(examples, { bits: hashBits }), examples, count).keys()) only[hash] = 1
  return fit(examples, { bits: hashBits, only })
}

/** Returns the largest weights of features that at least two examples have, by hash. */
function largestWeights({ weights }: Fit, examples: Example[], count: number): Map<number, number> {
  const seen = new Map<number, number>()
  for (const { parts } of examples) {
    const hashes = new Set(parts.flatMap((part) => Array.from(part, (hash) => hash >>> (32 - hashBits))))
    for (const hash of hashes) seen.set(hash, (seen.get(hash) ?? 0) + 1)
  }
  return new Map(
    [...seen]
      .filter(([, times]) => times > 1)
      .map(([hash]): [number, number] => [hash, weights[hash] ?? 0])
      .sort(([one, a], [other, b]) => Math.abs(b) - Math.abs(a) || one - other)
      .slice(0, count),
  )
}

function varints(values: number[]): Uint8Array {
  const bytes: number[] = []
  for (const value of values) {
    let rest = value
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
    bytes.push(rest)
  }
  return Uint8Array.from(bytes)
}

function joined(blocks: Uint8Array[]): Uint8Array {
  const whole = Buffer.alloc(blocks.reduce((sum, { length }) => sum + 4 + length, 0))
  let at = 0
  for (const block of blocks) {
    whole.writeUInt32LE(block.length, at)
    whole.set(block, at + 4)
    at += 4 + block.length
  }
  return whole
}

const model = new URL('../src/learned/signals.model', import.meta.url)

function check(bytes: Uint8Array): void {
  const same = Buffer.compare(brotliDecompressSync(readFileSync(model)), bytes) === 0
  console.log(same ? 'The model is what the sentences give, byte for byte.' : 'The sentences give another model.')
  if (!same) process.exitCode = 1
}

function write(bytes: Uint8Array): void {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN } = constants
  const file = brotliCompressSync(bytes, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24 } })
  writeFileSync(model, file)
  const made = { sentences: digestOfSentences() }
  writeFileSync(new URL('../src/learned/signals.json', import.meta.url), `${JSON.stringify(made, null, 2)}\n`)
  console.log(`${(file.length / 1024).toFixed(0)} KB, ${(bytes.length / 1024).toFixed(0)} KB before compression`)
}

if (process.argv[1] === import.meta.filename) {
  const bytes = train(console.log)
  if (process.argv.includes('--check')) check(bytes)
  else write(bytes)
}
