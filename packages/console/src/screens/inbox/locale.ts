import type { Conversation } from '@baton/core'

/** Returns the name of a language in the teammate's language: `de` → German. */
export function localeName(locale: string | null): string | null {
  if (!locale) return null
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(locale) ?? locale
  } catch {
    return locale
  }
}

/**
 * Returns the names of the language that the customer writes, and of the one that their browser or page is set to where
 * it is another. What they write is known once a person was asked for.
 */
export function languagesOf({ handoff, contact }: Pick<Conversation, 'handoff' | 'contact'>): {
  writes: string | null
  browser: string | null
} {
  const base = (locale: string | null | undefined) => locale?.slice(0, 2).toLowerCase()
  return {
    writes: localeName(handoff?.language ?? null),
    browser: base(handoff?.language) === base(contact.locale) ? null : localeName(contact.locale),
  }
}
