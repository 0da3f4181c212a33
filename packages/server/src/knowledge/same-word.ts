/**
 * Returns how surely two words mean the same, 0–1: as forms of one word, as a part of a compound or, unless the
 * articles have the word itself (`known`), with one or two typos.
 */
export function likeness(word: string, other: string, known: boolean): number {
  const [short, long] = word.length <= other.length ? [word, other] : [other, word]
  if (short.length < 4) return 0
  let best = 0
  const start = commonStart(short, long)
  if (start >= 4 && long.length - start <= 5) best = (2 * start) / (short.length + long.length)
  if (long.length - short.length >= 2 && (long.startsWith(short) || long.endsWith(short)))
    best = Math.max(best, short.length >= 5 ? 0.7 : 0.5)
  if (!known) {
    const slips = distance(word, other, short.length >= 8 ? 2 : 1)
    if (slips === 1) best = Math.max(best, short.length >= 5 ? 0.85 : 0.65)
    if (slips === 2) best = Math.max(best, 0.7)
  }
  // Half alike is much less than half as sure: 0.5 becomes 0.35.
  return best >= 0.5 ? Math.min(best, 0.95) ** 1.5 : 0
}

function commonStart(a: string, b: string): number {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return i
}

/** Counts the letters that are missing, added, wrong or swapped with their neighbour; Infinity for more than `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY
  let older: number[] = []
  let old = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return Number.POSITIVE_INFINITY
    older = old
    old = row
  }
  return (old[b.length] ?? 0) <= most ? (old[b.length] ?? 0) : Number.POSITIVE_INFINITY
}
