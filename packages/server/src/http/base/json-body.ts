import { isUtf8 } from 'node:buffer'
import type { IncomingHttpHeaders } from 'node:http'
import { type AppError, invalidField } from '@baton/core'
import { fieldName } from '@baton/core/plain-errors'
import { errorCodes } from 'fastify'

/** No valid body is nested deeper than a few levels. With this limit, code may walk a body recursively. */
const deepest = 100

/**
 * Returns the text of a body. Throws `invalid` for bytes that are not UTF-8, because decoding would lose characters.
 */
export function bodyText(
  bytes: Buffer,
  { 'content-type': type = '', 'content-encoding': encoding = 'identity' }: IncomingHttpHeaders,
): string {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(type)?.[1] ?? 'utf-8'
  if (!/^(utf-?8|us-ascii)$/i.test(charset) || encoding.toLowerCase() !== 'identity')
    throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type)
  if (isUtf8(bytes)) return bytes.toString('utf8')
  throw refusal('body', 'is not valid UTF-8. Encode it as UTF-8')
}

/**
 * Returns the parsed body. Throws `invalid` for text that the database cannot store (a null byte, half a character),
 * anywhere in the body.
 */
export function parseBody(text: string): unknown {
  // `fetch` with a JSON content type but no body sends an empty one. Routes say what they need.
  if (text === '') return undefined
  if (isDeeperThan(text, deepest)) throw refusal('body', `is nested deeper than ${deepest} levels. Flatten it`)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (cause) {
    throw refusal('body', 'is not valid JSON', cause)
  }
  // Null bytes and half characters come as escapes or raw. Most bodies contain neither and skip the walk.
  if (/\\u(?:0000|[dD][89a-fA-F])/.test(text) || text.includes('\u0000') || !text.isWellFormed())
    checkStorable(body, '')
  return body
}

/**
 * Returns whether the text is nested too deep, before anything is built from it. Exact for valid JSON; other text is
 * refused by the parser.
 */
function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    switch (text[i]) {
      case '"':
        quoted = !quoted
        break
      case '\\':
        i++
        break
      case '[':
      case '{':
        if (!quoted && ++depth > limit) return true
        break
      case ']':
      case '}':
        if (!quoted) depth--
    }
  }
  return false
}

function checkStorable(value: unknown, path: string) {
  if (typeof value === 'string') return checkText(value, path)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    checkText(key, path)
    checkStorable(inner, path ? `${path}.${key}` : key)
  }
}

function checkText(text: string, path: string) {
  if (text.includes('\u0000')) throw refusal(path || 'body', 'contains a null byte. Remove it')
  if (!text.isWellFormed()) throw refusal(path || 'body', 'is not valid Unicode')
}

function refusal(field: string, predicate: string, cause?: unknown): AppError {
  const name = field === 'body' ? 'The body' : fieldName(field.split('.'))
  return invalidField(field, `${name} ${predicate}.`, cause)
}
