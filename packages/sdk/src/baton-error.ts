import type { ErrorCode } from '@baton/core'

/** The API's codes. `unreachable`: no answer after all attempts; `unexpected`: the answer did not come from Baton. */
export type BatonErrorCode = ErrorCode | 'internal' | 'unreachable' | 'unexpected'

/** The teammate who won a claim. */
export interface Winner {
  id: string | null
  name: string
}

/** A refusal by the API, or no answer at all (`status` 0). `detail` is a sentence that says what to do. */
export class BatonError extends Error {
  readonly code: BatonErrorCode | (string & {})
  readonly status: number
  readonly detail: string
  /** The winner of the claim, for `already_claimed`. */
  readonly winner: Winner | undefined
  /** The current epoch, for `owner_changed`. */
  readonly ownerEpoch: number | undefined
  /** The whole problem document. */
  readonly problem: Readonly<Record<string, unknown>>

  // biome-ignore lint/complexity/useMaxParams: public API, as it was released.
  constructor(
    code: BatonError['code'],
    status: number,
    detail: string,
    { problem = {}, cause }: { problem?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(detail, cause === undefined ? undefined : { cause })
    this.name = 'BatonError'
    this.code = code
    this.status = status
    this.detail = detail
    this.problem = problem
    this.winner = winnerOf(problem['winner'])
    this.ownerEpoch = typeof problem['ownerEpoch'] === 'number' ? problem['ownerEpoch'] : undefined
  }
}

/** Returns the error for a response that is not 2xx. A page of a proxy in between is not a problem document. */
export async function errorOf(response: Response, asked: string): Promise<BatonError> {
  const problem = await problemOf(response)
  if (problem && typeof problem['code'] === 'string' && typeof problem['detail'] === 'string') {
    return new BatonError(problem['code'], response.status, problem['detail'], { problem })
  }
  return new BatonError(
    'unexpected',
    response.status,
    `${asked} returned ${response.status} without a reason. Check the address of Baton and that Baton is running.`,
  )
}

async function problemOf(response: Response): Promise<Record<string, unknown> | null> {
  try {
    const body: unknown = await response.json()
    return typeof body === 'object' && body !== null ? { ...body } : null
  } catch {
    return null
  }
}

function winnerOf(value: unknown): Winner | undefined {
  if (typeof value !== 'object' || value === null || !('name' in value) || typeof value.name !== 'string')
    return undefined
  return { id: 'id' in value && typeof value.id === 'string' ? value.id : null, name: value.name }
}
