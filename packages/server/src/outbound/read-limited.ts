import { AppError } from '@baton/core'

/**
 * Returns the body as text (UTF-8). Throws `too_large` past `maxBytes`, and `unavailable` when the request's timeout
 * ends a body that does not end.
 */
export async function readLimited(response: Response, maxBytes: number): Promise<string> {
  return new TextDecoder().decode(await readBytes(response, maxBytes))
}

/** Returns the body as bytes, for callers that detect the charset first. The limit counts unpacked bytes. */
export async function readBytes(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength
      if (size > maxBytes) throw tooLarge(maxBytes)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      throw new AppError('unavailable', 'The response did not end in time.', { cause: error })
    throw error
  }
  return Buffer.concat(chunks)
}

/**
 * Returns the response with a body that throws `too_large` past `maxBytes`, counted unpacked. What follows is not read,
 * so that nobody who reads a body can be made to fill the memory.
 */
export function limitedBody(response: Response, maxBytes: number): Response {
  if (response.body === null) return response
  let size = 0
  const body = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        size += chunk.byteLength
        if (size > maxBytes) throw tooLarge(maxBytes)
        controller.enqueue(chunk)
      },
    }),
  )
  const { status, statusText, headers, url } = response
  // A new response has no address of its own.
  return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', { value: url })
}

function tooLarge(maxBytes: number): AppError {
  return new AppError(
    'too_large',
    'The response is larger than ' +
      `${maxBytes < 1024 * 1024 ? `${Math.round(maxBytes / 1024)} KB` : `${Math.round(maxBytes / 1024 / 1024)} MB`}.`,
  )
}
