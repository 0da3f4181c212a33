import { detectLanguage } from '@baton/core/detect/language'
import type { AssistantKind } from './assistant.ts'
import { phrase } from './phrases.ts'
import { smallTalk } from './small-talk.ts'

/** From here on an article answers; below it the assistant says that it does not know. */
const enough = 0.5

/** Answers from the articles, names its source, says honestly when it does not know. No network, no key. */
export const builtin: AssistantKind = {
  title: 'Built in, from your articles',
  async answer({ question: text, history, locale, articles }) {
    const { kind, language, question } = smallTalk(text)
    if (kind) {
      const say = phrase(kind, language ?? detectLanguage(text) ?? locale)
      return { text: say, say, confidence: 1, sources: [], failed: false, smallTalk: true }
    }

    const before = history.filter(({ author }) => author === 'contact').map((turn) => smallTalk(turn.text))
    const [hit] = articles.search(
      question,
      1,
      before.filter((said) => said.kind === null).map((said) => said.question),
    )
    if (!hit || hit.confidence < enough) {
      return { text: null, say: phrase('dontKnow', detectLanguage(text) ?? locale), confidence: hit?.confidence ?? 0, sources: [], failed: true }
    }
    return { text: hit.excerpt, say: hit.excerpt, confidence: hit.confidence, sources: [{ articleId: hit.articleId, title: hit.title }], failed: false }
  },
}
