import { featuresOf, partsOf } from '../src/learned/features.ts'

/** A text by the features of its parts, and whether it has the label. */
export interface Example {
  parts: Uint32Array[]
  positive: boolean
}

export interface Fit {
  bias: number
  weights: Float64Array
}

export const exampleOf = (text: string, positive: boolean): Example => ({
  parts: partsOf(text).map(featuresOf),
  positive,
})

/**
 * Fits logistic regression with AdaGrad. A text is as probable as its most probable part, so each step corrects that
 * part. The same examples in the same order give the same weights, bit for bit.
 */
export function fit(
  examples: Example[],
  { bits = 22, epochs = 12, rate = 0.25, decay = 1e-4, seed = 1, only }: FitOptions = {},
): Fit {
  const shift = 32 - bits
  const weights = new Float64Array(2 ** bits)
  const squares = new Float64Array(2 ** bits)
  const model = { bias: 0, weights }
  let biasSquares = 0
  const random = randomFrom(seed)
  const order = examples.map((_, at) => at)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const at of order) {
      const example = examples[at]
      if (!example) continue
      const { part, sum } = likeliest(model, example.parts)
      const error = 1 / (1 + Math.exp(-sum)) - (example.positive ? 1 : 0)
      const gradient = error * shareOf(part.length)
      for (const hash of part) {
        const place = hash >>> shift
        if (only && !only[place]) continue
        const g = gradient + decay * (weights[place] ?? 0)
        squares[place] = (squares[place] ?? 0) + g * g
        weights[place] = (weights[place] ?? 0) - (rate * g) / Math.sqrt((squares[place] ?? 0) + 1e-8)
      }
      biasSquares += error * error
      model.bias -= (rate * error) / Math.sqrt(biasSquares + 1e-8)
    }
  }
  return model
}

interface FitOptions {
  /** The table has two to the power of this many weights; the high bits of a feature’s hash choose one. */
  bits?: number
  epochs?: number
  rate?: number
  decay?: number
  seed?: number
  /** Which places of the table may have a weight; omitted: all. */
  only?: Uint8Array
}

/** A long text has many features, each of which says less. */
const shareOf = (count: number): number => (count === 0 ? 0 : 1 / Math.sqrt(count))

/** Returns how probable it is that a text has the label, from 0 to 1. */
export const probabilityOf = (model: Fit, parts: Uint32Array[]): number =>
  1 / (1 + Math.exp(-likeliest(model, parts).sum))

/** Returns the part of a text that is most likely to have the label, and its sum: above 0 it rather has it. */
export function likeliest({ bias, weights }: Fit, parts: Uint32Array[]): { part: Uint32Array; sum: number } {
  const shift = 32 - Math.log2(weights.length)
  let best: { part: Uint32Array; sum: number } = { part: new Uint32Array(), sum: Number.NEGATIVE_INFINITY }
  for (const part of parts) {
    let sum = 0
    for (const hash of part) sum += weights[hash >>> shift] ?? 0
    sum = bias + sum * shareOf(part.length)
    if (sum > best.sum) best = { part, sum }
  }
  return best
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
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[list[at], list[other]] = [list[other] ?? 0, list[at] ?? 0]
  }
}
