export interface StateStore<S, A> {
  get(): S
  dispatch(action: A): void
}

/** Holds the state and calls `onChange` after every dispatch that changes it. */
export function createStateStore<S, A>(
  reduce: (state: S, action: A) => S,
  initial: S,
  onChange: (state: S, before: S) => void,
): StateStore<S, A> {
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
