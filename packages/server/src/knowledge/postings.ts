/**
 * What the articles say, turned around: for each term the fields it stands in. Flat arrays, since there may be
 * millions.
 */
export interface Postings {
  /** Inverse document frequency of a term; of a term that no article has when it is undefined. */
  idf(term: number | undefined): number
  fields: number
  /** The article a field belongs to; an article's fields follow one another. */
  articleOf: Int32Array
  /** 1: a way the article is asked for (its title, a question); 0: a section of its body. */
  asks: Uint8Array
  /** A field's length as a vector, and the sum of its weights. */
  norms: Float32Array
  totals: Float32Array
  /**
   * Term t stands in `field[from[t]]` up to, not including, `field[from[t + 1]]`, in rising order, with `weight` of a
   * unit vector.
   */
  from: Int32Array
  field: Int32Array
  weight: Float32Array
}

/** How much a word counts that every question has, next to one as rare. */
export const commonWeight = 0.7

/**
 * Collects fields article by article; `finish` yields now and then, so that the caller may let others work in between.
 */
export function createPostings() {
  const articleOf = growing((size) => new Int32Array(size))
  const asks = growing((size) => new Uint8Array(size))
  const ends = growing((size) => new Int32Array(size))
  const terms = growing((size) => new Int32Array(size))
  const counts = growing((size) => new Float32Array(size))
  // Where a term stood last: behind the field's first entry, it is one of this field.
  const lastAt = growing((size) => new Int32Array(size).fill(-1))
  return {
    add(article: number, asking: boolean, words: Iterable<number>) {
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
        norms,
        totals,
        from,
        field: fieldOf,
        weight: weights,
      }
    },
  }
}

/** The weight of a term in a field's unit vector; 0 when it is not there. */
export function weightIn(postings: Postings, term: number, wanted: number): number {
  const at = firstFrom(postings, term, wanted)
  return at >= 0 && postings.field[at] === wanted ? (postings.weight[at] ?? 0) : 0
}

/** Whether a term stands in a field from `from` up to, not including, `to`. */
export function standsBetween(postings: Postings, term: number, { from, to }: { from: number; to: number }): boolean {
  const at = firstFrom(postings, term, from)
  return at >= 0 && (postings.field[at] ?? to) < to
}

/** Where a term's first field from `wanted` on is listed; -1: there is none. */
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

/** Numbers by their place, as many as come; `all` is the flat array of those that were pushed. */
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
