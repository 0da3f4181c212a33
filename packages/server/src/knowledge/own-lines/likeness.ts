import type { Sought } from '@baton/core'
import { likeness as spelledLike } from '../same-word.ts'
import { isSpelled, type Layer, layers, type Reading, readText, type Unit } from './reading.ts'

/** A rule's own lines as they are compared with messages. */
export interface Lines {
  /** Its sentence and its examples. */
  wanted: Reading[]
  unwanted: Reading[]
  /** In how many of them a unit occurs. */
  wantedIn: Counts
  unwantedIn: Counts
  says: Reading | null
  /** The fields of several lines, and how much each says. */
  core: { field: string; weight: number }[]
  /** The stems of longer words, by the first and the last letters of the word. */
  spelled: Map<string, { word: string; stem: string }[]>
}

type Counts = Record<Layer, Map<string, number>>

/** In how many lists of lines each unit occurs, of the rules that are looked for together. */
export interface Shared {
  counts: Counts
  size: number
}

/** Reads the lines of a rule. */
export function readLines({ says, examples, counterexamples }: OwnLines): Lines {
  const said = says === '' ? null : readText(says)
  const wanted = [...(said ? [said] : []), ...examples.map(readText)]
  const unwanted = counterexamples.map(readText)
  const spelled: Lines['spelled'] = new Map()
  for (const one of wanted)
    for (const [stem, unit] of one.stem)
      if (isSpelled(unit))
        for (const key of edgesOf(unit.word))
          spelled.set(key, [...(spelled.get(key) ?? []), { word: unit.word, stem }].slice(0, mostAlike))
  const [wantedIn, unwantedIn] = [countIn(wanted), countIn(unwanted)]
  const core = [...wantedIn.field]
    .filter(([, count]) => count >= 2)
    .map(([field, count]) => ({
      field,
      weight:
        (count / (1 + (unwantedIn.field.get(field) ?? 0))) *
        Math.max(...wanted.map((one) => one.field.get(field)?.weight ?? 0)),
    }))
  return { wanted, unwanted, wantedIn, unwantedIn, says: said, core, spelled }
}

export type OwnLines = Pick<Sought, 'says' | 'examples' | 'counterexamples'>

/** Counts in how many of the rules each unit is wanted. What most of them have tells nothing. */
export const shareAmong = (rules: readonly Lines[]): Shared => ({
  counts: countIn(rules.map(({ wantedIn }) => wantedIn)),
  size: rules.length,
})

/** The names of what `compare` measures, in its order. */
export const measures = [
  'constant',
  ...['stem', 'concept', 'field'].flatMap((layer) => [`${layer} best`, `${layer} second`, `${layer} rest`]),
  ...['stem', 'concept', 'field'].map((layer) => `${layer} in the sentence`),
  ...['core matched', 'core missing'],
  ...['concept unmatched', 'field unmatched', 'stems matched', 'length'],
  ...['like an example', 'like a counterexample', 'kind of the examples', 'kind of the counterexamples'],
]

/** How a message compares with the lines of a rule. */
export interface Compared {
  measured: number[]
  /** The words that the message shares with the lines, as written, the most telling first. */
  words: string[]
  /** How much the message is like the most similar line, 0–1. */
  wanted: number
  unwanted: number
}

