import { detectLanguage } from '@baton/core/detect/language'
import { isThanks } from '@baton/core/detect/thanks'
import type { AnswerInput, AnswerOutput, AssistantKind } from './assistant.ts'
import { phrase } from './phrases.ts'

/** From here on an article answers; below it the assistant says that it does not know. */
const enough = 0.5

const greeting =
  /^\s*(?:hi|hello|hey|howdy|good (?:morning|day|evening|afternoon)|hallo|guten (?:tag|morgen|abend)|moin|servus|hola|buen[oa]s(?: \p{L}+)?|bonjour|salut|bonsoir|ol[áa]|oi|bom dia|boa (?:tarde|noite)|مرحبا|أهلا|السلام عليكم)(?: (?:there|you|zusammen))?[\s!.,?👋🙂]*$/iu

/** Answers from the articles, names its source, says honestly when it does not know. No network, no key. */
export const builtin: AssistantKind = {
  title: 'Built in, from your articles',
  async answer(input) {
    const locale = detectLanguage(input.question) ?? input.locale
    if (greeting.test(input.question)) return smallTalk(phrase('hello', locale))
    if (isThanks(input.question)) return smallTalk(phrase('thanks', locale))

    const hit = bestHit(input)
    if (!hit || hit.confidence < enough) {
      return { text: null, say: phrase('dontKnow', locale), confidence: hit?.confidence ?? 0, sources: [], failed: true }
    }
    return { text: hit.excerpt, say: hit.excerpt, confidence: hit.confidence, sources: [{ articleId: hit.articleId, title: hit.title }], failed: false }
  },
}

const smallTalk = (say: string): AnswerOutput => ({ text: say, say, confidence: 1, sources: [], failed: false })

/** A short question may lean on the one before (“and to Austria?”): whichever reading finds more is taken. */
function bestHit({ question, history, articles }: AnswerInput) {
  const alone = articles.search(question, 1)[0]
  const before = history.findLast(({ author }) => author === 'contact')?.text
  if (!before || question.split(/\s+/).length > 6) return alone
  const together = articles.search(`${before}\n${question}`, 1)[0]
  return (together?.confidence ?? 0) * 0.9 > (alone?.confidence ?? 0) ? together : alone
}
