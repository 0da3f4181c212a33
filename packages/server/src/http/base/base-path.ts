import type { Env } from '../../env.ts'

/**
 * Returns the path of the public address, without a slash at its end: empty, or `/chat` where a reverse proxy serves
 * this server below `https://example.com/chat`.
 */
export const basePathOf = ({ publicUrl }: Pick<Env, 'publicUrl'>): string =>
  new URL(publicUrl).pathname.replace(/\/$/, '')

/** Returns the path of a request without the base path, because some proxies take it off and others do not. */
export function withoutBase(url: string, base: string): string {
  if (base === '' || !url.startsWith(base)) return url
  const rest = url.slice(base.length)
  if (rest === '' || rest.startsWith('?')) return `/${rest}`
  return rest.startsWith('/') ? rest : url
}

/** Returns a page whose own addresses (`/x` or `./x`) lie below the base path. */
export const below = (base: string, html: string): string => html.replace(/\b(src|href)="\.?\/(?!\/)/g, `$1="${base}/`)
