import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { type AppError, invalidField } from '@baton/core'
import { buildConnector } from 'undici'
import { isPublicAddress } from './public-address.ts'

const connectMs = 10_000

/**
 * Returns a connector that opens sockets to public addresses only. It checks the address that it then connects to, so a
 * name that resolves to another address the second time gains nothing. Hosts in `allowed` (as `hostPort` writes them)
 * may have any address.
 */
export function guardedConnector(
  allowed: ReadonlySet<string>,
  lookup: LookupFunction = systemLookup,
): buildConnector.connector {
  const anywhere = buildConnector({ timeout: connectMs, lookup })
  const publicOnly = buildConnector({ timeout: connectMs, lookup: publicLookup(lookup) })
  return (options, done) => {
    const target = hostPort(options.protocol, options.hostname, options.port)
    if (allowed.has(target)) return anywhere(options, done)
    // An IP address is not looked up, so `publicLookup` never sees it.
    if (isIP(options.hostname) !== 0 && !isPublicAddress(options.hostname)) return done(refusal(target), null)
    publicOnly(options, (...[error, socket]) =>
      error ? done(error instanceof PrivateAddress ? refusal(target) : error, null) : done(null, socket),
    )
  }
}

/** Returns `host:port` of a URL's parts, with the scheme's default port when none is given. */
export function hostPort(protocol: string, hostname: string, port: string): string {
  const host = isIP(hostname) === 6 ? `[${hostname}]` : hostname.toLowerCase()
  return `${host}:${port || (protocol === 'https:' ? '443' : '80')}`
}

class PrivateAddress extends Error {}

function publicLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, done) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, [])
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found
      const [first] = addresses
      // No honest name resolves to private and public addresses together.
      if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
        return done(new PrivateAddress(hostname), [])
      if (options.all) return done(null, addresses)
      done(null, first.address, first.family)
    })
}

function refusal(target: string): AppError {
  return invalidField(
    'url',
    `${target} is an address in a private network, so Baton does not call it. To allow it, start the server with ` +
      `BATON_ALLOW_PRIVATE_URLS=${target}.`,
  )
}
