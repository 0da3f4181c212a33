/**
 * Returns `host:port` of an address on this machine or in a private network, as `BATON_ALLOW_PRIVATE_URLS` takes it;
 * null for a public address.
 */
export function privateHostPort(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { hostname, port, protocol } = new URL(address)
  if (
    !/^localhost$|\.(localhost|local|internal|lan)$|^(0|10|127)(\.\d+){3}$|^(192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))(\.\d+){2}$|^\[(::1?|f[cde].*)\]$/.test(
      hostname,
    )
  )
    return null
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`
}
