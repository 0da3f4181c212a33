import {
  fill,
  type HandoffSettings,
  Locale,
  type Notice,
  noticeText,
  openingAt,
  openingInWords,
  type Rule,
  type Texts,
} from '@baton/core'
import { detectLanguage } from '@baton/detect/language'
import type { Deps } from '../deps.ts'
import { hasNotice, lastContactTexts } from '../store/messages.ts'
import { placeOfNew } from '../store/queue.ts'
import type { Unit } from '../store/unit.ts'

interface NewNotice {
  settings: HandoffSettings
  notice: Extract<Notice, keyof Texts> | 'closed_hours'
  /** Which text says it, where a notice has more than one. */
  text?: keyof Texts
  /** The words of the notice, where they are not those of the settings. */
  template?: string
  /** The values of the text's variables; null for a variable without a value. */
  values?: Record<string, string | null>
  /** The language of the message that the notice answers. */
  spoken?: string | null
}

/** Posts a notice to the contact in the language they write, in the commit of the action. Returns its text. */
export async function postNotice(
  deps: Deps,
  unit: Unit,
  { settings, notice, text = notice === 'closed_hours' ? 'away' : notice, template, values = {}, spoken }: NewNotice,
): Promise<string> {
  const words = fill(template ?? noticeText(settings, text, await languageFor(unit, spoken)), values)
  unit.addMessage({ id: deps.newId('msg'), author: 'system', text: words, notice }, { kind: 'system' })
  return words
}

/**
 * Returns the language of a notice: what the contact writes, else what they wrote when they asked for a person, else
 * that of their browser. A language without texts is passed over.
 */
export async function languageFor(unit: Unit, spoken: string | null = null): Promise<Locale> {
  const { contact, handoff } = unit.conversation
  const written = async () => detectLanguage((await lastContactTexts(unit)).join('\n'))
  for (const language of [spoken, await written(), handoff?.language, contact.locale]) {
    const known = Locale.safeParse(language?.slice(0, 2).toLowerCase())
    if (known.success) return known.data
  }
  return 'en'
}

/**
 * Posts the notice of a new handoff. `own`: the texts of the rule or topic that caused it, by locale; they come first.
 * A text of the team may show the place in the queue and the expected wait. Returns the text.
 */
export async function postHandoffNotice(
  deps: Deps,
  unit: Unit,
  { settings, own = {} }: { settings: HandoffSettings; own?: Rule['message'] | undefined },
): Promise<string> {
  const { handoff } = unit.conversation
  const language = await languageFor(unit)
  const opens = opensIn(unit, settings, language)
  const template = own[language] ?? noticeText(settings, textFor(unit, settings, opens), language)
  const values: Record<string, string | null> = { opens }
  if (handoff && /\{(?:position|wait)\}/.test(template)) {
    const { position, waitSeconds } = await placeOfNew(unit.tx, unit.workspaceId, handoff.priority)
    values['position'] = String(position)
    values['wait'] = waitSeconds === null ? null : `${Math.max(1, Math.round(waitSeconds / 60))} min`
  }
  return postNotice(deps, unit, { settings, notice: 'handoff', template, values })
}

/** Returns which text tells of a new handoff. Where it is not known when the team is back, nothing is said about it. */
function textFor(unit: Unit, { officeHours }: HandoffSettings, opens: string | null): keyof Texts {
  if (opens === null) return 'handoff'
  return officeHours.whenClosed === 'collect' && !unit.conversation.contact.email ? 'collect' : 'closed'
}

/**
 * Says once per conversation with the assistant that nobody is there, and when they are back. `invites`: asking for a
 * person works at once.
 */
export async function sayAway(
  deps: Deps,
  unit: Unit,
  { settings, invites }: { settings: HandoffSettings; invites: boolean },
): Promise<void> {
  const language = await languageFor(unit)
  const opens = opensIn(unit, settings, language)
  if (opens === null || (await hasNotice(unit, 'closed_hours'))) return
  const invitation = invites ? noticeText(settings, 'invitation', language) : null
  await postNotice(deps, unit, { settings, notice: 'closed_hours', text: 'away', values: { opens, invitation } })
}

/** Returns in words when the team is there next; null while it is there, or where that is not within a year. */
function opensIn({ now }: Unit, { officeHours }: HandoffSettings, locale: string): string | null {
  const { nextOpenAt } = openingAt(officeHours, now)
  return nextOpenAt && openingInWords(nextOpenAt, { timeZone: officeHours.timeZone, locale, now })
}
