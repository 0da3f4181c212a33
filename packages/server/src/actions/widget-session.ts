import { AppError, publicConversation } from '@baton/core'
import type { CreateWidgetSession, WidgetSession } from '@baton/core/api'
import { WebSettings } from '@baton/core/channels'
import { jwtVerify } from 'jose'
import { z } from 'zod'
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import { newToken } from '../ids.ts'
import { openSealed } from '../sealed-settings.ts'
import { hashToken } from '../secrets.ts'
import { type ChannelRow, webSettings } from '../store/channels.ts'
import { conversationOf, conversationSelect } from '../store/rows.ts'
import { contactFor } from './contacts.ts'

const sessionDays = 180
type Request = z.output<typeof CreateWidgetSession>
type Resumed = { caller: Extract<Caller, { kind: 'contact' }>; bearer: string | null }

/** A visitor's session: resumed by its bearer, found again by a signed identity, or new with a contact of its own. */
export async function startWidgetSession(
  deps: Deps,
  channel: ChannelRow,
  request: Request,
  resumed: Resumed | null,
): Promise<{ session: WidgetSession; created: boolean }> {
  const { workspace_id: workspaceId } = channel
  const signed = request.identity ? await verifyIdentity(deps, channel, request.identity) : null
  const own =
    resumed?.bearer && resumed.caller.workspaceId === workspaceId && resumed.caller.channelId === channel.id
      ? { ...resumed.caller, bearer: resumed.bearer }
      : null
  if (
    !signed &&
    webSettings(channel).identity.required &&
    !(own && (await isVerified(deps, workspaceId, own.contactId)))
  ) {
    throw new AppError('unauthorized', 'This channel is for signed-in customers: send a signed identity token.')
  }
  return deps.store.transaction(async (tx) => {
    const contact = signed ? await contactFor(deps, tx, workspaceId, signed) : null
    const contactId = contact?.id ?? own?.contactId ?? deps.newId('con')
    const keeps = own !== null && own.contactId === contactId
    if (!contact && !own)
      await tx.query('insert into contacts (workspace_id, id) values ($1, $2)', [workspaceId, contactId])
    await tx.query(
      'update contacts set locale = coalesce($3, locale), page = coalesce($4, page) where workspace_id = $1 and id = $2',
      [workspaceId, contactId, request.locale ?? null, request.page ?? null],
    )

    const token = keeps ? own.bearer : newToken('ct_')
    if (!keeps) {
      await tx.query(
        `insert into sessions (token_hash, workspace_id, kind, subject_id, channel_id, expires_at) values ($1, $2, 'contact', $3, $4, now() + $5 * interval '1 day')`,
        [hashToken(token), workspaceId, contactId, channel.id, sessionDays],
      )
    }
    const { rows } = await tx.query(
      `${conversationSelect} where c.workspace_id = $1 and c.contact_id = $2 order by c.updated_at desc limit 20`,
      [workspaceId, contactId],
    )
    const conversations = rows
      .map(conversationOf)
      .map(({ conversation, facts }) => publicConversation(conversation, facts.lastPublicSeq))
    return { session: { token, contact: { id: contactId }, conversations }, created: !keeps }
  })
}

const Claims = z.object({
  sub: z.string().min(1).max(200),
  email: z.email().max(254).optional(),
  name: z.string().max(120).optional(),
  exp: z.number(),
})

/** A JWT (HS256) that the customer's own server has signed with the channel's secret; without an expiry it is refused. */
async function verifyIdentity(deps: Deps, channel: ChannelRow, token: string) {
  const secret = WebSettings.parse(openSealed(deps.secrets, channel.settings, channel.sealed)).identity.secret
  if (!secret)
    throw new AppError('unauthorized', 'This channel has no signing secret yet: set one on the channel’s page.')
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      clockTolerance: 30,
      requiredClaims: ['exp', 'sub'],
    })
    const { sub, email, name } = Claims.parse(payload)
    return { externalId: sub, ...(email ? { email } : {}), ...(name ? { name } : {}) }
  } catch (cause) {
    throw new AppError(
      'unauthorized',
      'The identity token is not valid: sign sub and exp (and email, name) with HS256 and the channel’s secret.',
      {},
      { cause },
    )
  }
}

async function isVerified(deps: Deps, workspaceId: string, contactId: string): Promise<boolean> {
  const { rows } = await deps.store.pool.query(
    'select 1 from contacts where workspace_id = $1 and id = $2 and verified',
    [workspaceId, contactId],
  )
  return rows.length > 0
}