/** Compares a message with the lines of a rule. `shared` tells what the other rules have, too. */
export function compare(message: Reading, lines: Lines, shared: Shared): Compared {
  const hits: { written: string; value: number }[] = []
  const [ranked, said, missed]: [number[], number[], number[]] = [[], [], []]
  let stemsHit = 0
  for (const layer of layers) {
    const values: number[] = []
    let [best, miss] = [0, 0]
    for (const [key, unit] of message[layer]) {
      const found = findUnit(lines, layer, [key, unit])
      const wanted = lines.wantedIn[layer].get(found.key) ?? 0
      const unwanted = lines.unwantedIn[layer].get(found.key) ?? 0
      const others = (shared.counts[layer].get(found.key) ?? 0) - (wanted > 0 ? 1 : 0)
      const special = shared.size > 1 ? 1 - 0.9 * Math.min(1, Math.sqrt(Math.max(0, others) / (shared.size - 1))) : 1
      const weight = unit.weight * special
      if (wanted === 0) {
        miss += weight * (others > 0 ? 1 : 0.5)
        continue
      }
      // A unit of several lines counts more, and one that counterexamples have too counts less.
      const value =
        (weight * found.likeness * (wanted + 0.5) * (1 - (0.8 * unwanted) / (wanted + unwanted))) / (wanted + 2)
      values.push(value)
      if (value > 0) hits.push({ written: unit.written, value })
      if (layer === 'stem') stemsHit += weight
      if (lines.says?.[layer].has(found.key)) best = Math.max(best, value)
    }
    const [first = 0, second = 0, ...rest] = values.sort((a, b) => b - a)
    ranked.push(
      first,
      second,
      Math.min(
        2,
        rest.reduce((sum, value) => sum + value, 0),
      ),
    )
    said.push(best)
    if (layer !== 'stem') missed.push(Math.min(3, miss))
  }
  const [wanted, unwanted] = [nearest(message, lines.wanted), nearest(message, lines.unwanted)]
  const measured = [
    ...[1, ...ranked, ...said, ...coreOf(message, lines, shared), ...missed],
    ...[stemsHit / (stemsHit + message.words / 2 + 0.01), Math.min(20, message.words) / 10, wanted, unwanted],
    ...[sameKind(message, lines.wanted.slice(lines.says ? 1 : 0)), -sameKind(message, lines.unwanted)],
  ]
  hits.sort((a, b) => b.value - a.value)
  return { measured, words: [...new Set(hits.map(({ written }) => written))].slice(0, 5), wanted, unwanted }
}

/** Returns how much of what several lines are about a message is about, 0–1, and how much it is not. */
function coreOf(message: Reading, { core }: Lines, { counts, size }: Shared): [matched: number, missing: number] {
  let [hit, all] = [0, 0]
  for (const { field, weight } of core) {
    const special = size > 1 ? 1 - Math.sqrt(Math.max(0, (counts.field.get(field) ?? 1) - 1) / (size - 1)) : 1
    all += weight * special
    if (message.field.has(field)) hit += weight * special
  }
  return all === 0 ? [0, 0] : [hit / all, 1 - hit / all]
}

/** Finds a unit in the lines; a word that they do not have, by its spelling. */
function findUnit(lines: Lines, layer: Layer, [key, unit]: [string, Unit]): { key: string; likeness: number } {
  const exact = { key, likeness: 1 }
  if (layer !== 'stem' || lines.wantedIn.stem.has(key) || !isSpelled(unit)) return exact
  let best = { key, likeness: 0.3 }
  for (const edge of edgesOf(unit.word))
    for (const { word, stem } of lines.spelled.get(edge) ?? []) {
      const likeness = spelledLike(unit.word, word, false)
      if (likeness > best.likeness) best = { key: stem, likeness }
    }
  return best
}

/** How many words of a rule with the same letters at an edge are compared with a word of the message. */
const mostAlike = 12
const edgesOf = (word: string): string[] => [word.slice(0, 3), `-${word.slice(-4)}`]

/** Returns the cosine of a message and the line that is most like it. */
const nearest = (message: Reading, lines: readonly Reading[]): number =>
  lines.reduce((best, line) => Math.max(best, cosine(message, line)), 0)

function cosine(a: Reading, b: Reading): number {
  let [both, ofA, ofB] = [0, 0, 0]
  for (const layer of layers) {
    for (const [key, { weight }] of a[layer]) {
      ofA += weight ** 2
      if (b[layer].has(key)) both += weight ** 2
    }
    for (const { weight } of b[layer].values()) ofB += weight ** 2
  }
  return both === 0 ? 0 : both / Math.sqrt(ofA * ofB)
}

const sameKind = ({ act }: Reading, lines: readonly Reading[]): number =>
  Math.log((lines.filter((line) => line.act === act).length + 0.5) / (lines.length + 1.5))

function countIn(lists: readonly Record<Layer, ReadonlyMap<string, unknown>>[]): Counts {
  const counts: Counts = { stem: new Map(), concept: new Map(), field: new Map() }
  for (const list of lists)
    for (const layer of layers)
      for (const key of list[layer].keys()) counts[layer].set(key, (counts[layer].get(key) ?? 0) + 1)
  return counts
}
