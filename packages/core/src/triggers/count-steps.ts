import type { TuningStep } from './trigger.ts'

/** Returns the whole numbers from `least` to `most` as values of a setting that is its own threshold. */
export const countSteps = (least: number, most: number): TuningStep[] =>
  Array.from({ length: most - least + 1 }, (_, i) => ({ value: least + i, threshold: least + i }))
