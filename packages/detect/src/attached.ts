/**
 * Returns a check whether a written word is the wanted one, alone or with the particles, endings or prefixes that its
 * language attaches without a space. Both are folded. Other languages keep whole words: “cancel” is not “cancellation”.
 * `isTurkish` says whether the text is; it is asked only about words that may be.
 */
export function formOf(wanted: string, isTurkish: () => boolean): (word: string) => boolean {
  if (hangul.test(wanted)) return (word) => word === wanted || isKoreanForm(word, wanted)
  if (arabic.test(wanted)) return arabicFormOf(wanted)
  if (hebrew.test(wanted)) return (word) => word === wanted || isHebrewForm(word, wanted)
  if (wanted.length < 4 || !/^[a-z]+$/.test(wanted)) return (word) => word === wanted
  const stem = wanted.slice(0, -1)
  return (word) =>
    word === wanted ||
    (word.length > wanted.length && word.startsWith(stem) && isTurkishForm(word, wanted) && isTurkish())
}

export const hangul = /\p{sc=Hangul}/u
const arabic = /\p{sc=Arabic}/u
const hebrew = /\p{sc=Hebrew}/u

/**
 * Korean attaches particles (환불을), endings (환불해 주세요) and other nouns (환불규정), so the word may begin with the wanted
 * one. Inside a word it is another word: 교환불가 is no 환불.
 */
function isKoreanForm(word: string, wanted: string): boolean {
  if (!word.startsWith(wanted) || trailing.test(word.charAt(wanted.length))) return false
  const after = word.slice(wanted.length).normalize('NFC')
  return syllables(wanted) >= 2 || particle.test(after)
}

/** The number of syllables: folded text has the letters of each syllable apart. */
export const syllables = (folded: string) => folded.normalize('NFC').length
/** A final consonant: the syllable before it goes on. */
const trailing = /[\u11a8-\u11ff]/
/** What may follow a word of one syllable, which many longer words begin with. */
const particle =
  /^(?:[은는이가을를의에로와과도만요들나랑]|에서|에게|께서|으로|까지|부터|보다|처럼|이나|이랑|이요|입니다|이에요|예요)$/

const arabicPrefix = /^[وف]?(?:[بك]?ال|لل?|[بك])?$/
const arabicArticle = /^[وف]?(?:[بكف]?ال|لل)$/
const arabicSuffix = /^(?:ات|ون|ين|ان|تي|تك|ته|تها|تنا|ها|هم|نا|كم|های|هاي|[هيكی])?$/

/** Short words are looked for with the article alone: other prefixes and suffixes make too many of them other words. */
function arabicFormOf(wanted: string): (word: string) => boolean {
  // The feminine ending becomes another letter before a suffix.
  const stem = wanted.length > 4 ? wanted.replace(/ه$/, '') : wanted
  const bare = /^ال.{3}/.test(wanted) ? arabicFormOf(wanted.slice(2)) : null
  return (word) => {
    const at = word.indexOf(stem)
    if (at >= 0 && wanted.length >= 3) {
      const [before, after] = [word.slice(0, at), word.slice(at + stem.length)]
      const isForm =
        wanted.length === 3
          ? after === '' && (before === '' || arabicArticle.test(before))
          : arabicPrefix.test(before) && arabicSuffix.test(after)
      if (isForm) return true
    }
    return word === wanted || bare?.(word) === true
  }
}

const hebrewPrefix = /^ו?(?:ש?ה|כש|[בלמשכ])?$/

const isHebrewForm = (word: string, wanted: string) =>
  wanted.length >= 3 && word.endsWith(wanted) && hebrewPrefix.test(word.slice(0, word.length - wanted.length))

/** A last consonant may soften before an ending: şikayet, but kitap and kitabı. */
const softened: Record<string, string> = { k: 'g', p: 'b', t: 'd', c: 'c' }
const turkishEnding =
  /^(?:l[ae]r)?(?:[iu]?m|[iu]?n|s?[iu]|[iu]?[mn][iu]z|l[ae]r[iu])?(?:y?[iuae]|n[iuae]|n?[dt][ae]n?|n?[iu]n|y?l[ae])?(?:ki)?$/

function isTurkishForm(word: string, wanted: string): boolean {
  const last = wanted.slice(-1)
  const written = word.charAt(wanted.length - 1)
  return (written === last || written === softened[last]) && turkishEnding.test(word.slice(wanted.length))
}
