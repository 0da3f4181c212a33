import type { SmsSettings } from '@baton/core/channels/sms'
import type { ChannelAdapter } from '../channel-adapter.ts'
import { check } from './check.ts'
import { receive } from './receive.ts'
import { send } from './send.ts'
import { split } from './split.ts'

/** SMS over Twilio. */
export const sms: ChannelAdapter<SmsSettings> = { receive, split, send, check }
