import type { WidgetConfig } from '@baton/core/api'
import type { Emitter } from './emitter.ts'
import type { Language } from './locale.ts'
import type { BootOptions } from './public-api.ts'
import type { Storage } from './storage.ts'

/** The interface between the small script on the page and the panel, which is loaded on first use. */

export interface Stage {
  /** The element inside the shadow root where the panel draws itself. */
  mount: HTMLElement
  /** The URL that the widget and its API are served from, with a slash at the end. */
  base: string
  options: BootOptions
  config: WidgetConfig
  locale: string
  language: Language
  storage: Storage
  emitter: Emitter
  /** Adds a style sheet to the shadow root. */
  adopt(css: string): void
  /** Called when the visitor closes the panel from inside. */
  onClose(): void
  onUnread(count: number): void
}

export interface Panel {
  /** Opens or closes. `quiet` leaves the focus where it is. */
  setOpen(open: boolean, quiet: boolean): void
  requestHuman(): void
  collect(values: Record<string, string>): void
  /** Takes a new identity token of the same person. */
  identify(token: string): void
  /** Shows the conversation that another tab has begun or lost. */
  changed(): void
  destroy(): void
}

export type StartPanel = (stage: Stage) => Promise<Panel>
