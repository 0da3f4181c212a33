/** The evidence for the best article. */
export interface MatchFacts {
  /** Its lead over the next article. */
  lead: number
  /** The share of its title or question that the contact asked for, 0–1. */
  share: number
  /** The weight of the question's telling words in that title or question; 1 is one word that no other article has. */
  evidence: number
  /** The share of the question's telling words that the article does not have, 0–1. */
  missing: number
}

/**
 * Returns how sure an answer is, 0–1, comparable across knowledge bases: the lead is measured against what a question
 * without an answer scores in these articles (`noise`). The weights are rounded from a logistic regression over seven
 * different bases. Four of them have questions that nearly match articles which do not answer them. At 0.5, nine of ten
 * answers are right, and about one in fifteen questions without an answer gets one.
 */
export function confidence({ lead, share, evidence, missing }: MatchFacts, noise: number): number {
  return 1 / (1 + Math.exp(1.32 - (1.4 * lead) / noise - 2.1 * share - Math.min(evidence, 1.5) + 3.75 * missing))
}

/**
 * Estimates what a question without an answer scores here. `samples`: how well each article's question fits the best of
 * the other articles.
 */
export function noiseOf(samples: number[]): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const median = sorted[sorted.length >> 1] ?? usual
  // A few samples say little, so the usual value counts as five more.
  return (median * sorted.length + usual * 5) / (sorted.length + 5)
}

/** Returns the noise near one article. `nearby`: how well its question fits the best of the other articles. */
export const noiseAround = (noise: number, nearby: number): number =>
  Math.min(Math.max(0.75 * noise + 0.25 * nearby, 0.15), 0.45)

const usual = 0.28
