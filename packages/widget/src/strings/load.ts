import { directionOf, type Language } from '../locale.ts'
import type { Strings } from './strings.ts'

/** Loads a language only when it is used. */
const spoken: Record<Language, () => Promise<{ strings: Strings }>> = {
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  pt: () => import('./pt.ts'),
  ar: () => import('./ar.ts'),
}

/** The texts of one language, with its locale and writing direction. */
export interface Words extends Strings {
  locale: string
  direction: 'ltr' | 'rtl'
}

export async function loadWords(locale: string, language: Language): Promise<Words> {
  const { strings } = await spoken[language]()
  return { ...strings, locale, direction: directionOf(language) }
}
