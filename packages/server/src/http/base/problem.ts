import { AppError, type ErrorCode, invalidField } from '@baton/core'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { ZodError } from 'zod'
import { createOutage } from '../../bus/outage.ts'
import type { Deps } from '../../deps.ts'
import { databaseRefusal } from '../../store/database-refusal.ts'

/** The only table of code → HTTP status. */
const statusOf: Record<ErrorCode, number> = {
  invalid: 400,
  unauthorized: 401,
  bad_signature: 401,
  forbidden: 403,
  not_found: 404,
  already_claimed: 409,
  owner_changed: 409,
  handoff_disabled: 409,
  conflict: 409,
  too_large: 413,
  unprocessable: 422,
  rate_limited: 429,
  unavailable: 503,
}

const titles: Record<ErrorCode, string> = {
  invalid: 'The request is not valid',
  unauthorized: 'Sign in first',
  bad_signature: 'The signature does not match',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  already_claimed: 'Already claimed',
  owner_changed: 'The conversation has moved on',
  handoff_disabled: 'Handoffs are turned off',
  conflict: 'Not possible now',
  too_large: 'Too large',
  unprocessable: 'Conflicts with an earlier request',
  rate_limited: 'Too many requests',
  unavailable: 'Not available right now',
}

/** Statuses for errors of the protocol itself, where HTTP has a more exact status than the code's. */
const protocolStatus: Record<string, number> = { FST_ERR_CTP_INVALID_MEDIA_TYPE: 415 }

/** Returns the problem document of an error (RFC 9457). */
export const problemOf = ({ code, message, extra }: AppError, status = statusOf[code]) => ({
  ...extra,
  type: `urn:baton:problem:${code}`,
  title: titles[code],
  status,
  code,
  detail: message,
})

/** Sends the problem document of an error. `status` overrides the code's, where HTTP has a more exact one. */
export function sendProblem(reply: FastifyReply, error: AppError, status = statusOf[error.code]) {
  if (typeof error.extra['retryAfter'] === 'number') reply.header('retry-after', String(error.extra['retryAfter']))
  // A refusal is not kept, even where the page itself would be.
  return reply
    .header('cache-control', 'no-store')
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify(problemOf(error, status)))
}

/**
 * Returns the function that turns every thrown error into a problem document. An unexpected error is logged, and its
 * response tells nothing about the server's internals. A database that refuses is logged once a minute.
 */
export function errorHandler({ log, disk }: Pick<Deps, 'log' | 'disk'>) {
  const database = createOutage((news) => log.error({ err: news }, 'the database refuses requests'))
  return (error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) => {
    const refused = databaseRefusal(error)
    if (refused) database.failed(error)
    disk.saw(error)
    const known = refused ?? refusalOf(error)
    if (known) return sendProblem(reply, known, protocolStatus[codeOf(error)])
    request.log.error({ err: error }, 'request failed')
    return internal(request, reply)
  }
}

function internal(request: FastifyRequest, reply: FastifyReply) {
  return reply
    .status(500)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: 'Internal error',
        status: 500,
        code: 'internal',
        detail: `Something went wrong on the server. It is logged as ${request.id}.`,
      }),
    )
}

function refusalOf(error: FastifyError | Error): AppError | null {
  if (error instanceof AppError) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    return invalid(
      error.validation.map(({ instancePath, message, params }) => ({
        field: fieldOf(instancePath, params),
        message: message ?? 'The request is not valid.',
      })),
    )
  }
  if (error instanceof ZodError)
    return invalid(error.issues.map(({ path, message }) => ({ field: path.join('.'), message })))
  switch (codeOf(error)) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return invalidField(
        'Content-Type',
        'Send JSON in UTF-8, not compressed, with the header Content-Type: application/json.',
      )
    case 'FST_ERR_BAD_URL':
      return invalidField('url', 'The address is not valid. A % must be followed by two hexadecimal digits.')
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return new AppError('not_found', 'There is nothing at this address. A part of it is longer than any id.')
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new AppError('too_large', 'The request is larger than 1 MB.')
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return invalidField('Content-Length', 'The body does not have the length given in Content-Length.')
    // PostgreSQL's codes for text that it cannot store (a null byte, half a character).
    case '22021':
    case '22P02':
    case '22P05':
      return new AppError('invalid', 'The text contains characters that cannot be stored.')
  }
  const status = 'statusCode' in error ? error.statusCode : undefined
  if (status === 429) return new AppError('rate_limited', error.message)
  if (status !== undefined && status >= 400 && status < 500) return new AppError('invalid', error.message)
  return null
}

const codeOf = (error: Error) => ('code' in error ? String(error.code) : '')

function invalid(errors: { field: string; message: string }[]): AppError {
  return new AppError('invalid', errors[0]?.message ?? 'The request is not valid.', { errors })
}

/** Returns the field of an error: `/contact/email` → `contact.email`. For an unknown field, returns its name. */
function fieldOf(instancePath: string, params: unknown): string {
  const path = instancePath.split('/').filter(Boolean).join('.')
  const keys =
    typeof params === 'object' && params !== null && 'keys' in params && Array.isArray(params.keys)
      ? params.keys.join(', ')
      : ''
  return [path, keys].filter(Boolean).join('.')
}
