import type { Handoff } from '@baton/core'
import { boolean, integer, json, moment, nullable, smallint, table, text } from './table.ts'

/** The columns of handoffs. A handoff is one request for a person, open or ended. */
export const handoffTable = table('handoffs', {
  workspaceId: text(),
  id: text(),
  conversationId: text(),
  channelId: text(),
  channelKind: text<Handoff['channel']['kind']>(),
  status: text<Handoff['status']>(),
  reason: text<Handoff['reason']>(),
  evidence: json<Handoff['evidence']>(),
  rule: nullable(text()),
  topic: nullable(text()),
  summary: text(),
  summaryParts: json<Handoff['summaryParts']>(),
  sentiment: text<Handoff['sentiment']>(),
  language: text(),
  priority: smallint(),
  collected: json<Handoff['collected']>(),
  duringOfficeHours: boolean(),
  gap: nullable(text()),
  assignee: nullable(json<NonNullable<Handoff['assignee']>>()),
  previousId: nullable(text()),
  /** The owner epoch after the handoff's request. */
  epoch: integer(),
  requestedBy: nullable(json<NonNullable<Handoff['requestedBy']>>()),
  requestedAt: moment(),
  acknowledgedAt: nullable(moment()),
  joinedAt: nullable(moment()),
  endedAt: nullable(moment()),
  endReason: nullable(text<NonNullable<Handoff['endReason']>>()),
  brief: nullable(text()),
  briefSeqs: nullable(json<number[]>()),
})

/** The columns that later steps of the same handoff may change. */
const changing = [
  ...['status', 'priority', 'collected', 'assignee', 'acknowledged_at', 'joined_at', 'ended_at', 'end_reason'],
  ...['brief', 'brief_seqs'],
]

/** Builds the statement that writes handoffs from a recordset named `x`: new ones, and later steps of known ones. */
export const upsertHandoffs = (recordset: string) => `
  ${handoffTable.insertFrom('x', {})} from ${recordset} as x(${handoffTable.recordset()})
  on conflict (workspace_id, id) do update set ${changing.map((name) => `${name} = excluded.${name}`).join(', ')}`

/** Returns a handoff as a recordset takes it. `epoch`: the owner epoch after the handoff's request. */
export function handoffRecord(workspaceId: string, handoff: Handoff, epoch: number) {
  const { channel, tickets: _t, queue: _q, ...rest } = handoff
  return handoffTable.write({ ...rest, workspaceId, channelId: channel.id, channelKind: channel.kind, epoch })
}

/** Returns the handoff of a row. */
export function handoffOf(raw: unknown): Handoff {
  const { workspaceId: _w, channelId: id, channelKind: kind, epoch: _e, ...handoff } = handoffTable.read(raw)
  return { ...handoff, channel: { id, kind }, tickets: [], queue: null }
}
