/** Leaving the open conversation for the next row, after an action that is done with it. */

type Leave = () => void

let prepare: () => Leave = () => () => undefined
let isArriving = false

/**
 * Returns a function that opens the row after the open conversation, or the one before it where it is the last. Which
 * one is decided at once: the action moves the row, or takes it out of the list.
 */
export const prepareToMoveOn = (): Leave => prepare()

/** Says how to move on, while a list is shown. */
export function provideMovingOn(next: () => (() => void) | null): () => void {
  prepare = () => {
    const open = next()
    return () => {
      isArriving = open !== null
      open?.()
    }
  }
  return () => {
    prepare = () => () => undefined
  }
}

/** Returns whether the conversation that opens now is the next after an action, once. It then takes the focus. */
export function takeArrival(): boolean {
  const arrives = isArriving
  isArriving = false
  return arrives
}
