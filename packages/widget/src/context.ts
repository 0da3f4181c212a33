import type { PublicConversation } from '@baton/core/model'
import type { Api } from './api.ts'
import type { Stage } from './seam.ts'
import type { Opened, Session } from './session.ts'
import type { Action, State } from './state.ts'
import type { StateStore } from './store.ts'

/** What the parts of the client share. */
export interface ClientContext {
  stage: Stage
  api: Api
  session: Session
  store: StateStore<State, Action>
  /** Returns the bearer and the current conversation. Creates both if there are none. */
  conversation(): Promise<Opened<{ bearer: string; conversation: PublicConversation }>>
  /** Starts over: the server refused the bearer, or the conversation is gone. */
  lost(): void
}
