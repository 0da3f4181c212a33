import { sms } from './sms.ts'
import { web } from './web.ts'

/** All kinds of channels. Their adapters are in server/src/channels, their screens in console/src/channels. */
export const channels = { web, sms }
