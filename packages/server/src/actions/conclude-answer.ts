import { afterAnswer, countsAsFailed, failedInARow, type Source } from '@baton/core'
import { detectLanguage } from '@baton/detect/language'
import type { AnswerOutput } from '../assistants/assistant.ts'
import { dontKnow } from '../assistants/phrases.ts'
import type { Deps } from '../deps.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { Unit } from '../store/unit.ts'
import { allowedSwitches } from './allowed-switches.ts'
import { explain } from './explain.ts'
import { openHandoff, tell, tellHandoff } from './handoff.ts'
import { lastAnswers } from './read-answers.ts'

/** One answer that is being given: whose, to what, under which epoch. */
export interface Answering {
  workspaceId: string
  conversationId: string
  assistant: { id: string; name: string }
  /** The epoch the answer began under: the fence of the silence promise. */
  ownerEpoch: number
  /** The last contact message it covers, and all it covers in words. */
  upTo: number
  question: string
  /** The same key is the same answer, however often it is tried. */
  key: string
  /** It came by POST, independent of a message that is still growing. */
  beside?: boolean
}

/** How it ended. */
export interface Ending {
  /** Null: an error, a timeout, garbage. */
  output: AnswerOutput | null
  /** The message that has grown in front of the contact so far. */
  streamed: { messageId: string; offset: number } | null
  /** The sentence that promises a person. */
  promise: string | null
  /** Text that is never shown, and why. */
  heldBack: { text: string; why: 'promises_person' | 'another_language' } | null
  /** All that was not shown yet, kept should the conversation have moved on. */
  unsaid: string
}

/**
 * Ends an answer in one commit: what is still to be said, whether it failed, and the handoff it leads to with its notice
 * and the amended decision. Under a fence that has moved nothing is said; what was not shown is kept for the team.
 */
export function concludeAnswer(deps: Deps, answering: Answering, ending: Ending): Promise<void> {
  const { workspaceId, conversationId, upTo } = answering
  return deps.store.onConversation({ workspaceId }, conversationId, async (unit): Promise<void> => {
    if (!ending.streamed && (await wasSaid(unit, answering.key))) return
    if (
      !mayStillSay(
        unit,
        answering.ownerEpoch,
        answering.beside ? unit.facts.streamingId : (ending.streamed?.messageId ?? null),
      )
    ) {
      return keepUnsaid(deps, unit, answering, ending.unsaid)
    }
    const { output, promise, streamed, heldBack } = ending
    const failed =
      output === null ||
      output.failed ||
      (!streamed && !promise && !output.handoff && output.say.trim() === '' && !output.more?.length)
    // The bot has answered by POST meanwhile: what came to nothing here left nobody without a word.
    if (failed && !streamed && !promise && unit.facts.answeredSeq >= upTo) return
    const { settings, version } = await readHandoffSettings(unit.tx, workspaceId)
    const answered = {
      message: { seq: upTo, text: answering.question },
      failed,
      failedBefore: failedInARow(await lastAnswers(unit)),
      asks: output?.handoff ? { reason: output.handoff.reason } : null,
      promise,
      allowed: await allowedSwitches(unit.tx, unit),
    }
    const after = afterAnswer(answered, settings)
    const counted = output?.smallTalk ? undefined : countsAsFailed(answered, after)

    if (heldBack) keepUnsaid(deps, unit, answering, heldBack.text, heldBack.why)
    const silent = promise !== null || (after.speaker === 'handoff' && after.replacesAnswer)
    const said = say(deps, unit, answering, ending, { failed: counted, silent })
    unit.markAnswered(upTo)

    if (after.speaker === 'assistant') return
    const reason = after.speaker === 'handoff' ? after.reason : after.blockedBy
    await explain(deps, unit, {
      seq: upTo,
      outcome: after.speaker,
      reason,
      triggers: after.triggers,
      usage: said ? undefined : output?.usage,
      version,
    })
    if (after.speaker === 'declined') {
      tell(deps, unit, settings, 'declined', {}, detectLanguage(answering.question))
      return
    }
    const actor = { kind: 'assistant' as const, ...answering.assistant }
    await openHandoff(deps, unit, {
      reason: after.reason,
      evidence: after.evidence,
      actor,
      summary: output?.handoff?.summary,
    })
    await tellHandoff(deps, unit, settings)
  })
}

