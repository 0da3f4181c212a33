import { AppError } from '@baton/core'
import { WebSettings } from '@baton/core/channels/web'
import { errors, jwtVerify } from 'jose'
import type { Deps } from '../deps.ts'
import { openSealed } from '../sealed-settings.ts'
import type { ChannelRow } from '../store/channels.ts'
import type { ContactFacts } from '../store/contacts.ts'
import { factsOf } from './identity-claims.ts'

/** An identity that claims to last longer is shown again after this time. */
const longestMs = 180 * 24 * 3600_000

/** The clocks of two servers may differ by this many seconds. */
const clockTolerance = 30

/** The facts that a signed identity states about a contact, and when it expires. */
interface SignedIdentity {
  facts: ContactFacts
  until: Date
}

/**
 * Returns the identity in a JWT (HS256), which the customer's server signs with the channel's secret. The JWT must
 * expire. Throws `unauthorized`; the detail says which part of the token is wrong.
 */
export async function verifyIdentity(
  { secrets }: Pick<Deps, 'secrets'>,
  channel: ChannelRow,
  token: string,
): Promise<SignedIdentity> {
  const secret = WebSettings.parse(openSealed(secrets, channel)).identity.secret
  if (!secret)
    throw new AppError('unauthorized', 'This channel has no signing secret yet. Set one on the channel’s page.')
  try {
    const { payload } = await jwtVerify(token.trim(), new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      clockTolerance,
      requiredClaims: ['exp'],
    })
    const exp = Number(payload.exp)
    // Milliseconds instead of seconds: such a token would never expire.
    if (exp > 1e11) throw new Error('exp must be in seconds, not in milliseconds.')
    const until = new Date(Math.min((exp + clockTolerance) * 1000, Date.now() + longestMs))
    return { facts: factsOf(payload), until }
  } catch (cause) {
    throw new AppError('unauthorized', `The identity token is not valid: ${problemOf(cause)}`, { cause })
  }
}

/** Says what is wrong with a token. Claims are named only after the signature was found right. */
function problemOf(cause: unknown): string {
  if (cause instanceof errors.JWTExpired) return 'it has expired (exp). Sign a new one for every page or request.'
  if (cause instanceof errors.JWTClaimValidationFailed)
    return cause.reason === 'missing' ? `${cause.claim} is missing.` : `${cause.claim} is not valid: ${cause.message}.`
  if (cause instanceof errors.JOSEAlgNotAllowed) return 'alg must be HS256.'
  if (cause instanceof errors.JWSSignatureVerificationFailed)
    return 'its signature is wrong. Sign it with HS256 and this channel’s secret.'
  if (cause instanceof errors.JOSEError) return 'it is no signed JWT (HS256).'
  return cause instanceof Error ? cause.message : String(cause)
}
