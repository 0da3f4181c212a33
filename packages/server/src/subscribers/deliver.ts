import { z } from 'zod'
import { inboundUrl, openChannel } from '../actions/open-channel.ts'
import { recordParts } from '../actions/record-parts.ts'
import { type ChannelAdapter, DeliveryError } from '../channels/channel-adapter.ts'
import type { AdaptedChannel } from '../channels/index.ts'
import type { Deps } from '../deps.ts'
import { type ChannelRow, findChannel } from '../store/channels.ts'
import type { Client } from '../store/client.ts'
import { identityValue } from '../store/contacts.ts'
import { type Leaving, readLeaving, takenParts } from '../store/deliveries.ts'
import type { Job } from '../store/jobs.ts'
import { hasOptedOut } from '../store/opt-outs.ts'
import { maxAttempts, NotNow } from '../store/outbox.ts'
import type { Dependency } from '../store/troubles.ts'
import type { Troubles } from './troubles.ts'

const Payload = z.object({ conversationId: z.string(), messageId: z.string() })

/**
 * Sends a message by the channel that the contact wrote from, part by part. Each part is recorded, so that a rerun
 * sends only parts that the vendor has not accepted. A permanent refusal is shown at once, any other after the last
 * attempt.
 */
export async function deliver(deps: Deps & { troubles: Troubles }, job: Job): Promise<void> {
  const message = { workspaceId: job.workspaceId, ...Payload.parse(job.payload) }
  const { pool } = deps.store
  const leaving = await readLeaving(pool, message)
  const row = leaving && (await findChannel(pool, job.workspaceId, leaving.channelId))
  const opened = row && openChannel(deps, row)
  if (!leaving || !row || !opened?.channel.send) return
  const { channel, settings } = opened
  const parts = recordParts(deps, { ...message, channelId: row.id })
  const taken = await takenParts(pool, job.workspaceId, message.messageId)
  const to = addressOf(channel, leaving)
  const refused = await whyNot(pool, { row, to, leaving })
  if (refused !== null || to === null) return parts.refuse(taken.size, refused ?? noAddress)

  const text = channel.format?.(leaving) ?? leaving.text
  if (text.trim() === '') return parts.refuse(0, 'This message has no text to send.')
  const pieces = channel.split?.(text) ?? [text]
  const place = { workspaceId: job.workspaceId, kind: 'channel' as const, id: row.id }
  if (!deps.troubles.mayTry(place)) throw new NotNow('The vendor does not respond, so it is left alone for a while.')
  if (!(await parts.begin(pieces.length))) return
  for (const [part, piece] of pieces.entries()) {
    if (taken.has(part)) continue
    const id = `${message.messageId}:${part}`
    const outcome = await sendPart(
      deps,
      { channel, settings },
      { id, to, text: piece, statusUrl: inboundUrl(deps.env, row.id) },
    )
    await noteTrouble(deps.troubles, place, outcome)
    if ('id' in outcome) {
      await parts.sent(part, outcome.id)
      continue
    }
    if (!outcome.mayHaveLeft) await parts.stays()
    if (outcome.permanent) return parts.refuse(part, outcome.message)
    await parts.note(part, job.attempts >= maxAttempts ? 'failed' : 'queued', outcome.message)
    throw outcome
  }
}

/** Records whether the vendor responds. One that refuses for good has responded. */
const noteTrouble = (troubles: Troubles, place: Dependency, outcome: { id: string } | DeliveryError) =>
  'id' in outcome || outcome.permanent ? troubles.worked(place) : troubles.failed(place, outcome.message)

const noAddress = 'The contact has no address on this channel, because they never wrote from it.'

/** Returns the address that the contact last wrote from, else the fallback address of this kind of channel, or null. */
function addressOf({ fallbackAddress }: AdaptedChannel, leaving: Leaving): string | null {
  const fallback = fallbackAddress && leaving[fallbackAddress]
  return leaving.lastAddress ?? (fallbackAddress && fallback ? identityValue(fallbackAddress, fallback) : null)
}

/** Returns why nothing may be sent now, or null. */
async function whyNot(
  client: Client,
  { row, to, leaving }: { row: ChannelRow; to: string | null; leaving: Leaving },
): Promise<string | null> {
  if (row.deleted_at) return 'This channel was closed.'
  if (to === null) return noAddress
  const optedOut =
    !leaving.despiteOptOut && (await hasOptedOut(client, row.workspace_id, { channelId: row.id, address: to }))
  return optedOut ? 'The customer opted out of messages (STOP).' : null
}

async function sendPart(
  deps: Deps,
  { channel, settings }: { channel: AdaptedChannel; settings: unknown },
  part: Parameters<NonNullable<ChannelAdapter['send']>>[0],
): Promise<{ id: string } | DeliveryError> {
  try {
    return (
      (await channel.send?.(part, settings, { fetch: deps.fetch })) ??
      new DeliveryError('This channel cannot send.', { permanent: true })
    )
  } catch (error) {
    if (error instanceof DeliveryError) return error
    const reason = error instanceof Error ? error.message : String(error)
    return new DeliveryError(reason, { permanent: false, mayHaveLeft: true, cause: error })
  }
}
