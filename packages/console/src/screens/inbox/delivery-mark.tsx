import type { Delivery } from '@baton/core'
import { Check, CheckCheck, CircleAlert, Clock3 } from 'lucide-react'

const icons = {
  queued: <Clock3 className="!size-3" />,
  sent: <Check className="!size-3" />,
  delivered: <CheckCheck className="!size-3" />,
  read: <CheckCheck className="!size-3 text-human" />,
  failed: <CircleAlert className="!size-3" />,
}

const words: Record<Delivery['status'], string> = {
  queued: 'Sending…',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  failed: 'Not delivered',
}

/** Shows the delivery status of a message that we sent. A failure shows its reason. */
export function DeliveryMark({ delivery: { status, reason } }: { delivery: Delivery }) {
  const failed = status === 'failed'
  return (
    <span title={reason} className={`flex items-start gap-1 [&_svg]:mt-0.5 ${failed ? 'text-failed' : ''}`}>
      {icons[status]}
      <span>
        {words[status]}
        {reason && (failed || status === 'queued') ? `: ${reason}` : ''}
      </span>
    </span>
  )
}
