import type { Detectors } from '@baton/core'
import { detectExplicitRequest } from './explicit-request.ts'
import { isGreeting } from './greeting.ts'
import { findPhrase } from './phrases.ts'
import { isThanks } from './thanks.ts'

/** Changes whenever a detector's verdict on the same text may change; stored with each decision. */
export const detectorVersion = '3'

/**
 * The detectors for core's rules, made of patterns. A trained model can replace each of them without a change
 * elsewhere.
 */
export const detectors: Detectors = {
  explicitRequest: detectExplicitRequest,
  phrase: findPhrase,
  isGreeting,
  isThanks,
}
