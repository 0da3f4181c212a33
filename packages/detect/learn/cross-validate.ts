import { type Example, exampleOf, type Fit, fit, probabilityOf } from './fit.ts'
import type { Sentence } from './sentences.ts'

const folds = 5
const bits = 20

/** How a sentence was judged by a model that has seen nothing of its scenario. */
export interface Judged {
  sentence: Sentence
  expected: boolean
  probability: number
}

/**
 * Judges every sentence by a model that was fitted to the other scenarios. A whole scenario is held out at a time,
 * because its sentences share words that say nothing about the label.
 */
export function crossValidate(sentences: Sentence[], label: string): Judged[] {
  const foldOf = foldsOf(sentences)
  const all = sentences.map((sentence, i) => ({
    sentence,
    fold: foldOf[i],
    example: exampleOf(sentence.text, sentence.labels.has(label)),
  }))
  return Array.from({ length: folds }, (_, fold) => {
    const model = fitTo(all.filter((one) => one.fold !== fold).map(({ example }) => example))
    return all
      .filter((one) => one.fold === fold)
      .map(({ sentence, example }) => ({
        sentence,
        expected: example.positive,
        probability: probabilityOf(model, example.features),
      }))
  }).flat()
}

const fitTo = (examples: Example[]): Fit => fit(examples, { bits })

/** Returns the fold of each sentence: the same for all of one scenario in one language. */
function foldsOf(sentences: Sentence[]): number[] {
  const numbers = new Map<string, number>()
  return sentences.map(({ language, scenario }) => {
    const key = `${language}: ${scenario}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number % folds
  })
}
