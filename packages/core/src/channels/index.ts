import { sms } from './sms.ts'
import { web } from './web.ts'

/** Every kind of channel. Its adapter is in server/src/channels, its looks are in console/src/channels. */
export const channels = { web, sms }
