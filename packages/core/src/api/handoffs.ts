import { z } from 'zod'
import { Mark } from '../marks.ts'
import {
  Collected,
  Handoff,
  HandoffReason,
  HandoffStatus,
  Owner,
  Priority,
  PublicHandoff,
  Timestamp,
} from '../model.ts'
import { MessageText, PageQuery, short } from './base.ts'

export const CreateHandoff = z.strictObject({
  reason: HandoffReason.optional(),
  summary: short(4000).optional(),
  priority: Priority.optional(),
  collected: Collected.optional(),
  rule: short(500).optional(),
})
export const HandoffResponse = z.union([
  Handoff.extend({
    customerMessage: z.string().nullable(),
    officeHours: z.object({ open: z.boolean(), nextOpenAt: Timestamp.nullable() }),
    collect: z.array(z.string()),
    mark: Mark.nullable().meta({ description: 'What a teammate says about this handoff; teammates only' }),
  }),
  PublicHandoff,
])
export const UpdateHandoff = z.strictObject({ collected: Collected, priority: Priority }).partial()
export const ListHandoffs = PageQuery.extend({
  status: HandoffStatus.optional(),
})
export const AssignHandoff = z.strictObject({ teammateId: z.string().max(60) })
export const ResolveHandoff = z.strictObject({
  note: MessageText.optional(),
  next: Owner.optional(),
})
export const ReturnHandoff = z.strictObject({ brief: MessageText.optional() })
