import type { ChannelKind } from './model.ts'

const delivering: ReadonlySet<ChannelKind> = new Set(['sms'])

/** Whether messages on this kind of channel have to be sent; on the others live updates are enough. */
export const channelDelivers = (kind: ChannelKind): boolean => delivering.has(kind)

/** The kinds of channel that send, for conditions in SQL. */
export const deliveringKinds: readonly ChannelKind[] = [...delivering]
