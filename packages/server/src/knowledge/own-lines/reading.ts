import { cutNormalised } from '@baton/detect/fold'
import { conceptsOf, expressionsIn, readConcepts } from '../same-meaning.ts'
import { isCommon, isPair, runsOf, stem, wordsOfRun } from '../terms.ts'
import { fieldExpressionsIn, fieldNames, fieldsOf } from './fields.ts'
import { commonStems, fieldShares } from './learned.ts'

/** What a word can be compared by, from its spelling to what it is about. */
export const layers = ['stem', 'concept', 'field'] as const
export type Layer = (typeof layers)[number]

/** A part of a text that is compared: a stem, a concept or a field. */
export interface Unit {
  /** How telling it is, from 0 (nearly every customer says it) to 1. */
  weight: number
  /** The word, as it is compared and as it was written. */
  word: string
  written: string
}

/** A text as it is compared: its units by layer and key, and the kind of sentence that it is. */
export interface Reading extends Record<Layer, Map<string, Unit>> {
  act: Act
  /** How many words say something. */
  words: number
}

/** Which kind of sentence a text is: a question after something, a question to be answered yes or no, or neither. */
type Act = 'ask' | 'whether' | 'tell'

/** A message’s start says what it is about; the rest of a very long one is not read. */
const mostCharacters = 2_000

/** Reads a text. */
export function readText(text: string): Reading {
  prepare()
  const words = runsOf(cutNormalised(text, mostCharacters)).flatMap((run) =>
    wordsOfRun(run).map((word) => ({ word, written: run, stem: stem(word), common: isCommon(word) })),
  )
  const read: Reading = {
    stem: new Map(),
    concept: new Map(),
    field: new Map(),
    act: actOf(text, words[0]?.word ?? '', words[1]?.word ?? ''),
    words: words.filter(({ common }) => !common).length,
  }
  for (const { word, written, stem, common } of words) {
    add(read.stem, stem, { weight: common ? 0 : telling(shareOf(stem)), word, written })
    if (common) continue
    for (const concept of conceptsOf(word)) addConcept(read, concept, { word, written })
    for (const field of fieldsOf(word)) addField(read, field, { word, written })
  }
  for (const { expression, at } of expressionsIn(words.map(({ stem }) => stem)))
    for (const concept of conceptsOf(expression))
      addConcept(read, concept, { word: '', written: words[at[0] ?? 0]?.written ?? '' })
  for (const { field, at } of fieldExpressionsIn(words.map(({ word }) => word)))
    addField(read, field, { word: '', written: words[at]?.written ?? '' })
  return read
}

/** Returns whether a unit's word may be compared letter by letter with others. */
export const isSpelled = ({ word, weight }: Unit): boolean => weight > 0 && word.length >= 4 && !isPair(word)

type Place = Pick<Unit, 'word' | 'written'>
const addConcept = (read: Reading, concept: number, place: Place) =>
  add(read.concept, String(concept), { ...place, weight: telling(conceptShares.get(concept) ?? 0) })
const addField = (read: Reading, field: number, place: Place) =>
  add(read.field, String(field), { ...place, weight: telling(fieldShares[fieldNames[field] ?? ''] ?? 0) })

function add(units: Map<string, Unit>, key: string, unit: Unit) {
  if (!units.has(key)) units.set(key, unit)
}

/** Returns how telling a unit is that the given share of ordinary messages has. */
const telling = (share: number): number =>
  Math.max(0, Math.log(often / Math.max(share, rarest)) / Math.log(often / rarest))
const often = 0.25
const rarest = 0.001

const stemShares = new Map<string, number>()
const conceptShares = new Map<number, number>()
const shareOf = (stem: string) => stemShares.get(stem) ?? rarest

/** Reads the dictionary and the shares once: a tenth of a second, before the first text. */
function prepare() {
  if (stemShares.size > 0) return
  for (const _ of readConcepts());
  for (const [share, stems] of commonStems) for (const stem of stems.split(' ')) stemShares.set(stem, share)
  for (const [stem, share] of stemShares) {
    if (isCommon(stem)) continue
    for (const concept of conceptsOf(stem))
      conceptShares.set(concept, Math.min(0.2, (conceptShares.get(concept) ?? 0) + share / 2))
  }
}

function actOf(text: string, first: string, second: string): Act {
  const marked = /[?？؟]/.test(text)
  if (asking.has(first) || (marked && asking.has(second))) return 'ask'
  return marked || opening.has(first) ? 'whether' : 'tell'
}

function wordSet(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/))
}

const asking = wordSet(`
  when where what how which who why wann wo was wie welche welcher welches wer warum wieviel cuando
  donde que como cual cuanto cuantas cuantos cuanta quien quand ou quoi comment quel quelle quels
  quelles combien qui pourquoi quando dove che cosa come quale quanto quanti quante chi perche onde
  qual quais quantos quem`)
const opening = wordSet(`
  do does is are can could may have has will would did ist sind kann konnen darf durfen gibt habt
  haben nehmen macht bietet puedo hay tienen teneis puede podemos est peut puis avez faut posso
  possiamo avete fate tem ha pode fazem aceitam`)
