import { channels } from './channels/index.ts'
import { namesOf } from './kind.ts'
import type { ChannelKind } from './model.ts'

/** Returns whether messages on this kind of channel must be sent. On the others, live updates are enough. */
export const channelDelivers = (kind: ChannelKind): boolean => channels[kind].delivers

/** The kinds of channels that send messages, for conditions in SQL. */
export const deliveringKinds: readonly ChannelKind[] = namesOf(channels).filter(channelDelivers)
