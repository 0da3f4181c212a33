/** Limits of texts in UTF-16 units. Clients use them too, so nothing here imports a validator. */

export const maxTextLength = 10_000
export const maxInstructionsLength = 10_000
