/**
 * Returns whether a key belongs to an input method, for example the Enter that chooses a candidate. Safari ends the
 * composition before that key and marks it only with the code 229.
 */
export const isComposing = (event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>) =>
  event.isComposing || event.keyCode === 229
