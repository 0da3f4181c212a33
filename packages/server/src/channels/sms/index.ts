import { SmsSettings } from '@baton/core/channels'
import type { Channel } from '../channel.ts'
import { check } from './check.ts'
import { receive } from './receive.ts'
import { send } from './send.ts'
import { limit, split } from './split.ts'

/** SMS over Twilio. */
export const sms: Channel<typeof SmsSettings> = {
  title: 'SMS',
  settings: SmsSettings,
  limits: { text: limit },
  identity: 'phone',
  receive,
  split,
  send,
  check,
}
