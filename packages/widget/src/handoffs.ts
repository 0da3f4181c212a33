import type { PublicHandoff } from '@baton/core/model'
import type { PublicEvent } from '@baton/core/public'
import type { ClientContext } from './context.ts'
import { guard } from './emitter.ts'
import type { HandoffPayload } from './public-api.ts'

export interface Handoffs {
  /** Asks for a person. */
  request(): Promise<void>
  /** Cancels the handoff. The assistant continues. */
  cancel(): Promise<void>
  collect(values: Record<string, string>): void
  /** Reports a handoff that was already open when the page loaded. */
  resumed(handoff: PublicHandoff | null): void
  onEvent(event: PublicEvent): void
}

/** Handles everything about handoffs except drawing: the button, the page's events and the page's own form. */
export function createHandoffs(context: ClientContext): Handoffs {
  const { store, api, stage } = context
  const { storage, emitter, options } = stage
  let collected: Record<string, string> | null = null
  let asking = false
  let told: string | null = null

  async function request(): Promise<void> {
    if (asking || store.get().thread.owner !== 'assistant') return
    asking = true
    store.dispatch({ type: 'set', changes: { busy: 'request', trouble: null } })
    let { place, answer } = await ask()
    if (place.ok && !answer.ok && (answer.status === 401 || answer.status === 404)) {
      // The session or the conversation is gone. Starts over and tries once more.
      if (answer.status === 401) context.session.forget()
      context.lost()
      ;({ place, answer } = await ask())
    }
    asking = false
    store.dispatch({ type: 'set', changes: { busy: null } })
    if (answer.ok) {
      collected = null
      store.dispatch({ type: 'handoff', handoff: answer.value })
      void announce(answer.value.id)
      return
    }
    const trouble =
      answer.code === 'handoff_disabled' ? 'nobody' : !place.ok && answer.status === 401 ? 'signIn' : 'trouble'
    store.dispatch({ type: 'set', changes: { trouble } })
  }

  async function ask() {
    const place = await context.conversation()
    const answer = place.ok
      ? await api.requestHandoff(place.value.bearer, place.value.conversation.id, collected)
      : place
    return { place, answer }
  }

  async function cancel(): Promise<void> {
    const { handoff } = store.get().thread
    const bearer = context.session.bearer()
    if (!handoff || !bearer || store.get().busy) return
    store.dispatch({ type: 'set', changes: { busy: 'cancel', trouble: null } })
    const answer = await api.cancelHandoff(bearer, handoff.id)
    // 409: a teammate has already joined. The log shows it, so no error is needed.
    store.dispatch({
      type: 'set',
      changes: { busy: null, trouble: answer.ok || answer.status === 409 ? null : 'trouble' },
    })
  }

  /** Tells the page about a handoff, once per load. By every path it reads the same payload from the server. */
  async function announce(id: string): Promise<void> {
    const bearer = context.session.bearer()
    if (told === id || !bearer) return
    told = id
    const resumed = storage.get('announced') === id
    const answer = await api.handoff(bearer, id)
    if (!answer.ok) {
      told = null
      if (!answer.status) setTimeout(() => void announce(id), 5000)
      return
    }
    storage.set('announced', id)
    const payload: HandoffPayload = {
      ...answer.value,
      resumed,
      preventDefault() {
        store.dispatch({ type: 'set', changes: { hiddenHandoff: id } })
      },
    }
    guard(() => options.onHandoff?.(payload))
    emitter.emit('handoff', payload)
    if (payload.queue) emitter.emit('handoff:queue', { handoffId: id, ...payload.queue })
    if (collected) collect(collected)
  }

  function collect(values: Record<string, string>): void {
    const { handoff } = store.get().thread
    const bearer = context.session.bearer()
    if (!handoff || !bearer) {
      // Without an open handoff, keeps the values for the next one.
      collected = { ...collected, ...values }
      return
    }
    collected = null
    void api.collect(bearer, handoff.id, values).then((answer) => {
      if (answer.ok) return
      console.warn(`Baton: collect() was refused: ${answer.detail}`)
      if (answer.status === null || answer.status >= 500) collected = { ...values, ...collected }
    })
  }

  return {
    request,
    cancel,
    collect,
    resumed(handoff) {
      if (handoff) void announce(handoff.id)
    },
    onEvent(event) {
      switch (event.type) {
        case 'handoff.requested':
          // The response to our own request includes the page's form fields and arrives soon, so wait for it.
          if (!asking) void announce(event.handoff.id)
          return
        case 'handoff.joined':
          if (event.handoff.teammate)
            emitter.emit('handoff:joined', { handoffId: event.handoff.id, ...event.handoff.teammate })
          return
        case 'handoff.resolved':
          return emitter.emit('handoff:ended', { handoffId: event.handoff.id, outcome: 'resolved' })
        case 'handoff.cancelled':
          return emitter.emit('handoff:ended', { handoffId: event.handoff.id, outcome: 'cancelled' })
        case 'handoff.returned':
          return emitter.emit('handoff:ended', { handoffId: event.handoff.id, outcome: 'returned' })
        default:
      }
    },
  }
}
