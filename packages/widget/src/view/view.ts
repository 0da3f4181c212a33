import type { WidgetClient } from '../client.ts'
import type { State } from '../state.ts'
import type { Words } from '../strings/load.ts'
import type { Draft } from './draft.ts'
import type { Scroll } from './scroll.ts'

/** The props of every part of the view. The view itself keeps no state. */
export interface ViewProps {
  state: State
  client: WidgetClient
  words: Words
  draft: Draft
  scroll: Scroll
  /** The name of the business. */
  company: string
  greeting: string
  /** Whether to show the "Talk to a person" button. */
  offersPerson: boolean
  onClose(): void
}
