import type { Script } from './wording.ts'
import { wordings } from './wordings.ts'

/** A text in the letters of each script: the engine compiles an expression for one kind of letters at a time. */
const letters: Record<Script, string> = {
  latin: ' a ',
  cyrillic: ' а ',
  arabic: ' ا ',
  devanagari: ' अ ',
  han: '的',
  kana: 'の',
  hangul: '요',
}

/**
 * Lets the engine compile every expression of the detector, one a step: together they take a second. Twice is enough; what
 * runs once is only read, not compiled.
 */
export function* compileWordings(): Generator<void> {
  for (const { script, common, people, ask, refuse, refuseAfter, told, alone, around, tired, later } of wordings) {
    for (const expression of [common, people, told, alone, around, refuse, refuseAfter, later, tired, ...ask]) {
      if (!expression) continue
      expression.test(letters[script])
      expression.lastIndex = 0
      yield
    }
  }
}
