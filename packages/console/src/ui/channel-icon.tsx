import type { ChannelKind } from '@baton/core'
import { MessageCircle } from 'lucide-react'
import { channelLookOf } from '../channels/index.ts'

/** Returns the title of a kind of channel. */
export const channelTitle = (kind: ChannelKind) => channelLookOf(kind)?.title ?? kind

/** Draws the icon of a kind of channel. With `label`, screen readers read its title. */
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
