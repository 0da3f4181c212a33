import type { Finding } from '../triggers/trigger.ts'

/** How clearly the contact asks for a person. Null for text without a hint of it. */
export function detectExplicitRequest(_text: string): Finding | null {
  return null
}
