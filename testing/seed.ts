import { randomInt } from 'node:crypto'

const wanted = process.env['BATON_TEST_SEED']

/** Seeds every random choice of a test run. `BATON_TEST_SEED` repeats a run; without it each run gets a new seed. */
export const seed = wanted === undefined ? randomInt(2 ** 31) : Number(wanted)
if (!Number.isInteger(seed)) throw new Error(`BATON_TEST_SEED must be a whole number, not ${wanted}`)

/** Returns a generator like `Math.random` that repeats itself for a seed, and prints the seed. */
export function createRandom(name: string, from = seed): () => number {
  printSeed(name, from)
  let state = from >>> 0
  // mulberry32: a few lines, evenly spread, good enough for tests.
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function printSeed(name: string, from = seed) {
  console.log(`${name}: random choices from BATON_TEST_SEED=${from}`)
}
