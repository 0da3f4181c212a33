/** What speaks for the best article. */
export interface Evidence {
  /** Its lead over the next article. */
  lead: number
  /** The share of its title or question that was asked for, 0–1. */
  share: number
  /** Telling words of the question in that title or question; 1 is one that no other article has. */
  evidence: number
  /** The share of the question's telling words, 0–1, that it says nowhere. */
  missing: number
}

/**
 * How sure an answer is, 0–1, the same in every knowledge base: the lead is measured against what a question without an
 * answer scores in these articles (`noise`). Rounded from a logistic regression over seven quite different bases, four
 * of them with questions that come as near as can be to articles that do not answer them; 0.5 is where nine of ten
 * answers are right and about one in fifteen questions that no article answers gets one.
 */
export function confidence({ lead, share, evidence, missing }: Evidence, noise: number): number {
  return 1 / (1 + Math.exp(1.32 - (1.4 * lead) / noise - 2.1 * share - Math.min(evidence, 1.5) + 3.75 * missing))
}

/**
 * What a question that nobody answers scores here: from samples of how well each article's question fits the best of
 * the others.
 */
export function noiseOf(samples: number[]): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const median = sorted[sorted.length >> 1] ?? usual
  // Few articles say little about themselves: the usual counts as five more samples.
  return (median * sorted.length + usual * 5) / (sorted.length + 5)
}

/** The noise among the neighbours of one article; `nearby` is how well its question fits the best of the others. */
export const noiseAround = (noise: number, nearby: number): number =>
  Math.min(Math.max(0.75 * noise + 0.25 * nearby, 0.15), 0.45)

const usual = 0.28
