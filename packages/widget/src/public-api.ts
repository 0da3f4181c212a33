import type { Message, PublicHandoff, QueuePlace } from '@baton/core/model'

/**
 * What a page may say to the widget, and what the widget says back: the public surface, documented in `docs/widget.md`.
 */

export interface BootOptions {
  /** The public token of the web channel, `pub_…`. */
  token: string
  /**
   * Called once per handoff, with the summary of what the visitor wants; `preventDefault()` lets the page draw its own
   * message.
   */
  onHandoff?: (payload: HandoffPayload) => void
  /** A signed identity of the visitor: a JWT, HS256, with the channel's secret. */
  user?: { token: string }
  /** A language tag; else the page's `lang`, else the browser's. */
  locale?: string
  theme?: 'auto' | 'light' | 'dark'
  /** The corner; `end` is on the right, on the left where the widget's language is written from right to left. */
  side?: 'end' | 'start'
  /** Distance from the corner in pixels. */
  offset?: number
  /** Any CSS colour; `--baton-accent` on the page does the same. */
  accent?: string
}

export type HandoffPayload = PublicHandoff & {
  /** Hides the widget's own rendering of this handoff; the notice stays in the log. */
  preventDefault(): void
}

/** What `Baton.on` can listen to. */
export interface WidgetEvents {
  handoff: HandoffPayload
  'handoff:queue': QueuePlace & { handoffId: string }
  'handoff:joined': { handoffId: string; name: string; picture: string | null }
  'handoff:ended': { handoffId: string; outcome: 'resolved' | 'cancelled' | 'returned' }
  message: Pick<Message, 'id' | 'author' | 'text' | 'name' | 'notice'> & { at: string }
  unread: { count: number }
  open: undefined
  close: undefined
}

export type EventName = keyof WidgetEvents

/**
 * The widget's methods, both as `Baton.open()` and, before the script has loaded, as `Baton('open')`.
 *
 * @example
 * Baton('boot', { token: 'pub_…', onHandoff: ({ summary }) => console.log(summary) })
 * const off = Baton.on('handoff:joined', ({ name }) => console.log(`${name} is here`))
 */
export interface Methods {
  boot(options: BootOptions): void
  on<Name extends EventName>(name: Name, listener: (payload: WidgetEvents[Name]) => void): () => void
  open(): void
  close(): void
  toggle(): void
  /** The visitor signed in: the conversation continues as that customer. */
  identify(user: { token: string }): void
  /** The visitor signed out: forgets everything kept on this device. */
  reset(): void
  /** Removes the widget from the page. */
  destroy(): void
  /** Opens the widget and asks for a person. */
  requestHuman(): void
  /** Sends the values of the page's own form into the open handoff, or with the next one. */
  collect(values: Record<string, string>): void
}

export type MethodName = keyof Methods
