import { fold } from '@baton/detect/fold'
import { fillers, type SmallTalk, smallTalkPhrases } from './small-talk-phrases.ts'

export interface SmallTalkFound {
  /** The kind of small talk, when the text is nothing else; otherwise null. */
  kind: SmallTalk | null
  /** The language of its words; null where they do not tell. */
  language: string | null
  /** The text without a greeting or thanks before the question. */
  question: string
}

/** Separates small talk from a question. A greeting before a question counts as a question. */
export function smallTalk(text: string): SmallTalkFound {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const said = lines.map(read)
  const asked = said.filter(({ kind }) => kind === null)
  if (said.length > 0 && asked.length === 0) return { ...weightiest(said), question: text }
  return { kind: null, language: null, question: asked.map(({ question }) => question).join('\n') }
}

/** The kinds by weight. The first in this list wins: thanks after a greeting is thanks. */
const weights: SmallTalk[] = ['whoAreYou', 'howAreYou', 'goodbye', 'thanks', 'compliment', 'test', 'hello', 'ok']

const weightiest = (said: { kind: SmallTalk | null; language: string | null }[]) => {
  const [first] = [...said].sort((a, b) => weights.indexOf(a.kind ?? 'ok') - weights.indexOf(b.kind ?? 'ok'))
  return { kind: first?.kind ?? null, language: first?.language ?? null }
}

const longest = 160
const emoji = /\p{Extended_Pictographic}|^\s*(?:[:;]-?[)(DPp]|<3)\s*$/u

function read(line: string): SmallTalkFound {
  const nothing = { kind: null, language: null, question: line }
  const words = wordsOf(line.slice(0, longest))
  if (words === '') return emoji.test(line) ? { ...nothing, kind: 'ok' } : nothing
  const found: { kind: SmallTalk; language: string | null }[] = []
  let at = 0
  while (at < words.length) {
    const phrase = phraseAt(words, at)
    if (!phrase) break
    if (phrase.kind) found.push({ kind: phrase.kind, language: phrase.language })
    at += phrase.letters.length
    while (words[at] === ' ') at++
  }
  if (at >= words.length && line.length <= longest && found.length > 0) return { ...weightiest(found), question: line }
  const greets = found.length > 0 && found.every(({ kind }) => kind === 'hello' || kind === 'thanks')
  return greets ? { ...nothing, question: afterGreeting(line) } : nothing
}

/**
 * Returns the text after the first mark that follows the greeting. Without a mark the greeting stays, since its words
 * weigh little.
 */
const afterGreeting = (line: string) => /^[^,.!?:;–-]{1,40}[,.!:;–-]+\s*(\S.*)$/su.exec(line)?.[1] ?? line

const wordsOf = (text: string) =>
  fold(text)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .trim()

// Words that people use all over the world, so they identify no language.
const international = new Set(
  'hi hello hey ok okay super bye test testing no 123 ping k kk cool yo lol haha hmm oh ah wow bot'.split(' '),
)

interface Known {
  letters: string
  kind: SmallTalk | null
  language: string | null
}

const known = new Map<string, Known>()
for (const filler of fillers.split('|'))
  known.set(wordsOf(filler), { letters: wordsOf(filler), kind: null, language: null })
for (const [language, kinds] of Object.entries(smallTalkPhrases)) {
  for (const kind of weights) {
    for (const phrase of (kinds[kind] ?? '').split('|')) {
      const letters = wordsOf(phrase)
      const earlier = known.get(letters)
      // A phrase that two languages share identifies neither.
      if (letters !== '')
        known.set(
          letters,
          earlier?.kind
            ? { ...earlier, language: earlier.language === language ? language : null }
            : { letters, kind, language: international.has(letters) ? null : language },
        )
    }
  }
}
const lengths = [...new Set([...known.keys()].map(({ length }) => length))].sort((a, b) => b - a)

function phraseAt(words: string, at: number): Known | undefined {
  for (const length of lengths) {
    const phrase = known.get(words.slice(at, at + length))
    if (!phrase) continue
    const next = words[at + length]
    if (
      next === undefined ||
      next === ' ' ||
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}\p{sc=Thai}]$/u.test(phrase.letters)
    )
      return phrase
  }
  return undefined
}
