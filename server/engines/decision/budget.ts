import { DecisionError } from './decision-error.ts'

// What one call of `decide` may cost. An expression that repeats (loops, filters) over lists of n is charged n to the power of how deep
// it repeats, before it runs, and 20 for being parsed; lists are at most `longestList` long. A unit took 5 to 10 µs, so 500,000 are at most
// some seconds.
export const longestList = 500
export const longestText = 4_000
const mostWork = 500_000
const deepestCall = 32

export type Budget = {
  spend(work: number): void
  call<T>(run: () => T): T
  saw(items: number): void
  largest(): number
}

/** A budget of work for one call of `decide`; throws DecisionError `too-much-work`. */
export function createBudget(): Budget {
  let left = mostWork
  let depth = 0
  let largest = 1
  const stop = () => new DecisionError('too-much-work', '', '计算量超过上限', 'The work is over the bound')
  return {
    spend(work) {
      left -= work
      if (left < 0) throw stop()
    },
    call(run) {
      if (depth >= deepestCall) throw stop()
      depth++
      try {
        return run()
      } finally {
        depth--
      }
    },
    saw(items) {
      largest = Math.max(largest, items)
    },
    largest: () => largest,
  }
}
