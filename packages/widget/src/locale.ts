/** The languages the widget speaks. */
export const languages = ['en', 'de', 'es', 'fr', 'pt', 'ar'] as const
export type Language = (typeof languages)[number]

/**
 * Returns the first locale whose language the widget speaks, English if none. `wishes` are the page's option, the
 * page's `lang` and the browser's languages, in this order. Keeps the whole tag, because it formats times and numbers.
 */
export function chooseLocale(wishes: readonly (string | null | undefined)[]): { locale: string; language: Language } {
  for (const wish of wishes) {
    const locale = canonical(wish)
    const language = languages.find((known) => known === locale?.split('-')[0])
    if (locale && language) return { locale, language }
  }
  return { locale: 'en', language: 'en' }
}

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

function canonical(tag: string | null | undefined): string | null {
  if (!tag) return null
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? null
  } catch {
    // Not a language tag ("english"): ignored.
    return null
  }
}
