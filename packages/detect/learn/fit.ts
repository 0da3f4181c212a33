import { type Features, featuresOf } from './features.ts'

export interface Example {
  features: Features
  positive: boolean
}

export interface Fit {
  bias: number
  weights: Float64Array
}

export const exampleOf = (text: string, positive: boolean): Example => ({ features: featuresOf(text), positive })

/** Fits logistic regression with AdaGrad. The same examples in the same order give the same weights, bit for bit. */
export function fit(examples: Example[], { bits, epochs = 12, rate = 0.25, decay = 2e-5, seed = 1 }: FitOptions): Fit {
  const size = 2 ** bits
  const mask = size - 1
  const weights = new Float64Array(size)
  const squares = new Float64Array(size)
  let bias = 0
  let biasSquares = 0
  const random = randomFrom(seed)
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const i of order) {
      const example = examples[i]
      if (!example) continue
      const { hashes } = example.features
      const value = shareOf(hashes.length)
      let sum = bias
      for (const hash of hashes) sum += (weights[hash & mask] ?? 0) * value
      const error = 1 / (1 + Math.exp(-sum)) - (example.positive ? 1 : 0)
      const gradient = error * value
      for (const hash of hashes) {
        const at = hash & mask
        const g = gradient + decay * (weights[at] ?? 0)
        squares[at] = (squares[at] ?? 0) + g * g
        weights[at] = (weights[at] ?? 0) - (rate * g) / Math.sqrt((squares[at] ?? 0) + 1e-8)
      }
      biasSquares += error * error
      bias -= (rate * error) / Math.sqrt(biasSquares + 1e-8)
    }
  }
  return { bias, weights }
}

export interface FitOptions {
  /** The table has two to the power of this many weights. */
  bits: number
  epochs?: number
  rate?: number
  decay?: number
  seed?: number
}

/** A long text has many features, each of which says less. */
const shareOf = (count: number) => (count === 0 ? 0 : 1 / Math.sqrt(count))

/** Returns how probable it is that a text has the label, from 0 to 1. */
export function probabilityOf({ bias, weights }: Fit, { hashes }: Features): number {
  const mask = weights.length - 1
  const value = shareOf(hashes.length)
  let sum = bias
  for (const hash of hashes) sum += (weights[hash & mask] ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[list[i], list[j]] = [list[j] ?? 0, list[i] ?? 0]
  }
}
