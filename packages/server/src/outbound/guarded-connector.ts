import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { AppError } from '@baton/core'
import { buildConnector } from 'undici'
import { isPublicAddress } from './public-address.ts'

const connectMs = 10_000

/**
 * Opens sockets to public addresses only. Looked at is the address that is then connected to, so a name that answers
 * something else the second time gains nothing. Hosts in `allowed` (as `hostPort` writes them) may be anywhere.
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
    // No name is looked up for an address.
    if (isIP(options.hostname) !== 0 && !isPublicAddress(options.hostname)) return done(refusal(target), null)
    publicOnly(options, (...[error, socket]) =>
      error ? done(error instanceof PrivateAddress ? refusal(target) : error, null) : done(null, socket),
    )
  }
}

/** `host:port` of a URL's parts, with the scheme's port where none is written. */
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
      // One private address among public ones is not what an honest name answers.
      if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
        return done(new PrivateAddress(hostname), [])
      if (options.all) return done(null, addresses)
      done(null, first.address, first.family)
    })
}

function refusal(target: string): AppError {
  return new AppError(
    'invalid',
    `${target} is an address in a private network, so Baton does not call it. To allow it, start the server with ` +
      `BATON_ALLOW_PRIVATE_URLS=${target}.`,
    {
      errors: [{ field: 'url', message: `is private; to allow it, add ${target} to BATON_ALLOW_PRIVATE_URLS` }],
    },
  )
}
