import type { ChannelKind } from '@baton/core'
import type { ChannelLook } from './channel-look.ts'
import { sms } from './sms/index.tsx'
import { web } from './web/index.tsx'

/** How each kind of channel is shown. Core declares what each kind can do. */
export const channelLooks: Record<ChannelKind, ChannelLook> = { web, sms }

/** Returns how a kind is shown; undefined for a kind that this console does not know. */
export function channelLookOf(kind: string): ChannelLook | undefined {
  return Object.entries(channelLooks).find(([known]) => known === kind)?.[1]
}
