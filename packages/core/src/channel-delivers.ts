import { channels } from './channels/index.ts'
import { namesOf } from './kind.ts'
import type { ChannelKind } from './model.ts'

/** Whether messages on this kind of channel have to be sent; on the others live updates are enough. */
export const channelDelivers = (kind: ChannelKind): boolean => channels[kind].delivers

/** The kinds of channel that send, for conditions in SQL. */
export const deliveringKinds: readonly ChannelKind[] = namesOf(channels).filter(channelDelivers)
