import { arabic } from './arabic.ts'
import { chinese } from './chinese.ts'
import { czech } from './czech.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { further } from './further.ts'
import { german } from './german.ts'
import { hindi, hindiInLatin } from './hindi.ts'
import { indonesian } from './indonesian.ts'
import { italian } from './italian.ts'
import { japanese } from './japanese.ts'
import { korean } from './korean.ts'
import { polish } from './polish.ts'
import { portuguese } from './portuguese.ts'
import { romanised } from './romanised.ts'
import { russian, ukrainian } from './russian.ts'
import { spanish } from './spanish.ts'
import { swedish } from './swedish.ts'
import { turkish } from './turkish.ts'
import { vietnamese } from './vietnamese.ts'
import type { Wording } from './wording.ts'

/** Every language a request is recognised in; the ones most written come first, for the first that fires ends the search. */
export const wordings: Wording[] = [
  english,
  spanish,
  german,
  french,
  portuguese,
  italian,
  dutch,
  polish,
  turkish,
  hindiInLatin,
  swedish,
  czech,
  indonesian,
  vietnamese,
  romanised,
  arabic,
  russian,
  ukrainian,
  hindi,
  japanese,
  chinese,
  korean,
  ...further,
]
