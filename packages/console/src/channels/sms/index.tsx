import { MessageSquareText } from 'lucide-react'
import { lazy } from 'react'
import type { ChannelLook } from '../channel-look.ts'
import { SmsCost } from './cost.tsx'

export const sms: ChannelLook = {
  Icon: MessageSquareText,
  title: 'SMS',
  deletes: false,
  card: {
    title: 'SMS (Twilio)',
    what: 'A phone number of your Twilio account: customers text it, your team answers here.',
  },
  detail: ({ from }) => (typeof from === 'string' ? from : null),
  NewPage: lazy(async () => ({ default: (await import('./new.tsx')).NewSmsPage })),
  Page: lazy(async () => ({ default: (await import('./page.tsx')).SmsChannelPage })),
  Cost: SmsCost,
}
