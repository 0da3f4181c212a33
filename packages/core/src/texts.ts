import type { Locale, Texts } from './settings.ts'

/** The words a contact reads when ownership changes, as shipped. */
export const noticeTexts: Record<Locale, Required<Texts>> = {} as never
