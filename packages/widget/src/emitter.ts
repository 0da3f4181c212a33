import type { EventName, WidgetEvents } from './public-api.ts'

type Listener<Name extends EventName> = (payload: WidgetEvents[Name]) => void
type Listeners = { [Name in EventName]: Set<Listener<Name>> }

export interface Emitter {
  on<Name extends EventName>(name: Name, listener: Listener<Name>): () => void
  emit<Name extends EventName>(name: Name, payload: WidgetEvents[Name]): void
}

/** Creates an emitter. An error in a page's listener goes to `report` and does not stop the widget. */
export function createEmitter(report: (error: unknown) => void = reportError): Emitter {
  const listeners: Listeners = {
    handoff: new Set(),
    'handoff:queue': new Set(),
    'handoff:joined': new Set(),
    'handoff:ended': new Set(),
    message: new Set(),
    unread: new Set(),
    open: new Set(),
    close: new Set(),
  }
  return {
    on(name, listener) {
      const set = listeners[name]
      if (!set) throw new TypeError(`Baton: there is no event “${name}”. Known: ${Object.keys(listeners).join(', ')}.`)
      set.add(listener)
      return () => set.delete(listener)
    },
    emit(name, payload) {
      for (const listener of [...listeners[name]]) guard(() => listener(payload), report)
    },
  }
}

/** Calls `call` and passes what it throws to `report`. */
export function guard(call: () => void, report: (error: unknown) => void = reportError): void {
  try {
    call()
  } catch (error) {
    report(error)
  }
}
