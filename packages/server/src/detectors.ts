import type { Detectors, Found, Sought } from '@baton/core'
import { detectors as learned } from '@baton/detect'
import { findOwnLines, likeCounterexamples } from './knowledge/own-lines.ts'

/**
 * The detectors for core's rules: those of `@baton/detect`, which know the templates, and the team's own lines, which
 * are compared by the dictionary of the knowledge search.
 */
export const detectors: Detectors = { ...learned, sought: findSought }

/** Returns the better of template and own lines. Counterexamples lower the template's score, too. */
function findSought(text: string, what: Sought): Found | null {
  const template = what.template === null ? null : learned.sought(text, what)
  const own = findOwnLines(text, what)
  if (!template) return own
  const score = Math.round(1000 * template.score * (1 - likeCounterexamples(text, what))) / 1000
  return own && own.score >= score ? own : { ...template, score }
}
