/**
 * Returns the person that an identity token names, in the form in which their storage is named; null for an anonymous
 * visitor. Does not check the token: that is for the server. It only keeps one person's words from another.
 */
export function personOf(identity: string | undefined): string | null {
  if (!identity) return null
  try {
    const claims = atob((identity.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))
    return encodeURIComponent(String(JSON.parse(claims).sub).trim())
  } catch {
    // No JWT. The server will refuse it.
    return encodeURIComponent(identity)
  }
}