/** Still the assistant's turn, under the epoch it began with, and nobody has cut what it was saying. */
export function mayStillSay({ conversation, facts }: Unit, ownerEpoch: number, streamingId: string | null): boolean {
  return (
    conversation.status === 'open' &&
    conversation.owner === 'assistant' &&
    conversation.ownerEpoch === ownerEpoch &&
    (facts.streamingId ?? null) === streamingId
  )
}

/** What is refused is kept for the team, never for the contact. */
function keepUnsaid(
  deps: Deps,
  unit: Unit,
  { assistant, ownerEpoch, key }: Answering,
  text: string,
  why = whyNot(unit),
) {
  if (text.trim() === '') return
  const message = {
    id: deps.newId('msg'),
    author: 'assistant' as const,
    text,
    name: assistant.name,
    authorId: assistant.id,
    dedupKey: `${key}:unsaid`,
    answerKey: key,
  }
  unit.discardReply(message, { why, ownerEpoch }, { kind: 'assistant', id: assistant.id, name: assistant.name })
}

function whyNot({ conversation }: Unit): string {
  return conversation.status === 'closed'
    ? 'closed'
    : conversation.owner === 'assistant'
      ? 'stale_epoch'
      : 'owner_changed'
}

/** What is still to be said: the rest of a growing message, or a message of its own; the honest sentence where there is no answer. False: no message tells of this answer. */
function say(
  deps: Deps,
  unit: Unit,
  { assistant, question, key }: Answering,
  { output, streamed, promise }: Ending,
  { failed, silent }: { failed: boolean | undefined; silent: boolean },
): boolean {
  const actor = { kind: 'assistant' as const, id: assistant.id, name: assistant.name }
  const facts = {
    ...(output?.sources.length ? { sources: output.sources } : {}),
    ...(output ? { confidence: output.confidence } : {}),
    ...(failed === undefined ? {} : { failed }),
    ...(output?.usage ? { usage: output.usage } : {}),
  }
  if (streamed) {
    const rest = silent ? '' : (output?.say ?? '')
    if (rest !== '') unit.growMessage({ ...streamed, text: rest }, actor)
    unit.completeMessage(streamed.messageId, { ...(output === null || promise ? { cut: true } : {}), ...facts }, actor)
  }
  if (silent) return streamed !== null
  const more = output?.more ?? []
  const honest = () => dontKnow(detectLanguage(question) ?? unit.conversation.contact.locale)
  const first = streamed
    ? []
    : [{ text: output?.say.trim() || (more.length > 0 || output?.handoff ? '' : honest()), facts }]
  const rest = more.map(({ text, sources }): { text: string; facts: { sources?: Source[] } } => ({
    text,
    facts: sources.length > 0 ? { sources } : {},
  }))
  // An assistant that asks for a person in vain has said nothing: the honest sentence stands for it.
  if (failed && output?.handoff && !streamed && first[0]?.text === '' && rest.length === 0) first[0].text = honest()
  for (const [n, { text, facts: more }] of [...first, ...rest].entries()) {
    if (text === '') continue
    unit.addMessage(
      {
        id: deps.newId('msg'),
        author: 'assistant',
        text,
        name: assistant.name,
        authorId: assistant.id,
        dedupKey: `${key}:${n}`,
        answerKey: key,
        ...more,
      },
      actor,
    )
  }
  return streamed !== null || first[0]?.text !== ''
}

async function wasSaid({ tx, workspaceId, conversation }: Unit, key: string): Promise<boolean> {
  const { rows } = await tx.query({
    name: 'was-said',
    text: 'select 1 from messages where workspace_id = $1 and conversation_id = $2 and answer_key = $3 limit 1',
    values: [workspaceId, conversation.id, key],
  })
  return rows.length > 0
}
