/** Returns the name of a language in the teammate's language: `de` → German. */
export function localeName(locale: string | null): string | null {
  if (!locale) return null
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(locale) ?? locale
  } catch {
    return locale
  }
}
