import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export interface SignedRequest {
  /** The public address that Twilio called, with its query. */
  url: string
  /** A parsed form; any other body as raw bytes. */
  body: URLSearchParams | Uint8Array
  /** The header `X-Twilio-Signature`. */
  signature: string
}

/** Returns whether the holder of the auth token signed this address and this body. */
export function isSigned({ url, body, signature }: SignedRequest, authToken: string): boolean {
  const isForm = body instanceof URLSearchParams
  if (!isForm && !hashMatches(url, body)) return false

  const text = isForm ? parametersOf(body) : ''
  return spellingsOf(url).some((spelling) => sameBytes(signature, sign(spelling + text, authToken)))
}

/** Compares a body that is not a form with the SHA-256 in the address: Twilio signs only the address then. */
function hashMatches(url: string, body: Uint8Array): boolean {
  const hash = new URL(url).searchParams.get('bodySHA256')
  return hash !== null && sameBytes(hash.toLowerCase(), createHash('sha256').update(body).digest('hex'))
}

/**
 * Returns a form as Twilio signs it: names sorted, each before its value; the values of a repeated name sorted, without
 * duplicates.
 */
function parametersOf(form: URLSearchParams): string {
  return [...new Set(form.keys())]
    .sort()
    .flatMap((name) => [...new Set(form.getAll(name))].sort().map((value) => name + value))
    .join('')
}

/**
 * Returns the spellings of the address that Twilio may have signed. It signs the address as typed into its console,
 * while proxies and URL parsers drop or add the port and encode an apostrophe.
 */
function spellingsOf(url: string): string[] {
  const [, scheme = '', authority = '', path = '', query] =
    /^(https?):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? []
  const host = authority.replace(/:\d+$/, '')
  const authorities = [authority, host, `${host}:${scheme.toLowerCase() === 'http' ? 80 : 443}`]
  const queries =
    query === undefined ? [''] : [`?${query}`, `?${query.replaceAll('%27', "'")}`, `?${new URLSearchParams(query)}`]
  return [...new Set(authorities.flatMap((each) => queries.map((end) => `${scheme}://${each}${path}${end}`)))]
}

function sign(text: string, authToken: string): string {
  return createHmac('sha1', authToken).update(text).digest('base64')
}

function sameBytes(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
