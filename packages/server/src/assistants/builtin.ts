import { detectLanguage } from '@baton/detect/language'
import type { SearchHit } from '../knowledge/search.ts'
import type { AnswerOutput, AssistantAdapter } from './assistant.ts'
import { answerFromBrief } from './brief.ts'
import { phrase } from './phrases.ts'
import { smallTalk } from './small-talk.ts'
import { chosen, suggest } from './suggestions.ts'

/** The confidence from which an article is the answer. Below it the assistant says that it does not know. */
const enough = 0.5

/**
 * Answers from the articles and names the source. When it does not know, it says so and suggests articles that may
 * help. Needs no network and no key.
 */
export const builtin: AssistantAdapter = {
  async answer(input) {
    const { question: text, history, locale, articles, invites } = input
    const choice = chosen({ question: text, history, articles })
    if (choice) return answerFrom(choice, 1)

    const { kind, language, question } = smallTalk(text)
    if (kind) {
      const say = phrase(kind, language ?? detectLanguage(text) ?? locale, invites)
      return { text: say, say, confidence: 1, sources: [], failed: false, smallTalk: true }
    }

    const promised = answerFromBrief({ ...input, question })
    if (promised) return promised

    const before = history.filter(({ author }) => author === 'contact').map((turn) => smallTalk(turn.text))
    const hits = articles.search(
      question,
      5,
      before.filter((said) => said.kind === null).map((said) => said.question),
    )
    const [hit] = hits
    if (hit && hit.confidence >= enough) return answerFrom(hit, hit.confidence)
    const spoken = detectLanguage(text) ?? locale
    return {
      text: null,
      say: suggest(hits, spoken, invites) ?? phrase('dontKnow', spoken, invites),
      confidence: hit?.confidence ?? 0,
      sources: [],
      failed: true,
    }
  },
}

const answerFrom = ({ articleId, title, excerpt }: SearchHit, confidence: number): AnswerOutput => ({
  text: excerpt,
  say: excerpt,
  confidence,
  sources: [{ articleId, title }],
  failed: false,
})
