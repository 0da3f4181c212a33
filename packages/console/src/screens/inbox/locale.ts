/** `de` → German, in the reader's language. */
export function localeName(locale: string | null): string | null {
  if (!locale) return null
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(locale) ?? locale
  } catch {
    return locale
  }
}
