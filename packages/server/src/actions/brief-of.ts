import { cutText } from '@baton/core/cut-text'
import { lastTeammateTexts } from '../store/messages.ts'
import type { Unit } from '../store/unit.ts'

/** Returns the teammate's last messages as the brief, for a teammate who wrote none. */
export async function briefOf(unit: Unit): Promise<string | undefined> {
  const texts = await lastTeammateTexts(unit)
  return texts.length === 0 ? undefined : cutText(texts.join('\n'), 2000)
}
