import { directionOf, type Language } from '../locale.ts'
import { strings as english } from './en.ts'
import type { Strings } from './strings.ts'

/** A language is loaded when it is spoken; English is always there. */
const others: Record<Exclude<Language, 'en'>, () => Promise<{ strings: Strings }>> = {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  pt: () => import('./pt.ts'),
  ar: () => import('./ar.ts'),
}

/** The words and the ways of writing times in one language. */
export interface Words extends Strings {
  locale: string
  direction: 'ltr' | 'rtl'
}

export async function loadWords(locale: string, language: Language): Promise<Words> {
  const strings = language === 'en' ? english : (await others[language]()).strings
  return { ...strings, locale, direction: directionOf(language) }
}
