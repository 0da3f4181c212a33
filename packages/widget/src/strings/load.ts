import { directionOf, type Language } from '../locale.ts'
import type { Strings } from './strings.ts'

/** A language is loaded when it is spoken. */
const spoken: Record<Language, () => Promise<{ strings: Strings }>> = {
  en: () => import('./en.ts'),
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
  const { strings } = await spoken[language]()
  return { ...strings, locale, direction: directionOf(language) }
}
