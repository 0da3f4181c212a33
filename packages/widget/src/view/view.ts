import type { Client } from '../client.ts'
import type { State } from '../state.ts'
import type { Words } from '../strings/load.ts'

/** What every part of the view is given. */
export interface View {
  state: State
  client: Client
  words: Words
  /** The shop. */
  company: string
}
