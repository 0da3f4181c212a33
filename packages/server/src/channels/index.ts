import type { Channel } from './channel.ts'
import { sms } from './sms/index.ts'
import { web } from './web/index.ts'

/** Where contacts can be, by kind. */
export const channels = { web, sms } satisfies Record<string, Channel>
export type ChannelKindHere = keyof typeof channels

export const channelOfKind = (kind: string): Channel | null =>
  Object.entries<Channel>(channels).find(([name]) => name === kind)?.[1] ?? null
