import type { Detectors } from '@baton/core'
import { detectExplicitRequest } from './explicit-request.ts'
import { isGreeting } from './greeting.ts'
import { detectLanguage } from './language.ts'
import { findSignal, sentimentOf } from './mood.ts'
import { findPhrase } from './phrases.ts'
import { repeats } from './repeat.ts'
import { findSought } from './sought.ts'
import { isThanks } from './thanks.ts'

/** Changes whenever a detector's verdict on the same text may change; stored with each decision. */
export const detectorVersion = '5'

/**
 * The detectors for core's rules: a learned model, and patterns where they are better.
 */
export const detectors: Detectors = {
  explicitRequest: detectExplicitRequest,
  // In nine of ten messages with this probability the customer really is frustrated.
  frustration: (text) => findSignal(text, 'frustration', 0.7),
  sentiment: sentimentOf,
  sought: findSought,
  phrase: findPhrase,
  isGreeting,
  isThanks,
  repeats,
  language: detectLanguage,
}
