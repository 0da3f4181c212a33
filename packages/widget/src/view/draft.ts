import type { Kept } from '@baton/client/kept'
import { maxTextLength } from '@baton/core/text-limits'
import type { WidgetClient } from '../client.ts'

export const maxLength = maxTextLength
const typingEvery = 3000

/** The visitor's draft and typing signal. */
export interface Draft {
  text(): string
  set(text: string): void
  sendable(): boolean
  send(): void
  /** Puts a refused message back into the field. */
  restore(text: string): void
  field: (element: HTMLTextAreaElement | null) => void
  focus(): void
  /**
   * Focuses the field after a click on a button that disappears. Not on a phone, where this would open the keyboard.
   */
  focusAfterClick(): void
  /** Sets the field's height to that of its text. Call it after every redraw. */
  fit(): void
  stop(): void
}

/** Creates the draft, with the text that an earlier page of this tab has left in `kept`. */
export function createDraft(client: WidgetClient, { redraw, kept }: { redraw: () => void; kept: Kept }): Draft {
  let text = kept.get('draft') ?? ''
  let field: HTMLTextAreaElement | null = null
  let saidAt = 0
  let silence: ReturnType<typeof setTimeout> | undefined

  function stop(): void {
    clearTimeout(silence)
    saidAt = 0
    client.typing(false)
  }

  /** Sends the typing signal, again every few seconds, because it expires. */
  function say(): void {
    clearTimeout(silence)
    if (!text.trim()) {
      stop()
      return
    }
    silence = setTimeout(stop, typingEvery * 1.6)
    if (Date.now() - saidAt < typingEvery) return
    saidAt = Date.now()
    client.typing(true)
  }

  function keep(next: string): void {
    text = next
    if (text) kept.set('draft', text)
    else kept.remove('draft')
  }

  const draft: Draft = {
    text: () => text,
    set(next) {
      keep(next)
      say()
      redraw()
    },
    sendable: () => text.trim().length > 0 && text.length <= maxLength,
    send() {
      if (!draft.sendable()) return
      stop()
      const words = clean(text)
      keep('')
      client.write(words)
      redraw()
      draft.focus()
    },
    restore(old) {
      keep(text ? `${old}\n${text}` : old)
      redraw()
      draft.focus()
    },
    field(element) {
      field = element
    },
    focus: () => field?.focus({ preventScroll: true }),
    focusAfterClick() {
      if (matchMedia('(pointer: fine)').matches) draft.focus()
    },
    stop,
    fit() {
      if (!field) return
      field.style.height = 'auto'
      field.style.height = `${Math.min(field.scrollHeight, 132)}px`
    },
  }
  return draft
}

/** Removes null bytes, which cannot be stored, and repairs lone surrogates, which cannot be sent as UTF-8. */
const clean = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('\u0000', '')
    .trim()
