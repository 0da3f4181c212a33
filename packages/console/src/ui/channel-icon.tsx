import type { ChannelKind } from '@baton/core'
import { Globe, MessageSquareText } from 'lucide-react'

/** Where customers are, in words. */
export const channelTitle = (kind: ChannelKind) => (kind === 'sms' ? 'SMS' : kind === 'web' ? 'Web chat' : kind)

export function ChannelIcon({
  kind,
  className = '',
  label = false,
}: {
  kind: ChannelKind
  className?: string
  label?: boolean
}) {
  const Icon = kind === 'sms' ? MessageSquareText : Globe
  return (
    <Icon
      className={className}
      {...(label ? { 'aria-label': channelTitle(kind), role: 'img' } : { 'aria-hidden': true })}
    />
  )
}
