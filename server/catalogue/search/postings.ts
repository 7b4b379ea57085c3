// An inverted index in memory: for every term the items it stands in, each with a weight. One posting is one number of 32 bits, so that
// thirty thousand items with their texts stay below a hundred megabytes and a common word costs microseconds.

/** The weight of a posting is kept in steps of 1/16, up to 15.9. */
const steps = 16
const most = 255

export type Postings = {
  /** How many items a term stands in. */
  countOf(term: string): number
  /** Calls `each` with every item of a term, by number, and its weight. */
  visit(term: string, each: (item: number, weight: number) => void): void
  terms(): Iterable<string>
}

/** Collects what each item is found by, item after item, then packs it. */
export function collectPostings() {
  const growing = new Map<string, number[]>()
  return {
    /** Terms with their weights of the item with this number; numbers go up from 0. */
    add(item: number, terms: ReadonlyMap<string, number>): void {
      for (const [term, weight] of terms) {
        const posting = item * (most + 1) + Math.min(most, Math.round(weight * steps))
        const list = growing.get(term)
        if (list) list.push(posting)
        else growing.set(term, [posting])
      }
    },
    /** The index; nothing can be added afterwards. */
    pack(): Postings {
      const packed = new Map<string, Uint32Array>()
      for (const [term, list] of growing) {
        packed.set(term, Uint32Array.from(list))
        growing.delete(term)
      }
      return {
        countOf: (term) => packed.get(term)?.length ?? 0,
        visit(term, each) {
          for (const posting of packed.get(term) ?? []) each(Math.floor(posting / (most + 1)), (posting % (most + 1)) / steps)
        },
        terms: () => packed.keys(),
      }
    },
  }
}
