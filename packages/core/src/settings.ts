import { z } from 'zod'
import { OfficeHours } from './office-hours.ts'
import { Locale } from './settings-locale.ts'
import { noticeTexts } from './texts.ts'
import { levelValues, triggerSettings, withOwnValues } from './triggers/derived.ts'

export { Locale } from './settings-locale.ts'

const text = z.string().trim().min(1).max(1000)

export const Texts = z
  .strictObject({
    handoff: text.meta({ title: 'When the team is told', description: 'Variables: {position} {wait}' }),
    closed: text.meta({ title: 'When the team is told outside office hours', description: 'Variables: {opens}' }),
    collect: text.meta({
      title: 'The same, where they are asked for an email address',
      description: 'Variables: {opens}',
    }),
    away: text.meta({ title: 'When the assistant goes on because nobody is there', description: 'Variables: {opens}' }),
    joined: text.meta({ title: 'When a person joins', description: 'Variables: {teammate}' }),
    arrived: text.meta({
      title: 'When a person joins before the customer has written',
      description: 'Variables: {teammate}',
    }),
    passed: text.meta({
      title: 'When a person passes the conversation on',
      description: 'Variables: {previous} {teammate}',
    }),
    released: text.meta({
      title: 'When a person leaves and the customer waits again',
      description: 'Variables: {teammate}',
    }),
    waiting: text.meta({ title: 'When an undo gives the request back to the team' }),
    back: text.meta({ title: 'When an undo brings the person back', description: 'Variables: {teammate}' }),
    returned: text.meta({ title: 'When the assistant is back', description: 'Variables: {teammate} {invitation}' }),
    invitation: text.meta({ title: 'The variable {invitation}', description: 'Left out where nobody can be asked.' }),
    declined: text.meta({ title: 'When no handoff is possible' }),
    confirm: text.meta({ title: 'When the assistant asks once before it hands off' }),
  })
  .partial()
export type Texts = z.infer<typeof Texts>

export const Advanced = z
  .strictObject({
    enabled: z.boolean().default(true).meta({
      title: 'Hand off to people',
      description: 'The main switch. Off: requests for a person are declined with a clear sentence.',
    }),
    requireProblemStatement: z
      .boolean()
      .default(false)
      .meta({
        title: 'Ask what it is about',
        description:
          'A customer who asks for a person without a word about why is asked once, and gets a person on the next ' +
          'request.',
      }),
    triggers: z.strictObject(triggerSettings).prefault({}).meta({
      title: 'When',
      description: 'Switch and tune each trigger by itself. The first that fires gives the reason.',
    }),
  })
  .prefault({})
  .meta({ title: 'Advanced', description: 'Your own choice of triggers.' })
export type Advanced = z.infer<typeof Advanced>

/** The body of `PUT /v1/settings/handoff`: when the assistant hands off, on all text channels. */
export const HandoffSettings = z.strictObject({
  mode: z
    .enum(['level', 'advanced'])
    .default('level')
    .meta({ title: 'Level or your own choice', description: 'A ready-made level or your own choice of triggers.' }),
  level: z
    .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
    .default(1)
    .meta({
      title: 'Level',
      description:
        '0 AI only: never hands off; a request is declined honestly. 1 Quick: at once on request, keyword or anger. ' +
        '2 Balanced: the assistant tries longer first. 3 AI first: it asks what the problem is, and tries several ' +
        'times.',
    }),
  advanced: Advanced,
  officeHours: OfficeHours,
  button: z
    .boolean()
    .default(true)
    .meta({ title: '“Talk to a person” button', description: 'Shown in the widget while the assistant answers.' }),
  texts: z
    .partialRecord(Locale, Texts)
    .default({})
    .meta({ title: 'Texts', description: 'Your own texts per language. Empty texts use the default.' }),
})
export type HandoffSettings = z.infer<typeof HandoffSettings>

/** The settings that each level stands for. */
export const levels: Record<HandoffSettings['level'], { title: string; description: string; values: Advanced }> = {
  0: {
    title: 'AI only',
    description: 'Never hands off. Says so when asked.',
    values: Advanced.parse({ enabled: false }),
  },
  1: {
    title: 'Quick',
    description: 'Hands off on request, on frustration, or without progress.',
    values: Advanced.parse({ triggers: levelValues(1) }),
  },
  2: {
    title: 'Balanced',
    description: 'Hands off on request. Otherwise tries longer first.',
    values: Advanced.parse({ triggers: levelValues(2) }),
  },
  3: {
    title: 'AI first',
    description: 'Asks what the problem is, and makes several attempts first.',
    values: Advanced.parse({ requireProblemStatement: true, triggers: levelValues(3) }),
  },
}

/**
 * Returns the settings in force: the level's, or the team's own in advanced mode. Settings marked `everyLevel` (the
 * keywords) are always the team's own.
 */
export function inForce(settings: HandoffSettings): Advanced {
  if (settings.mode === 'advanced') return settings.advanced
  const { values } = levels[settings.level]
  return { ...values, triggers: withOwnValues(values.triggers, settings.advanced.triggers) }
}

/**
 * Returns the text of a notice in the contact's language; the team's own text comes first. Unknown locales get English.
 */
export function noticeText(settings: HandoffSettings, kind: keyof Texts, locale: string | null): string {
  const parsed = Locale.safeParse((locale ?? 'en').slice(0, 2).toLowerCase())
  const language = parsed.success ? parsed.data : 'en'
  return settings.texts[language]?.[kind] ?? noticeTexts[language][kind]
}

/**
 * Replaces variables such as `{teammate}`. A variable without a value is removed, together with the space before it.
 */
export function fill(template: string, values: Record<string, string | number | null>): string {
  return template.replace(/ ?\{(\w+)\}/g, (found, name: string) => {
    const value = values[name]
    return value === undefined || value === null ? '' : (found.startsWith(' ') ? ' ' : '') + String(value)
  })
}
