import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** A text and whether a signal should find something in it. Texts that people disagree about are left out. */
export interface Labelled {
  text: string
  expected: boolean
}

export interface Score {
  texts: number
  precision: number
  recall: number
  f1: number
  /** Texts in which the signal should have been found. */
  missed: string[]
  /** Texts in which it should not have been found. */
  falseAlarms: string[]
  /** Milliseconds each text took, in the order of the texts. */
  times: number[]
}

export const ownSets = new URL('../../../bench/sets/', import.meta.url)
export const sharedSets = new URL('../../../../shared/datasets/', import.meta.url)
export const sharedAreHere = existsSync(sharedSets)

const Row = z.object({
  text: z.string(),
  label: z.union([z.boolean(), z.literal([0, 1]), z.literal('ambiguous')]).optional(),
  /** The same in the set of injections. */
  fires: z.boolean().optional(),
  task: z.string().optional(),
})

/** Reads the rows of a JSONL file that are about the request for a person. */
export function readRequests(file: URL): Labelled[] {
  return linesOf(file, Row)
    .filter(({ label, task }) => label !== 'ambiguous' && (task === undefined || task === 'explicit_request'))
    .map(({ text, label, fires }) => ({ text, expected: label === true || label === 1 || fires === true }))
}

const NearKind = z.object({
  signal: z.enum(['request', 'promise']),
  kind: z.string(),
  /** The half that patterns were tuned on, or the one that only measures them. */
  half: z.enum(['tuned', 'held-out']),
  text: z.string(),
  label: z.boolean(),
})

/** Reads the sentences that are easily taken for a request or a promise, and those easily overlooked. */
export function readNearKinds(): (Labelled & Pick<z.infer<typeof NearKind>, 'signal' | 'half'>)[] {
  return linesOf(new URL('near-kinds.jsonl', ownSets), NearKind).map(({ text, label, signal, half }) => ({
    text,
    expected: label,
    signal,
    half,
  }))
}

/** Reads the rows of a JSONL file that say whether the text is frustrated. */
export function readMoods(file: URL): Labelled[] {
  return linesOf(file, Row)
    .filter(({ label }) => label !== 'ambiguous')
    .map(({ text, label }) => ({ text, expected: label === 1 }))
}

/** Parses each line of a JSONL file. */
export function linesOf<S extends z.ZodType>(file: URL, shape: S): z.output<S>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => shape.parse(JSON.parse(line)))
}

/** Compares what `finds` says with the labels. */
export function scoreOf(labelled: Labelled[], finds: (text: string) => boolean): Score {
  const times: number[] = []
  const judged = labelled.map(({ text, expected }) => {
    const start = performance.now()
    const found = finds(text)
    times.push(performance.now() - start)
    return { text, expected, found }
  })
  const which = (expected: boolean, found: boolean) =>
    judged.filter((one) => one.expected === expected && one.found === found).map(({ text }) => text)
  const [right, missed, falseAlarms] = [which(true, true).length, which(true, false), which(false, true)]
  return {
    texts: labelled.length,
    precision: ratio(right, right + falseAlarms.length),
    recall: ratio(right, right + missed.length),
    f1: ratio(2 * right, 2 * right + missed.length + falseAlarms.length),
    missed,
    falseAlarms,
    times,
  }
}

const ratio = (a: number, b: number) => (b === 0 ? 1 : a / b)
