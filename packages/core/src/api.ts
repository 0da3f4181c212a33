/**
 * Request and response schemas of the public API, by resource. Requests are strict: an unknown field is refused by
 * name.
 */

export * from './api/assistants.ts'
export {
  ClientId,
  Int4,
  Int4Text,
  MessageText,
  PageQuery,
  Problem,
  page,
} from './api/base.ts'
export * from './api/channels.ts'
export * from './api/conversations.ts'
export * from './api/handoffs.ts'
export * from './api/jobs.ts'
export * from './api/knowledge.ts'
export * from './api/marks.ts'
export * from './api/people.ts'
export * from './api/settings.ts'
export * from './api/simulations.ts'
export * from './api/status.ts'
export * from './api/trouble.ts'
export * from './api/widget.ts'
export { maxTextLength } from './text-limits.ts'
