// An inverted index in memory: for every term the items it stands in, each with a weight. One posting is one number of 32 bits, so that
// thirty thousand items with their texts stay below a hundred megabytes and a common word costs microseconds.

/** Item and weight in one number; weights are kept in steps of 1/16, up to 15.9. */
const steps = 16
const most = 255
export const itemOf = (posting: number): number => posting >>> 8
export const weightOf = (posting: number): number => (posting & most) / steps

/** The items of a term while the index is built. */
export type Growing = number[]
export type Postings = ReadonlyMap<string, Uint32Array>

/** Collects what each item is found by, item after item with numbers going up from 0, then packs it. */
export function collectPostings() {
  const growing = new Map<string, Growing>()
  return {
    /** The list of a term; to be kept by who needs it often. */
    listOf(term: string): Growing {
      const known = growing.get(term)
      if (known) return known
      const list: Growing = []
      growing.set(term, list)
      return list
    },
    /** Adds to the weight of a term in an item. */
    add(list: Growing, item: number, weight: number): void {
      const at = list.length - 1
      const last = list[at] ?? 0
      const more = Math.round(weight * steps)
      if (at >= 0 && last >>> 8 === item) list[at] = (item << 8) | Math.min(most, (last & most) + more)
      else list.push((item << 8) | Math.min(most, more))
    },
    /** The index; nothing can be added afterwards. */
    pack(): Postings {
      const packed = new Map<string, Uint32Array>()
      for (const [term, list] of growing) {
        packed.set(term, Uint32Array.from(list))
        growing.delete(term)
      }
      return packed
    },
  }
}
