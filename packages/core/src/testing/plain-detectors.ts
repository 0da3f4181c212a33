import type { Detectors } from '../detectors.ts'

/** Simple detectors for tests: `human` or `person` asks for a person, and phrases are taken literally. */
export const plainDetectors: Detectors = {
  explicitRequest: (text) => (/human|person/i.test(text) ? { score: 0.9, threshold: 0.6, quote: text } : null),
  frustration: (text) => (/angry/i.test(text) ? { score: 0.9, quote: text } : null),
  sentiment: (text) => (/angry|bad/i.test(text) ? -0.8 : /great/i.test(text) ? 0.8 : 0),
  sought: (text, { says, examples }) =>
    [says, ...examples].some((one) => one !== '' && text.includes(one)) ? { score: 1, quote: text } : null,
  phrase(text, phrases) {
    const phrase = phrases.find((one) => text.toLowerCase().includes(one))
    return phrase === undefined ? null : { phrase, quote: phrase }
  },
  isGreeting: (text) => /^hello/i.test(text),
  isThanks: (text) => /^(?:thanks|vielen dank|bye)/i.test(text),
  repeats: (text, earlier) => earlier.includes(text),
  language: () => null,
}
