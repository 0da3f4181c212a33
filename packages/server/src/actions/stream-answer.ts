import { maxTextLength } from '@baton/core/api'
import { cutText } from '@baton/core/cut-text'
import { detectLanguage } from '@baton/detect/language'
import type { AnswerOutput } from '../assistants/assistant.ts'
import { clean, wholeSentences } from '../assistants/sentences.ts'
import type { Deps } from '../deps.ts'
import { type CommitResult, commitAssistantText } from './commit-assistant-text.ts'
import { type Answering, concludeAnswer } from './conclude-answer.ts'

/** An answer that may grow in front of the contact. */
export interface AnswerStream {
  /** Adds text, in pieces of any size. */
  push(piece: string): void
  /** Returns whether any text was pushed. */
  begun(): boolean
  /**
   * Completes what was shown as cut and asks for the answer again, because this process stops. Returns false when
   * nothing was shown.
   */
  interrupt(): Promise<boolean>
  /** Concludes the answer when the run is over; `output` is null when the run failed. */
  end(output: AnswerOutput | null): Promise<void>
}

type Stopped = 'refused' | 'promise' | 'language'

/**
 * Shows an answer sentence by sentence; each is committed before the contact sees it. Holds back a sentence that
 * promises a person and everything after it, and an answer in a language that the contact does not write. Calls
 * `onStopped` when nothing more will be shown, so that the run can end.
 */
export function streamAnswer(deps: Deps, answering: Answering, onStopped: () => void): AnswerStream {
  const { conversationId, workspaceId } = answering
  const messageId = deps.newId('msg')
  let pending = ''
  let said = ''
  let promise: string | null = null
  let heldBack = ''
  let stopped: Stopped | null = null
  let full = false
  let broken: unknown = null
  let writing: Promise<void> | null = null
  let ended = false
  let half = ''

  function stop(why: Stopped, rest: string) {
    stopped = why
    heldBack = rest
    onStopped()
  }

  /** Stops at a message's maximum length. The contact sees what fits. */
  function fill() {
    full = true
    onStopped()
  }

  async function showReady() {
    try {
      for (;;) {
        const [ready, rest] = wholeSentences(pending)
        if (stopped || ready.trim() === '') return
        pending = rest
        await show(ready)
        await new Promise((resolve) => setTimeout(resolve, breatheMs))
      }
    } catch (error) {
      broken = error
      onStopped()
    }
  }

  /** Shows whole sentences, up to the first that must not be shown. */
  async function show(text: string) {
    if (said.length < judgedBy && speaksAnotherLanguage(answering.question, said + text)) return stop('language', text)
    let safe = text
    for (;;) {
      const fits = cutText(safe, maxTextLength - said.length)
      const outcome = fits.trim() === '' ? null : await write(fits)
      if (outcome && !outcome.committed && outcome.promise === null) return stop('refused', text)
      if (outcome && !outcome.committed && outcome.promise !== null) {
        promise ??= outcome.promise
        safe = fits.slice(0, Math.max(0, fits.indexOf(outcome.promise)))
        continue
      }
      if (outcome) said += fits
      if (promise !== null) return stop('promise', text.slice(safe.length))
      if (fits.length < safe.length) fill()
      return
    }
  }

  function write(text: string): Promise<CommitResult> {
    // With this key, a second run of the same job cannot begin the answer again.
    const piece = { id: messageId, text, answerKey: answering.key, dedupKey: `${answering.key}:stream` }
    return deps.store.onConversation({ workspaceId }, conversationId, (unit) =>
      commitAssistantText(answering, { piece, offset: said.length, unit }),
    )
  }

  return {
    push(piece) {
      if (ended || full) return
      // A character (a surrogate pair) may be split between two pieces.
      const text = half + piece
      half = /[\uD800-\uDBFF]$/.test(text) ? text.slice(-1) : ''
      pending += clean(half === '' ? text : text.slice(0, -1))
      if (stopped) return
      if (pending.length + said.length > 2 * maxTextLength) fill()
      // A sentence ends before white space, or with a mark that needs none after it.
      if (!/[\s。！？؟।]/u.test(piece)) return
      writing ??= showReady().finally(() => {
        writing = null
      })
    },

    begun: () => said !== '' || pending !== '',

    async interrupt() {
      ended = true
      while (writing) await writing
      if (said === '') return false
      await deps.store.onConversation({ workspaceId }, conversationId, (unit) => {
        if (unit.facts.streamingId !== messageId) return
        unit.completeMessage(messageId, { cut: true }, { kind: 'system' })
        unit.wantAnswer(answering.upTo)
      })
      return true
    },

    async end(given) {
      ended = true
      while (writing) await writing
      if (broken) throw broken
      const output = full ? (given ?? whatFits) : given
      const grew = said !== '' || pending !== ''
      const last = `${pending}${clean(output?.say ?? '')}`
      const rest = output && { ...output, say: said !== '' ? '' : cutText(last.trim(), maxTextLength) }
      if (!stopped && output && said !== '' && last.trim() !== '') await show(last)
      else if (!stopped && output && grew && speaksAnotherLanguage(answering.question, last)) stop('language', last)
      else if (stopped) heldBack += last

      await concludeAnswer(deps, answering, {
        output: stopped === 'language' || stopped === 'refused' ? null : rest,
        streamed: said !== '' ? { messageId, offset: said.length } : null,
        promise,
        heldBack:
          stopped === 'promise'
            ? { text: heldBack, why: 'promises_person' }
            : stopped === 'language'
              ? { text: heldBack, why: 'another_language' }
              : null,
        unsaid: stopped ? heldBack : said !== '' ? '' : last,
      })
    },
  }
}

/**
 * The pause between two commits of one answer, so that a fast model with short sentences does not commit each of them.
 */
const breatheMs = 60
/** After this many characters the language of an answer is clear. What comes later may be a quotation. */
const judgedBy = 200
const whatFits: AnswerOutput = { text: '', say: '', confidence: 0, sources: [], failed: false }

/** Returns whether both languages are certain and differ, and the question names no language. */
function speaksAnotherLanguage(question: string, answer: string): boolean {
  const asked = detectLanguage(question)
  const said = detectLanguage(answer)
  return asked !== null && said !== null && asked !== said && answer.length >= 20 && !languageNames.test(question)
}
const languageNames =
  /english|german|french|spanish|portuguese|italian|arabic|dutch|polish|turkish|russian|chinese|japanese|korean|hindi|translat|deutsch|englisch|franz[öo]sisch|spanisch|anglais|allemand|espagnol|ingl[eé]s|alem[aá]n|franc[eé]s|übersetz|tradu/i
