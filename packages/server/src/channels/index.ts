import type { ChannelKind } from '@baton/core'
import type { ChannelDeclaration } from '@baton/core/channels/channel'
import { channels } from '@baton/core/channels/index'
import { namesOf } from '@baton/core/kind'
import type { ChannelAdapter } from './channel-adapter.ts'
import { sms } from './sms/index.ts'
import { web } from './web/index.ts'

/** The adapter of every kind of channel. */
const adapters: Record<ChannelKind, ChannelAdapter> = { web, sms }

/** What a kind of channel declares and what its adapter can do. */
export type AdaptedChannel = ChannelDeclaration & ChannelAdapter<unknown>

/** Returns the declaration and the adapter of a kind; null for a kind that is not in the list. */
export function channelOfKind(kind: string): AdaptedChannel | null {
  const known = kindsHere.find((one) => one === kind)
  return known ? { ...channels[known], ...adapters[known] } : null
}

const kindsHere = namesOf(channels)
