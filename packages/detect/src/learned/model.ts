import { featuresOf, partsOf } from './features.ts'
import { type Signal, signals, wholeSignals } from './signals.ts'

/**
 * The learned model: one weight per feature and signal, only where it is not zero. A file of it holds four things,
 * each with its length in front: the signals with bias and step (JSON), the features as differences between their
 * sorted hashes of 24 bits, a bit per signal that a feature has a weight for, and for each weight the root
 * of its size in steps, with its sign.
 */
export interface Model {
  heads: readonly Head[]
  /** The features’ hashes, sorted, and where those with the same first 16 bits begin. */
  hashes: Uint32Array
  starts: Uint32Array
  /** A bit per signal; the weights of feature `i` begin at `offsets[i]`, in the order of the bits. */
  masks: Uint32Array
  offsets: Uint32Array
  weights: Float32Array
}

export interface Head {
  signal: Signal
  bias: number
  /** What a weight of 1 is worth. */
  step: number
}

/** The sums of one part of a text, by signal. */
interface Part {
  text: string
  sums: Float64Array
}

/** A text as the model sees it. */
export interface Read {
  parts: Part[]
}

/** The bits of a feature's hash that the model keeps. */
export const hashBits = 24

/** Reads a model from its uncompressed bytes. Throws for other bytes. */
export function decode(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const block = () => {
    const length = view.getUint32(at, true)
    at += 4 + length
    if (at > bytes.length) throw new Error('The file of the learned model is cut off.')
    return bytes.subarray(at - length, at)
  }
  const heads: Head[] = JSON.parse(new TextDecoder().decode(block()))
  const hashes = Uint32Array.from(sums(block()))
  const masks = Uint32Array.from(varints(block()))
  const weights = Float32Array.from(new Int8Array(block()), (root) => Math.sign(root) * root * root)
  const offsets = new Uint32Array(masks.length)
  let offset = 0
  for (const [i, mask] of masks.entries()) {
    offsets[i] = offset
    offset += bitsOf(mask)
  }
  return { heads, hashes, starts: startsOf(hashes), masks, offsets, weights }
}

function startsOf(hashes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(2 ** 16 + 1)
  for (const hash of hashes) starts[(hash >>> (hashBits - 16)) + 1] = (starts[(hash >>> (hashBits - 16)) + 1] ?? 0) + 1
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
  return starts
}

function* sums(bytes: Uint8Array) {
  let sum = 0
  for (const difference of varints(bytes)) {
    sum += difference
    yield sum
  }
}

function* varints(bytes: Uint8Array) {
  let [value, shift] = [0, 0]
  for (const byte of bytes) {
    value |= (byte & 127) << shift
    if (byte > 127) shift += 7
    else {
      yield value
      value = shift = 0
    }
  }
}

function bitsOf(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Reads a text: the sums of every signal, for each of its parts. */
export function read(text: string, model: Model): Read {
  return { parts: partsOf(text).map((part) => ({ text: part, sums: sumsOf(part, model) })) }
}

function sumsOf(text: string, { heads, hashes, starts, masks, offsets, weights }: Model): Float64Array {
  const sums = new Float64Array(heads.length)
  const features = featuresOf(text)
  for (const feature of features) {
    const hash = feature >>> (32 - hashBits)
    const end = starts[(hash >>> (hashBits - 16)) + 1] ?? 0
    for (let i = starts[hash >>> (hashBits - 16)] ?? 0; i < end; i++) {
      if (hashes[i] !== hash) continue
      let offset = offsets[i] ?? 0
      for (let mask = masks[i] ?? 0; mask !== 0; mask &= mask - 1) {
        const head = 31 - Math.clz32(mask & -mask)
        sums[head] = (sums[head] ?? 0) + (weights[offset++] ?? 0)
      }
    }
  }
  const share = 1 / Math.sqrt(features.length || 1)
  for (const [i, { bias, step }] of heads.entries()) sums[i] = bias + (sums[i] ?? 0) * step * share
  return sums
}

/** Returns how probable a signal is in a text, from 0 to 1, and the part of the text that has it. */
export function probable({ parts }: Read, signal: Signal): { probability: number; part: string } {
  const head = signals.indexOf(signal)
  let best = { sum: Number.NEGATIVE_INFINITY, text: '' }
  for (const { text, sums } of wholeSignals.has(signal) ? parts.slice(0, 1) : parts) {
    const sum = sums[head] ?? Number.NEGATIVE_INFINITY
    if (sum > best.sum) best = { sum, text }
  }
  return { probability: 1 / (1 + Math.exp(-best.sum)), part: best.text }
}

/** At most this many words of a sentence are weighed. */
const mostWeighed = 40

/**
 * Returns the words that carry a signal in a sentence, as they were written, in their order: those without which
 * it would be much less probable. Neighbours come together.
 */
export function tellingWords(sentence: string, signal: Signal, model: Model): string[] {
  const head = signals.indexOf(signal)
  const segments = wordsOf(sentence)
  const words = segments.flatMap(({ isWord }, at) => (isWord ? [at] : [])).slice(0, mostWeighed)
  const whole = sumsOf(sentence, model)[head] ?? 0
  const losses = new Map(
    words.map((at) => {
      const without = segments.map(({ text }, i) => (i === at ? ' ' : text)).join('')
      return [at, whole - (sumsOf(without, model)[head] ?? 0)]
    }),
  )
  const most = Math.max(0, ...losses.values())
  const telling = words.filter((at) => most > 0 && (losses.get(at) ?? 0) >= most * 0.35)
  const groups: number[][] = []
  for (const at of telling) {
    const last = groups.at(-1)
    if (last && segments.slice((last.at(-1) ?? 0) + 1, at).every(({ isWord }) => !isWord)) last.push(at)
    else groups.push([at])
  }
  return groups.map((group) =>
    segments
      .slice(group[0], (group.at(-1) ?? 0) + 1)
      .map(({ text }) => text)
      .join(''),
  )
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const wordsOf = (text: string) =>
  [...segmenter.segment(text)].map(({ segment, isWordLike }) => ({ text: segment, isWord: isWordLike === true }))
