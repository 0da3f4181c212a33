import type { ChannelKind } from '@baton/core'
import { MessageCircle } from 'lucide-react'
import { channelLookOf } from '../channels/index.ts'

/** What a kind of channel is called. */
export const channelTitle = (kind: ChannelKind) => channelLookOf(kind)?.title ?? kind

export function ChannelIcon({
  kind,
  className = '',
  label = false,
}: {
  kind: ChannelKind
  className?: string
  label?: boolean
}) {
  const Icon = channelLookOf(kind)?.Icon ?? MessageCircle
  return (
    <Icon
      className={className}
      {...(label ? { 'aria-label': channelTitle(kind), role: 'img' } : { 'aria-hidden': true })}
    />
  )
}
