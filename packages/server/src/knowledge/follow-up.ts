import { isCommon, wordsOf } from './terms.ts'

/** What a question depends on, and how we know: it refers back openly (“and …”, “… that?”), or it is merely short. */
export interface Leaning {
  how: 'openly' | 'short'
  on: string
}

/**
 * Returns the earlier messages that complete an unfinished question; null for a complete one. Goes back to the last
 * complete question, even if several unfinished ones came after it.
 */
export function leansOn(question: string, before: string[]): Leaning | null {
  const how = leaning(question)
  if (how === null) return null
  const recent = before.slice(-12).filter((text) => tellingWords(text) > 0)
  const whole = recent.findLastIndex((text) => leaning(text) === null)
  const on = recent.slice(Math.max(whole, 0)).slice(-3)
  if (whole >= 0 && recent.length - whole > 3) on[0] = recent[whole] ?? ''
  return on.length === 0 ? null : { how, on: on.join('\n') }
}

function leaning(text: string): Leaning['how'] | null {
  const question = text.trim().toLowerCase()
  const telling = tellingWords(question)
  if (telling > 4) return null
  if (opening.test(question) || (telling <= 2 && pointing.test(question))) return 'openly'
  return telling <= 1 ? 'short' : null
}

const tellingWords = (text: string) => wordsOf(text.slice(0, 500)).filter((word) => !isCommon(word)).length

const opening =
  /^(?:(?:and|or|but|also|what about|how about|what if|same for|und|oder|aber|auch|was ist mit|wie (?:sieht es|ist es|steht es) (?:mit|bei)|y|e|o|pero|tambi[eé]n|qu[eé] (?:pasa con|hay de)|et|ou|mais|aussi|qu'en est-il|mas|ou|tamb[eé]m|ma|anche|en|of|maar|ook|hoe zit het met|i|a|lub|ale|co z|ve|peki|и|а|или|но|और|या|و|أو|ماذا عن)(?![\p{L}\p{M}])|و\p{L}|那|那么|还有|それ|では|じゃあ|그럼|그리고)/u
const pointing =
  /(?<![\p{L}\p{M}])(?:that|this|it|they|them|those|these|there|then|one|das|dies\p{L}*|es|sie|ihn|dort|dahin|dafür|damit|davon|eso|esto|ello|all[ií]|ahí|cela|ça|ca|celui-ci|là|isso|isto|lá|ali|quello|questo|lì|dat|dit|daar|het|to|tam|bu|şu|o|это|этого|там|туда|यह|वह|ذلك|هذا|هناك)(?![\p{L}\p{M}])|这个|那个|それ|これ|그거|이거/u
