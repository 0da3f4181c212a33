import { explicitRequest } from './explicit-request.ts'
import { keyword } from './keyword.ts'

/** Every trigger that reads contact messages, asked in this order: the first that fires gives the reason. */
export const triggers = { explicit_request: explicitRequest, keyword }
