import type { Handoff } from '@baton/core'
import { briefFrom } from '@baton/core/summary'
import { lastTeammateTexts } from '../store/messages.ts'
import type { Unit } from '../store/unit.ts'

export type Brief = Pick<Handoff, 'brief' | 'briefSeqs'>

/** Returns what a teammate wrote as the brief, or else their last messages. */
export async function briefOf(unit: Unit, written: string | undefined): Promise<Brief> {
  if (written) return { brief: written, briefSeqs: [] }
  const messages = await lastTeammateTexts(unit)
  if (messages.length === 0) return { brief: null, briefSeqs: null }
  return { brief: briefFrom(messages.map(({ text }) => text)), briefSeqs: messages.map(({ seq }) => seq) }
}
