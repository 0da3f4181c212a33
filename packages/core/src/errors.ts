/** The codes of refusals. Only `http/base/problem.ts` in the server maps them to HTTP statuses. */
export const errorCodes = [
  'invalid',
  'unauthorized',
  'bad_signature',
  'forbidden',
  'not_found',
  'already_claimed',
  'owner_changed',
  'handoff_disabled',
  'conflict',
  'too_large',
  'unprocessable',
  'rate_limited',
  'unavailable',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/**
 * A refusal. The message is shown to people: it says what to do next and holds no secret.
 * `extra` is public too: it is spread into the problem document (the winner of a claim, the field that was wrong).
 * `cause` is for the log only.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly extra: Record<string, unknown>

  constructor(code: ErrorCode, message: string, { cause, ...extra }: Record<string, unknown> = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    this.extra = extra
  }
}

/**
 * Returns the refusal of one field. `message` is a whole sentence: it is the detail of the problem document too.
 */
export function invalidField(field: string, message: string, cause?: unknown): AppError {
  return new AppError('invalid', message, { errors: [{ field, message }], cause })
}
