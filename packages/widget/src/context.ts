import type { PublicConversation } from '@baton/core/model'
import type { Api } from './api.ts'
import type { Stage } from './seam.ts'
import type { Opened, Session } from './session.ts'
import type { Action, State } from './state.ts'
import type { Store } from './store.ts'

/** What the parts of the client share. */
export interface Context {
  stage: Stage
  api: Api
  session: Session
  store: Store<State, Action>
  /** The bearer and the conversation to act in; both are made when there are none. */
  conversation(): Promise<Opened<{ bearer: string; conversation: PublicConversation }>>
  /** The bearer was refused: what is drawn belongs to nobody now. */
  lost(): void
}
