import { touches } from '../knowledge/search-share.ts'
import type { AnswerInput, AnswerOutput } from './assistant.ts'

/**
 * Returns the answer to a question that touches what a teammate did or promised, or null. It repeats what the teammate
 * wrote to the contact. The brief itself is for the team, so a question about it goes back to that teammate.
 */
export function answerFromBrief({ question, brief, history, mayHandOff }: AnswerInput): AnswerOutput | null {
  if (!brief?.trim() || !touches(question, brief)) return null
  const said = history.findLast(({ author, text }) => author === 'teammate' && touches(question, text))
  if (said) {
    const say = `${said.name ?? ''}: “${said.text.trim()}”`.replace(/^: /, '')
    return { text: said.text, say, confidence: 1, sources: [], failed: false }
  }
  if (!mayHandOff) return null
  const reason = `The question is about what a teammate did or promised: “${brief.trim()}”`
  return { text: null, say: '', confidence: 1, sources: [], failed: false, handoff: { reason, toLast: true } }
}
