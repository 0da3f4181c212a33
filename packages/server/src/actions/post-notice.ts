import { fill, type HandoffSettings, type Notice, noticeText, type Texts } from '@baton/core'
import type { Deps } from '../deps.ts'
import { placeOfNew } from '../store/queue.ts'
import type { Unit } from '../store/unit.ts'

interface NewNotice {
  settings: HandoffSettings
  notice: Extract<Notice, keyof Texts>
  /** Which text says it, where a notice has more than one. */
  text?: keyof Texts
  /** The values of the text's variables; null for a variable without a value. */
  values?: Record<string, string | null>
  /** The language of the message that the notice answers. */
  spoken?: string | null
}

/** Posts a notice to the contact in their language, in the commit of the action. Returns its text. */
export function postNotice(deps: Deps, unit: Unit, { settings, notice, values = {}, ...given }: NewNotice): string {
  const text = fill(noticeIn(unit, { settings, text: given.text ?? notice, spoken: given.spoken }), values)
  unit.addMessage({ id: deps.newId('msg'), author: 'system', text, notice }, { kind: 'system' })
  return text
}

interface TextOf {
  settings: HandoffSettings
  text: keyof Texts
  spoken?: string | null | undefined
}

/** Returns the template of a text in the contact's language. */
export function noticeIn(unit: Unit, { settings, text, spoken }: TextOf): string {
  const { contact, handoff } = unit.conversation
  return noticeText(settings, text, contact.locale ?? spoken ?? handoff?.language ?? null)
}

/**
 * Posts the notice of a new handoff. The team's own text may show the place in the queue and the typical wait. Returns
 * the text.
 */
export async function postHandoffNotice(deps: Deps, unit: Unit, settings: HandoffSettings): Promise<string> {
  const { contact, handoff } = unit.conversation
  const template = noticeText(settings, 'handoff', contact.locale ?? handoff?.language ?? null)
  if (!handoff || !/\{(?:position|wait)\}/.test(template))
    return postNotice(deps, unit, { settings, notice: 'handoff' })
  const { position, waitSeconds } = await placeOfNew(unit.tx, unit.workspaceId, handoff.priority)
  const wait = waitSeconds === null ? null : `${Math.max(1, Math.round(waitSeconds / 60))} min`
  return postNotice(deps, unit, { settings, notice: 'handoff', values: { position: String(position), wait } })
}
