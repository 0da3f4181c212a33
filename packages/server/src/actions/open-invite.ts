import { AppError } from '@baton/core'
import { hashToken } from '../secrets.ts'
import type { Client } from '../store/client.ts'
import { type FoundInvite, findInvite } from '../store/invites.ts'

/**
 * Returns the invite behind a link's token. Throws `not_found` for a used, expired or unknown link and says what to do.
 */
export async function openInvite(
  client: Client,
  token: string,
  options: { lock?: boolean } = {},
): Promise<FoundInvite> {
  const invite = await findInvite(client, hashToken(token), options)
  if (!invite || invite.accepted)
    throw new AppError('not_found', 'This link is invalid or already used. Sign in, or ask an admin for a new one.')
  if (!invite.holds)
    throw new AppError('not_found', 'This link no longer works: a role or access has changed. Ask for a new one.')
  if (invite.expired) throw new AppError('not_found', 'This link has expired. Ask an admin for a new one.')
  return invite
}
