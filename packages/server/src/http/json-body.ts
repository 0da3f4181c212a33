import { AppError } from '@baton/core'

/** A body as JSON. What no database can store (a null byte, half a character) is refused here, wherever in the body it is. */
export function parseBody(text: string): unknown {
  // An empty body with a JSON content type is what `fetch` with headers but no body sends; routes say what they need.
  if (text === '') return undefined
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (cause) {
    throw refusal('body', 'is not valid JSON', cause)
  }
  // Both can only be written as escapes, or arrive as raw surrogates: most bodies have neither.
  if (/\\u(?:0000|[dD][89a-fA-F])/.test(text) || text.includes('\u0000') || !text.isWellFormed()) checkStorable(body, '')
  return body
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
  if (text.includes('\u0000')) throw refusal(path || 'body', 'contains a null byte; remove it')
  if (!text.isWellFormed()) throw refusal(path || 'body', 'is not valid Unicode')
}

function refusal(field: string, message: string, cause?: unknown): AppError {
  return new AppError('invalid', field === 'body' ? `The body ${message}.` : `${field}: ${message}.`, { errors: [{ field, message }] }, { cause })
}
