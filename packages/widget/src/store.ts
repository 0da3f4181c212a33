export interface Store<S, A> {
  get(): S
  dispatch(action: A): void
}

/** The one place state lives. Draws once per frame, however many events came. */
export function createStore<S, A>(
  reduce: (state: S, action: A) => S,
  initial: S,
  onChange: (state: S, before: S) => void,
): Store<S, A> {
  let state = initial
  return {
    get: () => state,
    dispatch(action) {
      const before = state
      state = reduce(state, action)
      if (state !== before) onChange(state, before)
    },
  }
}
