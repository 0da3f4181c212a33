import { AppError } from '@baton/core'
import { WebSettings } from '@baton/core/channels/web'
import { jwtVerify } from 'jose'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { openSealed } from '../sealed-settings.ts'
import type { ChannelRow } from '../store/channels.ts'
import type { ContactFacts } from '../store/contacts.ts'

const Claims = z.object({
  sub: z.string().min(1).max(200),
  email: z.email().max(254).optional(),
  name: z.string().max(120).optional(),
  exp: z.number(),
})

/**
 * Returns the facts about a contact in a JWT (HS256), which the customer's server signs with the channel's secret. The
 * JWT must expire. Throws `unauthorized`.
 */
export async function verifyIdentity(
  { secrets }: Pick<Deps, 'secrets'>,
  channel: ChannelRow,
  token: string,
): Promise<ContactFacts> {
  const secret = WebSettings.parse(openSealed(secrets, channel)).identity.secret
  if (!secret)
    throw new AppError('unauthorized', 'This channel has no signing secret yet. Set one on the channel’s page.')
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      clockTolerance: 30,
      requiredClaims: ['exp', 'sub'],
    })
    const { sub, email, name } = Claims.parse(payload)
    return { externalId: sub, email, name }
  } catch (cause) {
    throw new AppError(
      'unauthorized',
      'The identity token is not valid. Sign sub and exp (and email, name) with HS256 and the channel’s secret.',
      { cause },
    )
  }
}
