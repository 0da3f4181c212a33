/**
 * Returns the page of this site that `?next` names, else the home page. The browser itself resolves the address, so
 * that forms such as `//host` and `/\host` cannot lead to another site. `search`: the query of the sign-in page.
 */
export function nextPage(search: string, origin: string, home = '/'): string {
  const next = new URLSearchParams(search).get('next') ?? home
  if (!next.startsWith('/') || !URL.canParse(next, origin)) return home
  const url = new URL(next, origin)
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : home
}
