import type { WidgetConfig } from '@baton/core/api'
import type { Emitter } from './emitter.ts'
import type { Language } from './locale.ts'
import type { BootOptions } from './public-api.ts'
import type { Storage } from './storage.ts'

/** Where the small script on the page meets the panel that is loaded on first use. */

export interface Stage {
  /** The panel draws itself in here, inside the shadow root. */
  mount: HTMLElement
  /** Where the widget came from: the API lives there too. Ends with a slash. */
  base: string
  options: BootOptions
  config: WidgetConfig
  locale: string
  language: Language
  storage: Storage
  emitter: Emitter
  /** Puts a style sheet into the shadow root. */
  adopt(css: string): void
  /** The visitor closed the panel from inside. */
  onClose(): void
  onUnread(count: number): void
}

export interface Panel {
  setOpen(open: boolean): void
  requestHuman(): void
  collect(values: Record<string, string>): void
  identify(token: string): void
  reset(): void
  destroy(): void
}

export type StartPanel = (stage: Stage) => Promise<Panel>
