import { setImmediate } from 'node:timers/promises'
import { AppError } from '@baton/core'
import { readBytes } from '../../outbound/read-limited.ts'
import { type Parsed, together } from './article.ts'
import type { ImportReader } from './import-reader.ts'
import type { ParsedPage } from './page.ts'

const mostAtOnce = 4
const mostBytes = 5 * 1024 * 1024

interface Outside {
  fetch: typeof globalThis.fetch
  importReader: ImportReader
  /** Aborted when nobody waits for the pages any more. */
  signal?: AbortSignal
}

/** Reads web pages, four at a time. A page that fails is reported as a problem, by its address. */
export async function fetchPages(
  urls: string[],
  { fetch, importReader, signal, timeoutMs = 15_000 }: Outside & { timeoutMs?: number },
): Promise<Parsed> {
  const sources = [...new Set(urls.map((url) => url.replace(/#.*$/s, '')))]
  const results: Parsed[] = []
  let next = 0
  const work = async () => {
    for (let i = next++; i < sources.length; i = next++) {
      signal?.throwIfAborted()
      const source = sources[i] ?? ''
      const within = [AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]
      try {
        results[i] = await fetchPage(source, { fetch, importReader, signal: AbortSignal.any(within) })
      } catch (error) {
        results[i] = { articles: [], problems: [{ where: source, message: reasonOf(error, timeoutMs) }] }
      }
      await setImmediate()
    }
  }
  await Promise.all(Array.from({ length: mostAtOnce }, work))
  return together(results)
}

/** How often a page may forward to another one. */
const mostForwards = 3

async function fetchPage(source: string, outside: Outside): Promise<Parsed> {
  let address = source
  for (let hops = 0; hops <= mostForwards; hops++) {
    const { forward, ...parsed } = await readPage({ source, address, ...outside })
    if (forward === undefined) return parsed
    if (!URL.canParse(forward, address)) throw new AppError('invalid', `The page forwards to “${forward}”.`)
    address = new URL(forward, address).href
  }
  throw new AppError('invalid', `The page forwards again and again, at last to ${address.slice(0, 500)}.`)
}

async function readPage({
  source,
  address,
  fetch,
  importReader,
  signal,
}: Outside & { source: string; address: string }): Promise<ParsedPage> {
  const headers = { accept: 'text/html, text/markdown, text/plain;q=0.8', 'user-agent': 'Baton (imports articles)' }
  const response = await fetch(address, { headers, ...(signal ? { signal } : {}) })
  if (!response.ok) {
    await response.body?.cancel()
    throw new AppError(
      'invalid',
      `The site returned ${response.status}${response.statusText ? ` ${response.statusText}` : ''}.`,
    )
  }
  const page = {
    source,
    url: response.url || address,
    contentType: response.headers.get('content-type') ?? '',
    bytes: await readBytes(response, mostBytes),
  }
  return importReader.read({ kind: 'page', page }, signal)
}

/**
 * Explains why a page could not be read. Unexpected errors are shown as they are, because they concern another site.
 */
function reasonOf(error: unknown, timeoutMs: number): string {
  if (error instanceof AppError && error.code !== 'unavailable') return error.message
  if (error instanceof AppError || (error instanceof Error && error.name === 'TimeoutError'))
    return `The page did not load within ${Math.round(timeoutMs / 1000)} seconds.`
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'There is no site with this name. Check the address.'
  return (
    'The site could not be ' +
    `reached${code ? ` (${code})` : cause instanceof Error ? ` (${cause.message.slice(0, 200)})` : ''}.`
  )
}
