import { AppError, publicConversation } from '@baton/core'
import type { CreateWidgetSession, WidgetSession } from '@baton/core/api'
import type { PoolClient } from 'pg'
import type { z } from 'zod'
import type { ActingContact } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { newToken } from '../ids.ts'
import { hashToken } from '../secrets.ts'
import { type ChannelRow, webSettings } from '../store/channels.ts'
import { insertContact, recordVisit } from '../store/contacts.ts'
import { listContactConversations } from '../store/conversations.ts'
import { deleteSession, insertSession, signSession } from '../store/sessions.ts'
import { claimConversations } from './claim-conversations.ts'
import { findOrCreateContact } from './find-or-create-contact.ts'
import { verifyIdentity } from './verify-identity.ts'

const sessionDays = 180

export interface WidgetSessionRequest {
  channel: ChannelRow
  request: z.output<typeof CreateWidgetSession>
  /** The session that the visitor's bearer token belongs to. */
  resumed: { acting: ActingContact; bearer: string; signed: boolean } | null
}

/**
 * Starts a visitor's session: resumes it by its token, finds it by a signed identity, or creates one with a new
 * contact. With both, an anonymous visitor takes their open conversations along and the anonymous session ends. A
 * session that a signed identity starts ends when the identity expires, unless a newer one is sent before.
 */
export async function startWidgetSession(
  deps: Deps,
  { channel, request, resumed }: WidgetSessionRequest,
): Promise<{ session: WidgetSession; created: boolean }> {
  const { workspace_id: workspaceId } = channel
  const signed = request.identity ? await verifyIdentity(deps, channel, request.identity) : null
  const own =
    resumed?.acting.workspaceId === workspaceId && resumed.acting.author.channelId === channel.id
      ? { contactId: resumed.acting.author.id, bearer: resumed.bearer, signed: resumed.signed }
      : null
  if (!signed && webSettings(channel).identity.required && !own?.signed)
    throw new AppError('unauthorized', 'This channel is for signed-in customers. Send a signed identity token.')
  let ended: string | null = null
  const start = async (tx: PoolClient) => {
    const contact = signed ? await findOrCreateContact(deps, tx, { workspaceId, ...signed.facts }) : null
    const contactId = contact?.id ?? own?.contactId ?? deps.newId('con')
    if (!contact && !own) await insertContact(tx, workspaceId, contactId)
    if (contact && own && own.contactId !== contactId) {
      const claim = { workspaceId, channelId: channel.id, from: own.contactId, to: contact }
      if (await claimConversations(deps, tx, claim)) {
        ended = hashToken(own.bearer)
        await deleteSession(tx, workspaceId, ended)
      }
    }
    await recordVisit(tx, workspaceId, { contactId, locale: request.locale, page: request.page })

    const kept = own !== null && own.contactId === contactId ? own.bearer : null
    const token = kept ?? newToken('ct_')
    if (kept === null)
      await insertSession(tx, workspaceId, {
        tokenHash: hashToken(token),
        kind: 'contact',
        subjectId: contactId,
        channelId: channel.id,
        days: sessionDays,
        signedUntil: signed?.until ?? null,
      })
    else if (signed) await signSession(tx, workspaceId, { tokenHash: hashToken(token), until: signed.until })
    const conversations = (await listContactConversations(tx, workspaceId, contactId)).map(({ conversation, facts }) =>
      publicConversation(conversation, facts.lastPublicSeq),
    )
    return { session: { token, contact: { id: contactId }, conversations }, created: kept === null }
  }
  // Who signs in takes the workspace's lock on identities. Without a line, all who wait for it would hold connections.
  const started = signed
    ? await deps.store.inLine(`identities ${workspaceId}`, () => deps.store.transaction(start))
    : await deps.store.transaction(start)
  if (ended !== null) deps.signals.send({ kind: 'revoked', credential: ended })
  return started
}
