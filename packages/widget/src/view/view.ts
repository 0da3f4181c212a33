import type { Client } from '../client.ts'
import type { State } from '../state.ts'
import type { Words } from '../strings/load.ts'
import type { Draft } from './draft.ts'
import type { Scroll } from './scroll.ts'

/** What every part of the view is given. The view keeps nothing itself: the same in, the same drawn. */
export interface View {
  state: State
  client: Client
  words: Words
  draft: Draft
  scroll: Scroll
  /** The shop. */
  company: string
  greeting: string
  /** Whether "Talk to a person" is offered. */
  offersPerson: boolean
  onClose(): void
}
