/** The languages the widget speaks. */
export const languages = ['en', 'de', 'es', 'fr', 'pt', 'ar'] as const
export type Language = (typeof languages)[number]

interface Chosen {
  /** The whole tag, because it formats times and numbers. */
  locale: string
  language: Language
}

/**
 * Returns the first language that the widget speaks, English if none. `wishes` are the page's option and the page's
 * `lang`; the browser's languages come after them. Times follow the browser's own tag of that language: a page in `en`
 * shows a British visitor 08:42.
 */
export function chooseLocale(wishes: readonly (string | null | undefined)[], browser: readonly string[] = []): Chosen {
  const own = browser.flatMap((tag) => known(tag) ?? [])
  const first = wishes.flatMap((tag) => known(tag) ?? [])[0] ?? own[0] ?? { locale: 'en', language: 'en' }
  return own.find(({ language }) => language === first.language) ?? first
}

function known(tag: string | null | undefined): Chosen | null {
  const locale = canonical(tag)
  const language = languages.find((one) => one === locale?.split('-')[0])
  return locale && language ? { locale, language } : null
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
