import type { Detectors } from '../detectors.ts'

/**
 * Returns the same detectors, which judge each text once: two replays of a conversation and triggers that look back ask
 * about the same texts again and again. Made for one conversation, so that memory stays small.
 */
export function rememberTexts(detectors: Detectors): Detectors {
  return {
    ...detectors,
    explicitRequest: once(detectors.explicitRequest),
    frustration: once(detectors.frustration),
    sentiment: once(detectors.sentiment),
    isGreeting: once(detectors.isGreeting),
    isThanks: once(detectors.isThanks),
    language: once(detectors.language),
  }
}

function once<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = ask(text)
    known.set(text, found)
    return found
  }
}
