import { type DiscardReason, invites, judgeAnswer, openingAt } from '@baton/core'
import { detectLanguage } from '@baton/detect/language'
import type { AnswerOutput } from '../assistants/assistant.ts'
import type { Deps } from '../deps.ts'
import { isConcluded, lastAnswers } from '../store/answers.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { Unit } from '../store/unit.ts'
import { allowedSwitches } from './allowed-switches.ts'
import { completeStreamed, firstKey, messagesToAdd } from './answer-messages.ts'
import { assignBack } from './assign-back.ts'
import { commitAssistantText, isAssistantsTurn, keepRefusedText, type Speaking } from './commit-assistant-text.ts'
import { explain } from './explain.ts'
import { openHandoff } from './open-handoff.ts'
import { postHandoffNotice, postNotice, sayAway } from './post-notice.ts'

/** An answer in progress: its assistant, its question and its epoch. */
export interface Answering extends Speaking {
  workspaceId: string
  conversationId: string
  /** The `seq` of the last contact message that the answer covers. `question` holds the texts of all of them. */
  upTo: number
  question: string
  /** The key of the answer. Every attempt at the same answer has the same key. */
  key: string
  /** Whether the answer came by POST. Another message may be growing at the same time. */
  beside?: boolean
}

/** The outcome of an answer. */
export interface Ending {
  /** The assistant's output; null after an error, a timeout or output that cannot be read. */
  output: AnswerOutput | null
  /** The message that the contact has seen growing so far; null when nothing was shown. */
  streamed: { messageId: string; offset: number } | null
  /** The words that promise a person, when the guard has already held text back. */
  promise: string | null
  /** Text that the contact never sees, and why. */
  heldBack: { text: string; why: DiscardReason } | null
  /** All text not shown yet. It is kept for the team when the conversation has changed hands. */
  unsaid: string
}

/**
 * Ends an answer in one commit: the rest of its text, whether it failed, and the handoff it leads to with its notice
 * and the amended decision. When the conversation is no longer the assistant's, the unsaid text is kept for the team.
 */
export function concludeAnswer(deps: Deps, answering: Answering, ending: Ending): Promise<void> {
  const { workspaceId, conversationId, upTo } = answering
  return deps.store.onConversation({ workspaceId }, conversationId, async (unit): Promise<void> => {
    if (!ending.streamed && (await isConcluded(unit.tx, answering))) return
    const growing = answering.beside ? unit.facts.streamingId : (ending.streamed?.messageId ?? null)
    if (!isAssistantsTurn(unit, answering, growing)) return keep(deps, unit, { answering, text: ending.unsaid })
    const { output, streamed, heldBack } = ending
    const failed = isFailed(ending)
    // The bot has meanwhile answered by POST, so this failure leaves no question open.
    if (failed && !streamed && !ending.promise && unit.facts.answeredSeq >= upTo) return
    const { settings, version } = await readHandoffSettings(unit.tx, workspaceId)
    const asked = {
      message: { seq: upTo, text: answering.question },
      failed,
      answers: await lastAnswers(unit),
      asks: output?.handoff ? { reason: output.handoff.reason } : null,
      allowed: await allowedSwitches(unit.tx, unit),
      closed: !openingAt(settings.officeHours, unit.now).open,
    }
    const judge = (promise: string | null) => {
      const judged = judgeAnswer({ ...asked, promise }, settings)
      return { ...judged, failed: output?.smallTalk ? undefined : judged.failed }
    }

    let verdict = judge(ending.promise)
    if (heldBack) keep(deps, unit, { answering, ...heldBack })
    if (streamed) completeStreamed(unit, answering, { ending, failed: verdict.failed })
    let said = streamed !== null
    if (!verdict.silent) {
      const speech = { invites: invites(asked.allowed, settings) }
      const messages = messagesToAdd(deps, unit, { answering, ending, failed: verdict.failed, ...speech })
      const outcome = await commitAssistantText(answering, { messages, growing: streamed ? null : growing, unit })
      if (outcome.committed) said ||= messages.some(({ dedupKey }) => dedupKey === firstKey(answering.key))
      else if (outcome.promise !== null) {
        verdict = judge(outcome.promise)
        const text = messages.map((message) => message.text).join('\n')
        keep(deps, unit, { answering, text, why: 'promises_person' })
      }
    }
    unit.markAnswered(upTo)

    const { after } = verdict
    if (after.speaker === 'assistant') {
      if (!after.away) return
      await explain(deps, unit, { seq: upTo, outcome: 'answer', reason: after.away, triggers: after.triggers, version })
      return sayAway(deps, unit, { settings, invites: invites(asked.allowed, settings) })
    }
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
      await postNotice(deps, unit, { settings, notice: 'declined', spoken: detectLanguage(answering.question) })
      return
    }
    const actor = { kind: 'assistant' as const, ...answering.assistant }
    const last = unit.conversation.handoff?.assignee?.id
    const { reason: why, evidence } = after
    const handoff = await openHandoff(deps, unit, {
      reason: why,
      evidence,
      actor,
      settings,
      summary: output?.handoff?.summary,
    })
    if (output?.handoff?.toLast && last) await assignBack(unit, handoff, last)
    await postHandoffNotice(deps, unit, { settings })
  })
}

/** Returns whether the answer failed: an error, no answer found, or an empty output. */
function isFailed({ output, streamed, promise }: Ending): boolean {
  if (output === null || output.failed) return true
  return !streamed && !promise && !output.handoff && output.say.trim() === '' && !output.more?.length
}

function keep(
  deps: Deps,
  unit: Unit,
  { answering, text, why }: { answering: Answering; text: string; why?: DiscardReason | undefined },
) {
  const { key } = answering
  const message = { id: deps.newId('msg'), text, dedupKey: `${key}:unsaid`, answerKey: key }
  keepRefusedText(unit, answering, { message, why })
}
