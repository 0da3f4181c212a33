import type { Source, Usage } from '@baton/core'
import { detectLanguage } from '@baton/detect/language'
import { dontKnow } from '../assistants/phrases.ts'
import type { Deps } from '../deps.ts'
import type { Unit } from '../store/unit.ts'
import type { AssistantMessage } from './commit-assistant-text.ts'
import type { Answering, Ending } from './conclude-answer.ts'

/** Returns the dedup key of an answer's first message. */
export const firstKey = (key: string) => `${key}:0`

interface Ended {
  answering: Answering
  ending: Ending
  /** Whether the answer counts as failed; undefined when it is not counted at all. */
  failed: boolean | undefined
  /** Whether the contact may be told that they can ask for a person. */
  invites: boolean
}

/**
 * Completes the streamed message, if there is one. It is cut when the answer ended without output or promised a person.
 */
export function completeStreamed(
  unit: Unit,
  { assistant }: Answering,
  { ending, failed }: Pick<Ended, 'ending' | 'failed'>,
) {
  const { output, streamed, promise } = ending
  if (!streamed) return
  const cut = output === null || promise !== null
  const actor = { kind: 'assistant' as const, id: assistant.id, name: assistant.name }
  unit.completeMessage(streamed.messageId, { ...(cut ? { cut } : {}), ...factsOf(ending, failed) }, actor)
}

/** Returns the messages still to add: the answer, unless it was streamed, and its further messages. */
export function messagesToAdd(
  deps: Deps,
  unit: Unit,
  { answering, ending, failed, invites }: Ended,
): AssistantMessage[] {
  const { output, streamed } = ending
  const more = output?.more ?? []
  const locale = detectLanguage(answering.question) ?? unit.conversation.contact.locale
  const honest = () => dontKnow(locale, invites)
  const say = output?.say.trim() ?? ''
  // An empty answer is replaced by an honest “I don't know”, unless it requests a person and the handoff opens.
  const replaced = !output?.handoff || failed
  const first = say !== '' || more.length > 0 || !replaced ? say : honest()
  const texts = [
    ...(streamed ? [] : [{ text: first, facts: factsOf(ending, failed) }]),
    ...more.map(({ text, sources }) => ({ text, facts: sources.length > 0 ? { sources } : {} })),
  ]
  return texts.flatMap(({ text, facts }, n) =>
    text === ''
      ? []
      : [
          {
            id: deps.newId('msg'),
            text,
            dedupKey: n === 0 ? firstKey(answering.key) : `${answering.key}:${n}`,
            answerKey: answering.key,
            ...facts,
          },
        ],
  )
}

interface Facts {
  sources?: Source[]
  confidence?: number
  failed?: boolean
  usage?: Usage
}

function factsOf({ output }: Ending, failed: boolean | undefined): Facts {
  return {
    ...(output?.sources.length ? { sources: output.sources } : {}),
    ...(output ? { confidence: output.confidence } : {}),
    ...(failed === undefined ? {} : { failed }),
    ...(output?.usage ? { usage: output.usage } : {}),
  }
}
