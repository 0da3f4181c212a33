import type { Message, PublicHandoff, QueuePlace } from '@baton/core/model'

/** The public interface between a page and the widget, documented in `docs/widget.md`. */

export interface BootOptions {
  /** The public token of the web channel, `pub_…`. */
  token: string
  /**
   * Called once per handoff and load of the page, with a summary of what the visitor wants. Call `preventDefault()` to
   * draw your own message instead.
   */
  onHandoff?: (payload: HandoffPayload) => void
  /** A signed identity of the visitor: a JWT (HS256), signed with the channel's secret. */
  user?: { token: string }
  /** A language tag. Defaults to the page's `lang`, then the browser's language. */
  locale?: string
  theme?: 'auto' | 'light' | 'dark'
  /** The corner. `end` is the right, or the left in a right-to-left language. */
  side?: 'end' | 'start'
  /** The distance from the corner in pixels. */
  offset?: number
  /**
   * Where the widget's element is placed: an element, or a selector that is looked up again whenever the page changes,
   * such as `dialog[open]`. Without a match it is placed next to the page's body.
   */
  container?: Element | string
  /** Any CSS colour. The page can also set `--baton-accent`. */
  accent?: string
}

export type HandoffPayload = PublicHandoff & {
  /** Whether this browser was told about the handoff before, and the page has loaded again since. */
  resumed: boolean
  /** Hides the widget's own rendering of this handoff; the notice stays in the log. */
  preventDefault(): void
}

/** The events of `Baton.on` and their payloads. */
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
  /** Continues the conversation as this customer. Call it when the visitor has signed in. */
  identify(user: { token: string }): void
  /** Forgets everything kept on this device. Call it when the visitor has signed out. */
  reset(): void
  /** Removes the widget from the page. */
  destroy(): void
  /** Opens the widget and asks for a person. */
  requestHuman(): void
  /** Adds the values of the page's own form to the open handoff, or to the next one. */
  collect(values: Record<string, string>): void
}

export type MethodName = keyof Methods
