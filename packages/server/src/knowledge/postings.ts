/**
 * An inverted index of the articles: for each term, the fields that have it. Uses flat arrays, because there may be
 * millions of entries.
 */
export interface Postings {
  /** Returns the inverse document frequency of a term; undefined stands for a term that no article has. */
  idf(term: number | undefined): number
  fields: number
  /** The article of each field. The fields of an article are consecutive. */
  articleOf: Int32Array
  /** 1: a title, a question or a heading; 0: a text of the body. */
  asks: Uint8Array
  /** The section of each field, in ascending order; -1 for what stands for the whole article. */
  sectionOf: Int32Array
  /** The vector length of each field, and the sum of its weights. */
  norms: Float32Array
  totals: Float32Array
  /**
   * Term t is in the fields `field[from[t]]` up to, not including, `field[from[t + 1]]`, in ascending order. `weight`
   * is its part of each field's unit vector.
   */
  from: Int32Array
  field: Int32Array
  weight: Float32Array
}

/** The weight of a word that nearly every question has, relative to another word that is as rare. */
export const commonWeight = 0.7

/**
 * Creates a collector of fields, article by article. `finish` yields regularly, so that the caller may let other work
 * run.
 */
export function createPostings() {
  const articleOf = growing((size) => new Int32Array(size))
  const asks = growing((size) => new Uint8Array(size))
  const sectionOf = growing((size) => new Int32Array(size))
  const ends = growing((size) => new Int32Array(size))
  const terms = growing((size) => new Int32Array(size))
  const counts = growing((size) => new Float32Array(size))
  // The last entry of each term. From the field's first entry on, it belongs to the current field.
  const lastAt = growing((size) => new Int32Array(size).fill(-1))
  return {
    add(
      { article, section, asks: asking }: { article: number; section: number; asks: boolean },
      words: Iterable<number>,
    ) {
      const first = terms.size()
      for (const term of words) {
        const at = lastAt.get(term)
        if (at >= first) counts.set(at, counts.get(at) + 1)
        else {
          lastAt.set(term, terms.size())
          terms.push(term)
          counts.push(1)
        }
      }
      articleOf.push(article)
      asks.push(asking ? 1 : 0)
      sectionOf.push(section)
      ends.push(terms.size())
    },

    *finish(
      articles: number,
      vocabulary: { size: number; isCommonTerm(term: number): boolean },
    ): Generator<void, Postings> {
      const [owner, asking, end, term, weight] = [articleOf.all(), asks.all(), ends.all(), terms.all(), counts.all()]
      const fields = owner.length

      const found = new Int32Array(vocabulary.size)
      const standsIn = new Int32Array(vocabulary.size)
      const lastSeen = new Int32Array(vocabulary.size).fill(-1)
      for (let field = 0, i = 0; field < fields; field++) {
        for (; i < (end[field] ?? 0); i++) {
          const t = term[i] ?? 0
          found[t] = (found[t] ?? 0) + 1
          if (lastSeen[t] !== owner[field]) standsIn[t] = (standsIn[t] ?? 0) + 1
          lastSeen[t] = owner[field] ?? 0
        }
        if (field % 256 === 0) yield
      }

      const idf = (count: number) => Math.log(1 + (articles + 1) / (count + 0.5))
      const rarity = new Float32Array(vocabulary.size)
      for (let t = 0; t < rarity.length; t++)
        rarity[t] = idf(standsIn[t] ?? 0) * (vocabulary.isCommonTerm(t) ? commonWeight : 1)
      const norms = new Float32Array(fields)
      const totals = new Float32Array(fields)
      const from = new Int32Array(vocabulary.size + 1)
      for (let t = 0; t < found.length; t++) from[t + 1] = (from[t] ?? 0) + (found[t] ?? 0)
      const next = from.slice()
      const fieldOf = new Int32Array(term.length)
      const weights = new Float32Array(term.length)
      for (let field = 0, i = 0; field < fields; field++) {
        const first = i
        let square = 0
        for (; i < (end[field] ?? 0); i++) {
          const w = (asking[field] === 1 ? 1 : 1 + Math.log(weight[i] ?? 1)) * (rarity[term[i] ?? 0] ?? 0)
          weight[i] = w
          square += w * w
          totals[field] = (totals[field] ?? 0) + w
        }
        const norm = Math.sqrt(square) || 1
        norms[field] = norm
        for (let j = first; j < i; j++) {
          const t = term[j] ?? 0
          const at = next[t] ?? 0
          next[t] = at + 1
          fieldOf[at] = field
          weights[at] = (weight[j] ?? 0) / norm
        }
        if (field % 256 === 0) yield
      }
      return {
        idf: (t) => idf(t === undefined ? 0 : (standsIn[t] ?? 0)),
        fields,
        articleOf: owner,
        asks: asking,
        sectionOf: sectionOf.all(),
        norms,
        totals,
        from,
        field: fieldOf,
        weight: weights,
      }
    },
  }
}

/** Returns the weight of a term in a field's unit vector; 0 when the field does not have it. */
export function weightIn(postings: Postings, term: number, wanted: number): number {
  const at = firstFrom(postings, term, wanted)
  return at >= 0 && postings.field[at] === wanted ? (postings.weight[at] ?? 0) : 0
}

/** Returns whether a term is in a field from `from` up to, not including, `to`. */
export function standsBetween(postings: Postings, term: number, { from, to }: { from: number; to: number }): boolean {
  const at = firstFrom(postings, term, from)
  return at >= 0 && (postings.field[at] ?? to) < to
}

/** Returns where a term's first field from `wanted` on is listed; -1 without one. */
function firstFrom({ from, field }: Postings, term: number, wanted: number): number {
  let low = from[term] ?? 0
  const end = from[term + 1] ?? 0
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if ((field[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low < end ? low : -1
}

/** Creates an array of numbers that grows as needed. `all` returns those that were pushed. */
function growing<T extends Int32Array | Float32Array | Uint8Array>(make: (size: number) => T) {
  let numbers = make(1024)
  let count = 0
  const reach = (place: number) => {
    if (place < numbers.length) return
    const wider = make(Math.max(2 * numbers.length, place + 1))
    wider.set(numbers)
    numbers = wider
  }
  return {
    size: () => count,
    get(place: number): number {
      reach(place)
      return numbers[place] ?? 0
    },
    set(place: number, value: number) {
      reach(place)
      numbers[place] = value
    },
    push(value: number) {
      reach(count)
      numbers[count++] = value
    },
    all(): T {
      const exact = make(count)
      exact.set(numbers.subarray(0, count))
      return exact
    },
  }
}
